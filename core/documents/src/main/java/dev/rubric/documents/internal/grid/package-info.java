/** Tables of any kind of document as grids of cells, read within bounds. */
@NullMarked
package dev.rubric.documents.internal.grid;

import org.jspecify.annotations.NullMarked;
