/** What running the cases of a rubric found; all types are immutable. */
package dev.rubric.testing.report;
