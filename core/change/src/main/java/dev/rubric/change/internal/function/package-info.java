/** Scores as functions of what is reported, and where two of them differ. */
@NullMarked
package dev.rubric.change.internal.function;

import org.jspecify.annotations.NullMarked;
