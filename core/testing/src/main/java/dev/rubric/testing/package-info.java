/**
 * Unit tests for the rules of a rubric (规则用例): runs the cases beside the rules.
 *
 * <pre>{@code
 * TestReport report = RubricTests.run(Path.of("rules/linze-public-security-2024"));
 * }</pre>
 *
 * <p>Packages whose name holds {@code internal} may change without notice.
 */
package dev.rubric.testing;
