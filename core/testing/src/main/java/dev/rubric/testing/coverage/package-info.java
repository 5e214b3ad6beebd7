/**
 * Which parts of a rubric its cases try: rules, conditions, thresholds and indicators; all types
 * are immutable.
 */
package dev.rubric.testing.coverage;
