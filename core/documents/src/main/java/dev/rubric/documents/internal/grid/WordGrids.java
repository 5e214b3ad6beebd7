package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.Printed;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The tables of a Word document. */
public final class WordGrids {
  private static final int MOST_BEFORE = 4;

  private WordGrids() {}

  static List<Grid> read(String file, byte[] bytes, Diagnostics diagnostics) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      List<Grid> grids = new ArrayList<>();
      List<Printed> before = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          String text = GridBuilder.clean(paragraph.getText());
          if (!text.isEmpty()) {
            before.add(new Printed(text, Location.cell(file, "表" + (grids.size() + 1), 0, 0)));
          }
        } else if (element instanceof XWPFTable table) {
          List<Printed> near =
              before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size());
          grids.add(grid(file, "表" + (grids.size() + 1), table, near, diagnostics));
          before = new ArrayList<>();
        }
      }
      return grids;
    }
  }

  private static Grid grid(
      String file, String name, XWPFTable table, List<Printed> before, Diagnostics diagnostics) {
    GridBuilder builder = new GridBuilder(file, name);
    for (XWPFTableRow row : table.getRows()) {
      if (builder.isFull()) {
        break;
      }
      builder.nextRow();
      row.getTableCells().forEach(cell -> put(cell, builder));
    }
    if (builder.isCut()) {
      Grids.cut(file, name, diagnostics);
    }
    return builder.grid(before);
  }

  private static void put(XWPFTableCell cell, GridBuilder builder) {
    int columns = columns(cell);
    if (goesOn(cell)) {
      builder.goesOn(columns);
    } else {
      builder.cell(text(cell), 1, columns, List.of());
    }
  }

  private static String text(XWPFTableCell cell) {
    return Stream.concat(
            cell.getParagraphs().stream().map(XWPFParagraph::getText),
            cell.getTables().stream().map(XWPFTable::getText))
        .collect(Collectors.joining("\n"));
  }

  private static int columns(XWPFTableCell cell) {
    CTTcPr format = cell.getCTTc().getTcPr();
    boolean spans = format != null && format.isSetGridSpan();
    BigInteger span = spans ? format.getGridSpan().getVal() : BigInteger.ONE;
    return span.min(BigInteger.valueOf(GridBuilder.MOST_COLUMNS)).max(BigInteger.ONE).intValue();
  }

  /** Whether it belongs to the cell above it. */
  private static boolean goesOn(XWPFTableCell cell) {
    CTTcPr format = cell.getCTTc().getTcPr();
    boolean merged = format != null && format.isSetVMerge();
    return merged && format.getVMerge().getVal() != STMerge.RESTART;
  }

  /** The cells of a document by the places that reading them gives; of merged ones the first. */
  public static Map<Location, XWPFTableCell> cells(String file, XWPFDocument document) {
    Map<Location, XWPFTableCell> cells = new HashMap<>();
    int number = 0;
    for (XWPFTable table : document.getTables()) {
      number++;
      for (int i = 0; i < table.getRows().size(); i++) {
        int column = 1;
        for (XWPFTableCell cell : table.getRow(i).getTableCells()) {
          if (!goesOn(cell)) {
            cells.put(Location.cell(file, "表" + number, i + 1, column), cell);
          }
          column += columns(cell);
        }
      }
    }
    return cells;
  }
}
