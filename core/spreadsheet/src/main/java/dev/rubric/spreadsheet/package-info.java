/**
 * Scoring-standard tables in CSV files and workbooks; on the class path, the engine finds them by
 * itself.
 *
 * <p>A file is data only: no formula is computed (its stored result is read, and it is said so);
 * macros, external links and hidden content are refused, archives are unpacked within bounds, and
 * XML with a document type is not read.
 */
package dev.rubric.spreadsheet;
