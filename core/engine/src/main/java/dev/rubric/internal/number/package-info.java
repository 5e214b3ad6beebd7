/** Numbers as people write them in cells, sentences and submissions: read right, or refused. */
@NullMarked
package dev.rubric.internal.number;

import org.jspecify.annotations.NullMarked;
