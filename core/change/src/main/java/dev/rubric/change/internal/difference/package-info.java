/** Compares two rubrics part by part. */
@NullMarked
package dev.rubric.change.internal.difference;

import org.jspecify.annotations.NullMarked;
