/**
 * Static verification of a rubric (评分标准核查): finds mistakes before anything is scored.
 *
 * <pre>{@code
 * CheckReport report = RubricCheck.check(folder);
 * }</pre>
 *
 * <p>Packages whose name holds {@code internal} may change without notice.
 */
package dev.rubric.check;
