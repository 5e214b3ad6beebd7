package dev.rubric.spreadsheet;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The note of a cell (批注). */
final class CellNote {
  private static final int WIDE = 3;
  private static final int TALL = 5;
  private static final int LONGEST = 8_000;

  private CellNote() {}

  /** Its text without what nobody sees; empty when there is none. */
  static String of(XSSFCell cell) {
    XSSFComment comment = cell.getCellComment();
    String text = comment == null ? "" : comment.getString().getString();
    String shorter = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return shorter
        .replaceAll("\r\n?|\u2028|\u2029", "\n")
        .replace('\t', ' ')
        .replaceAll("[\\p{Cf}\\p{Cc}&&[^\n]]", "")
        .replaceAll("(?m)^\\s*\n", "")
        .strip();
  }

  /** Gives a cell a note in the place of the one that it has; none when the text is empty. */
  static void put(XSSFCell cell, String text) {
    if (of(cell).equals(text)) {
      return;
    }
    XSSFComment comment = cell.getCellComment();
    if (text.isEmpty()) {
      cell.removeCellComment();
    } else if (comment != null) {
      comment.setString(new XSSFRichTextString(text));
    } else {
      int row = cell.getRowIndex();
      int column = cell.getColumnIndex();
      XSSFClientAnchor anchor =
          new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 1 + WIDE, row + TALL);
      XSSFComment added = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
      added.setString(new XSSFRichTextString(text));
      cell.setCellComment(added);
    }
  }
}
