/**
 * Scoring many submissions at once: {@link dev.rubric.batch.BatchOptions} go in, a {@link
 * dev.rubric.batch.BatchResult} for each submission comes out, in order.
 *
 * <p>{@code Rubric.scoreAll} is the entry point.
 */
package dev.rubric.batch;
