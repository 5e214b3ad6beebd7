/**
 * What an editor needs of the rule language.
 *
 * <p>A {@link dev.rubric.language.Draft} is a rubric's folder with texts that are not saved yet;
 * {@link dev.rubric.language.RubricLanguage} says what is wrong with it, what can stand at a place,
 * what a word means and where it is declared. {@link dev.rubric.language.lsp} speaks of the same to
 * any editor.
 */
@NullMarked
package dev.rubric.language;

import org.jspecify.annotations.NullMarked;
