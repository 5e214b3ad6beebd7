/** Scoring-standard tables as rules: one row, one rule. */
package dev.rubric.internal.table;
