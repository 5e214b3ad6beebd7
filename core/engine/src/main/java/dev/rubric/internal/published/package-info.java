/**
 * Scoring methods in the wording of published standards, put into the sentences of rule files.
 *
 * <p>Text in, text out: what a sentence means is decided where sentences are read. What has two
 * meanings is never guessed.
 */
@NullMarked
package dev.rubric.internal.published;

import org.jspecify.annotations.NullMarked;
