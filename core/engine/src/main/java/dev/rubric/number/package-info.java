/** Exact numbers, which are rounded once and never cut: {@link dev.rubric.number.Fraction}. */
package dev.rubric.number;
