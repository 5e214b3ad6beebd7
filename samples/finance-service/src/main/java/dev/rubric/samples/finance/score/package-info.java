/** Scores, sealed and kept. */
@NullMarked
package dev.rubric.samples.finance.score;

import org.jspecify.annotations.NullMarked;
