/**
 * What can be seen to be wrong with a rule before anything is scored: points below zero or above
 * the weight, steps the wrong way, and percentages written as ratios.
 */
@NullMarked
package dev.rubric.internal.verify;

import org.jspecify.annotations.NullMarked;
