/**
 * What one department or project reported for one year (自评填报).
 *
 * <p>{@link dev.rubric.submission.Submission} is the root; {@link
 * dev.rubric.submission.Submission#of} begins one. All types are immutable and thread-safe; all
 * percentages are on the scale 0–100.
 */
package dev.rubric.submission;
