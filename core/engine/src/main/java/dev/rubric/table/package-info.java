/**
 * Scoring-standard tables (评分标准表) as cells, whatever kind of file holds them.
 *
 * <p>{@link dev.rubric.table.TableFormat} is implemented outside the engine and found on the class
 * path; the module {@code rubric-spreadsheet} brings {@code .csv} and {@code .xlsx}.
 */
package dev.rubric.table;
