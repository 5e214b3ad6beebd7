package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.Printed;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The tables of a document of Word 97–2003, whose columns are known by their edges alone. */
public final class OldWordGrids {
  private static final int NEAR = 4;
  private static final int SLACK = 30;

  private OldWordGrids() {}

  static List<Grid> read(String file, byte[] bytes, Diagnostics diagnostics) throws IOException {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      Range range = document.getRange();
      List<Grid> grids = new ArrayList<>();
      List<Printed> before = new ArrayList<>();
      int i = 0;
      while (i < range.numParagraphs()) {
        Paragraph paragraph = range.getParagraph(i);
        if (paragraph.isInTable()) {
          Table table = range.getTable(paragraph);
          List<Printed> near = before.subList(Math.max(0, before.size() - NEAR), before.size());
          grids.add(grid(file, "表" + (grids.size() + 1), table, near, diagnostics));
          before = new ArrayList<>();
          i += Math.max(1, table.numParagraphs());
        } else {
          String text = GridBuilder.clean(OldWordText.shown(paragraph.text()));
          if (!text.isEmpty()) {
            before.add(new Printed(text, Location.cell(file, "表" + (grids.size() + 1), 0, 0)));
          }
          i++;
        }
      }
      return grids;
    }
  }

  private static Grid grid(
      String file, String name, Table table, List<Printed> before, Diagnostics diagnostics) {
    List<Integer> edges = edges(table);
    GridBuilder builder = new GridBuilder(file, name);
    for (int i = 0; i < table.numRows() && !builder.isFull(); i++) {
      builder.nextRow();
      TableRow row = table.getRow(i);
      for (int j = 0; j < row.numCells(); j++) {
        put(row.getCell(j), edges, builder);
      }
    }
    if (builder.isCut()) {
      Grids.cut(file, name, diagnostics);
    }
    return builder.grid(before);
  }

  /** How many of the columns a cell covers. */
  public static int columns(TableCell cell, List<Integer> edges) {
    int first = column(cell.getLeftEdge(), edges);
    int last = column(cell.getLeftEdge() + cell.getWidth(), edges);
    return Math.max(1, last - first);
  }

  private static void put(TableCell cell, List<Integer> edges, GridBuilder builder) {
    int columns = columns(cell, edges);
    if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
      builder.goesOn(columns);
    } else if (!cell.isMerged() || cell.isFirstMerged()) {
      builder.cell(OldWordText.shown(cell.text()), 1, columns, new ArrayList<>());
    }
  }

  /** Where the columns of a table begin and end; edges a hair apart are one. */
  public static List<Integer> edges(Table table) {
    TreeSet<Integer> all = new TreeSet<>();
    for (int i = 0; i < Math.min(table.numRows(), GridBuilder.MOST_ROWS); i++) {
      TableRow row = table.getRow(i);
      for (int j = 0; j < row.numCells(); j++) {
        all.add(row.getCell(j).getLeftEdge());
        all.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
      }
    }
    List<Integer> edges = new ArrayList<>();
    for (int edge : all) {
      if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SLACK) {
        edges.add(edge);
      }
    }
    return edges;
  }

  private static int column(int edge, List<Integer> edges) {
    int column = 0;
    while (column + 1 < edges.size() && edges.get(column + 1) <= edge + SLACK) {
      column++;
    }
    return column;
  }
}
