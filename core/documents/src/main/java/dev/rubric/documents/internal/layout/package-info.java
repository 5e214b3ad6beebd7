/** Finds the blocks of a self-evaluation table by their words. */
@NullMarked
package dev.rubric.documents.internal.layout;

import org.jspecify.annotations.NullMarked;
