/**
 * The explained outcome of scoring one submission (评分表).
 *
 * <p>{@link dev.rubric.scorecard.Scorecard} is the root. All types are immutable and thread-safe.
 */
package dev.rubric.scorecard;
