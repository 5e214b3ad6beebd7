/**
 * Unit tests for the rules of a rubric (规则用例): runs the cases beside the rules.
 *
 * <pre>{@code
 * TestReport report = RubricTests.load(folder).run(Options.defaults());
 * }</pre>
 *
 * <p>Packages whose name holds {@code internal} may change without notice.
 */
package dev.rubric.testing;
