package dev.rubric.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table with merged cells, written with real writers in every kind of file. */
final class Layout {
  /** A cell that covers so many rows and columns. */
  private record Box(String text, int down, int right) {}

  private final List<List<Box>> rows = new ArrayList<>();

  Layout row() {
    rows.add(new ArrayList<>());
    return this;
  }

  Layout cell(Object text) {
    return cell(text, 1, 1);
  }

  Layout cell(Object text, int down, int right) {
    rows.get(rows.size() - 1).add(new Box(text == null ? "" : text.toString(), down, right));
    return this;
  }

  Layout cells(Object... texts) {
    for (Object text : texts) {
      cell(text);
    }
    return this;
  }

  byte[] as(String ending) {
    try {
      return switch (ending) {
        case ".html" -> html();
        case ".docx" -> docx();
        case ".xlsx" -> workbook(new XSSFWorkbook());
        case ".xls" -> workbook(new HSSFWorkbook());
        default -> throw new IllegalArgumentException(ending);
      };
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private byte[] html() {
    StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8><table border=1>");
    for (List<Box> row : rows) {
      page.append("<tr>");
      for (Box box : row) {
        page.append("<td rowspan=" + box.down() + " colspan=" + box.right() + ">")
            .append(box.text().replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>"))
            .append("</td>");
      }
      page.append("</tr>\n");
    }
    return page.append("</table>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] workbook(Workbook workbook) throws IOException {
    try (workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("表1");
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
      List<List<Integer>> free = free();
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          Box box = rows.get(i).get(j);
          int column = free.get(i).get(j);
          Cell cell = row.createCell(column);
          fill(cell, box.text(), percent);
          if (box.down() * box.right() > 1) {
            sheet.addMergedRegion(
                new CellRangeAddress(i, i + box.down() - 1, column, column + box.right() - 1));
          }
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Numbers as numbers and rates with a per-cent format, as people type them. */
  private static void fill(Cell cell, String text, CellStyle percent) {
    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (text.matches("[0-9]+(\\.[0-9]{1,2})?%")) {
      cell.setCellValue(
          new java.math.BigDecimal(text.replace("%", "")).movePointLeft(2).doubleValue());
      cell.setCellStyle(percent);
    } else {
      cell.setCellValue(text);
    }
  }

  /** The column of each box, past what boxes above cover. */
  private List<List<Integer>> free() {
    List<List<Integer>> places = new ArrayList<>();
    boolean[][] taken = new boolean[rows.size() + 100][60];
    for (int i = 0; i < rows.size(); i++) {
      List<Integer> line = new ArrayList<>();
      int column = 0;
      for (Box box : rows.get(i)) {
        while (taken[i][column]) {
          column++;
        }
        line.add(column);
        for (int down = 0; down < box.down(); down++) {
          for (int right = 0; right < box.right(); right++) {
            taken[i + down][column + right] = true;
          }
        }
      }
      places.add(line);
    }
    return places;
  }

  private byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("附件");
      XWPFTable table = document.createTable();
      table.removeRow(0);
      List<List<Integer>> free = free();
      for (int i = 0; i < rows.size(); i++) {
        wordRow(i, free, table.createRow());
      }
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Word has a cell of its own where the one above goes on. */
  private void wordRow(int number, List<List<Integer>> free, XWPFTableRow row) {
    while (!row.getTableCells().isEmpty()) {
      row.removeCell(0);
    }
    for (int column = 0; column < 60; column++) {
      for (int above = 0; above <= number; above++) {
        int at = free.get(above).indexOf(column);
        if (at >= 0 && above + rows.get(above).get(at).down() > number) {
          word(rows.get(above).get(at), above == number, row.createCell());
        }
      }
    }
  }

  private static void word(Box box, boolean first, XWPFTableCell cell) {
    CTTcPr format =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    if (box.right() > 1) {
      format.addNewGridSpan().setVal(BigInteger.valueOf(box.right()));
    }
    if (box.down() > 1) {
      format.addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
    }
    if (first) {
      cell.setText(box.text());
    }
  }
}
