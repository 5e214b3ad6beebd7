/**
 * Rubric as a language server (LSP), for VS Code and other editors: {@code rubric lsp}.
 *
 * <p>{@link dev.rubric.language.lsp.RubricLanguageServer} is the door.
 */
@NullMarked
package dev.rubric.language.lsp;

import org.jspecify.annotations.NullMarked;
