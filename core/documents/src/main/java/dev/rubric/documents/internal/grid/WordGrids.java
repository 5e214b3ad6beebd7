package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.Location;
import dev.rubric.documents.Printed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The tables of a Word document. */
final class WordGrids {
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
    CTTcPr format = cell.getCTTc().getTcPr();
    boolean spans = format != null && format.isSetGridSpan();
    BigInteger span = spans ? format.getGridSpan().getVal() : BigInteger.ONE;
    int columns = span.min(BigInteger.valueOf(GridBuilder.MOST_COLUMNS)).intValue();
    boolean merged = format != null && format.isSetVMerge();
    if (merged && format.getVMerge().getVal() != STMerge.RESTART) {
      builder.goesOn(columns);
    } else {
      builder.cell(cell.getText(), 1, columns, List.of());
    }
  }
}
