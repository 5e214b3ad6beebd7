/** Documents for people, laid out once and written as Word document, workbook or web page. */
@NullMarked
package dev.rubric.documents.internal.paper;

import org.jspecify.annotations.NullMarked;
