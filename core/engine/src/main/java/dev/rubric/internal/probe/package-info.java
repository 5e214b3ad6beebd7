/** Asks rules on their own which of their conditions keep them from speaking, and by how much. */
@NullMarked
package dev.rubric.internal.probe;

import org.jspecify.annotations.NullMarked;
