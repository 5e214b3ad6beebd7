/**
 * Scores budget-performance indicators with rules that auditors edit.
 *
 * <pre>{@code
 * Rubric rubric = Rubric.load(Path.of("rules/linze-public-security-2024"));
 * Submission submission = Submissions.read(Path.of("linze.yaml"));
 * Scorecard scorecard = rubric.score(submission);
 * System.out.println(scorecard.toText(Language.ZH));
 * }</pre>
 *
 * <p>No argument of a public method may be null unless it is marked {@code @Nullable}: {@link
 * NullPointerException} names the one that is. This holds in every module.
 *
 * <p>Packages whose name holds {@code internal} may change without notice.
 */
package dev.rubric;
