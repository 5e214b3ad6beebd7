package dev.rubric.documents.internal.review;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.internal.grid.Mark;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * Writes a review into a workbook. Recomputed scores and differences get columns of their own at
 * the right, so that no cell moves and every address that a finding names stays right.
 */
final class WorkbookReview {
  private static final String AUTHOR = "rubric";
  private static final int LONGEST = 32_000;
  private static final int COMMENT_COLUMNS = 5;
  private static final int LINES = 4;
  private static final int COLUMN_WIDTH = 12 * 256;
  private static final float LINE_HEIGHT = 15f;
  private static final float TALLEST = 240f;

  private final Workbook workbook;
  private final Map<String, CellStyle> styles = new HashMap<>();

  WorkbookReview(Workbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Writes the remarks of a table.
   *
   * @param heads the rows that head its scores, from 1
   */
  void write(List<Remark> remarks, List<Integer> heads) {
    if (remarks.isEmpty()) {
      return;
    }
    Sheet sheet = workbook.getSheet(Objects.requireNonNull(remarks.get(0).at().sheet()));
    int column = column(sheet);
    for (Remark remark : remarks) {
      Cell cell = cell(sheet, remark.at());
      if (remark.isScore()) {
        score(cell, remark, column);
      }
      added(cell, remark);
      comment(cell, remark);
    }
    if (remarks.stream().anyMatch(Remark::isScore)) {
      heads.forEach(row -> head(sheet, row - 1, column));
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitWidth((short) 1);
      sheet.getPrintSetup().setFitHeight((short) 0);
    }
  }

  /** The first of the review's columns: the one that an earlier review took, or a new one. */
  private static int column(Sheet sheet) {
    int last = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean words = cell.getCellType() == CellType.STRING;
        if (words && Mark.HEADINGS.contains(cell.getStringCellValue())) {
          return cell.getColumnIndex();
        }
        last = Math.max(last, cell.getColumnIndex());
      }
    }
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      last = Math.max(last, range.getLastColumn());
    }
    return last + 1;
  }

  /** The cell itself, or the first of the range that it is merged into. */
  private static Cell cell(Sheet sheet, Location at) {
    int row = at.line() - 1;
    int column = at.column() - 1;
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      if (range.isInRange(row, column)) {
        return cell(sheet, range.getFirstRow(), range.getFirstColumn());
      }
    }
    return cell(sheet, row, column);
  }

  private static Cell cell(Sheet sheet, int number, int column) {
    Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private void head(Sheet sheet, int row, int column) {
    CellStyle near = nearest(sheet, row, column);
    for (int i = 0; i < Mark.HEADINGS.size(); i++) {
      Cell cell = cell(sheet, row, column + i);
      cell.setCellValue(Mark.HEADINGS.get(i));
      cell.setCellStyle(styled(near, false));
      sheet.setColumnWidth(column + i, COLUMN_WIDTH);
    }
  }

  private static CellStyle nearest(Sheet sheet, int row, int column) {
    Row cells = sheet.getRow(row);
    for (int i = column - 1; cells != null && i >= 0; i--) {
      Cell cell = cells.getCell(i);
      if (cell != null && cell.getCellType() != CellType.BLANK) {
        return cell.getCellStyle();
      }
    }
    return sheet.getWorkbook().getCellStyleAt(0);
  }

  private void score(Cell reported, Remark remark, int column) {
    Sheet sheet = reported.getSheet();
    CellStyle plain = reported.getCellStyle();
    put(cell(sheet, reported.getRowIndex(), column), remark.points(), plain, remark.differs());
    put(
        cell(sheet, reported.getRowIndex(), column + 1),
        remark.difference(),
        plain,
        remark.differs());
    if (remark.differs()) {
      reported.setCellStyle(styled(plain, true));
    }
  }

  private void put(Cell cell, @Nullable String value, CellStyle style, boolean differs) {
    cell.setCellStyle(styled(style, differs));
    if (value == null) {
      cell.setBlank();
    } else if (value.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
      cell.setCellValue(new BigDecimal(value).doubleValue());
    } else {
      cell.setCellValue(value);
    }
  }

  private void added(Cell cell, Remark remark) {
    boolean words = cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK;
    if (remark.added().isEmpty() || !words) {
      return;
    }
    String own =
        cell.getCellType() == CellType.BLANK ? "" : Mark.without(cell.getStringCellValue());
    String added = (own.isEmpty() ? "" : "\n") + Mark.TEXT + remark.added();
    String shorter = added.substring(0, Math.min(added.length(), LONGEST - own.length()));
    cell.setCellValue(text(cell, own, shorter));
    cell.setCellStyle(styled(cell.getCellStyle(), false));
    makeRoom(cell, own + shorter);
  }

  /** What stood there keeps its fonts. */
  private RichTextString text(Cell cell, String own, String added) {
    boolean rich =
        cell.getCellType() == CellType.STRING
            && cell.getRichStringCellValue() instanceof XSSFRichTextString
            && cell.getStringCellValue().equals(own);
    if (rich) {
      XSSFRichTextString old = (XSSFRichTextString) cell.getRichStringCellValue();
      XSSFRichTextString both = new XSSFRichTextString((CTRst) old.getCTRst().copy());
      both.append(added);
      return both;
    }
    return workbook.getCreationHelper().createRichTextString(own + added);
  }

  /** A row whose height somebody fixed would hide what is added. */
  private static void makeRoom(Cell cell, String text) {
    Sheet sheet = cell.getSheet();
    int width = sheet.getColumnWidth(cell.getColumnIndex());
    int height = 1;
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      if (range.isInRange(cell)) {
        height = range.getLastRow() - range.getFirstRow() + 1;
        width = 0;
        for (int i = range.getFirstColumn(); i <= range.getLastColumn(); i++) {
          width += sheet.getColumnWidth(i);
        }
      }
    }
    int characters = Math.max(1, width / 512);
    long lines = text.lines().mapToLong(line -> 1 + line.length() / characters).sum();
    float needed = Math.min(TALLEST, lines * LINE_HEIGHT / height);
    Row row = cell.getRow();
    if (row.getHeightInPoints() < needed) {
      row.setHeightInPoints(needed);
    }
  }

  private CellStyle styled(CellStyle style, boolean differs) {
    return styles.computeIfAbsent(
        style.getIndex() + (differs ? "!" : ""),
        key -> {
          CellStyle other = workbook.createCellStyle();
          other.cloneStyleFrom(style);
          other.setWrapText(true);
          if (differs) {
            other.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            other.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          }
          return other;
        });
  }

  private void comment(Cell cell, Remark remark) {
    if (remark.comments().isEmpty()) {
      return;
    }
    String said = Mark.TEXT + String.join("\n\n", remark.comments());
    Comment old = cell.getCellComment();
    String own = old == null ? "" : Mark.without(old.getString().getString());
    String author = old == null || old.getAuthor() == null ? AUTHOR : old.getAuthor();
    if (old != null) {
      cell.removeCellComment();
    }
    String all = own.isEmpty() ? said : own + "\n" + said;
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    int beside = beside(cell);
    anchor.setCol1(beside);
    anchor.setCol2(beside + COMMENT_COLUMNS);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + LINES + (int) all.lines().count());
    Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setAuthor(author);
    comment.setString(
        workbook
            .getCreationHelper()
            .createRichTextString(all.substring(0, Math.min(all.length(), LONGEST))));
    cell.setCellComment(comment);
  }

  /** A comment is made where its box begins, which is to be a cell without one, before it moves. */
  private static int beside(Cell cell) {
    int column = cell.getColumnIndex() + 1;
    while (cell.getSheet().getCellComment(new CellAddress(cell.getRowIndex(), column)) != null) {
      column++;
    }
    return column;
  }
}
