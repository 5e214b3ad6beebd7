/** Scoring standards: proposed by one person, published by another. */
@NullMarked
package dev.rubric.samples.finance.standard;

import org.jspecify.annotations.NullMarked;
