/**
 * What a check of a rubric found: {@link dev.rubric.check.report.CheckReport}, as text, JSON or
 * SARIF.
 */
package dev.rubric.check.report;
