package dev.rubric.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.table.TableWords;
import dev.rubric.spreadsheet.internal.guard.SafePackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The scoring-standard table of a workbook as text, row by row as comma-separated values, and
 * written back: cells that stay the same keep all they have, others keep their style. Of a merged
 * range only the first cell has a text.
 */
public final class WorkbookText {
  private WorkbookText() {}

  /**
   * The text of the table.
   *
   * @param workbook the bytes of an {@code .xlsx} file; not null
   * @return empty when it can't be read, or has not exactly one sheet with such a table
   */
  public static Optional<String> of(byte[] workbook) {
    Objects.requireNonNull(workbook, "workbook");
    try (XSSFWorkbook opened = open(workbook)) {
      return sheet(opened).map(sheet -> text(rows(sheet)));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /**
   * The workbook with another text of its table.
   *
   * @param text as {@link #of} gives it, changed; not null
   * @throws IllegalArgumentException when the text can't be put into it; the message says why in
   *     Chinese
   */
  public static byte[] with(byte[] workbook, String text) {
    Objects.requireNonNull(workbook, "workbook");
    List<List<String>> wanted = parsed(Objects.requireNonNull(text, "text"));
    try (XSSFWorkbook opened = open(workbook)) {
      XSSFSheet sheet =
          sheet(opened).orElseThrow(() -> new IllegalArgumentException("没有可以改写的评分标准表"));
      if (rows(sheet).equals(wanted)) {
        return workbook.clone();
      }
      write(sheet, wanted);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      opened.write(bytes);
      return SafePackage.repacked("", bytes.toByteArray(), new Diagnostics()).orElseThrow();
    } catch (IOException problem) {
      throw new IllegalArgumentException("不是可以读取的 .xlsx 文件", problem);
    }
  }

  private static XSSFWorkbook open(byte[] workbook) throws IOException {
    byte[] safe =
        SafePackage.unpacked("", workbook, new Diagnostics())
            .orElseThrow(() -> new IOException("no safe workbook"));
    return new XSSFWorkbook(new ByteArrayInputStream(safe));
  }

  private static Optional<XSSFSheet> sheet(XSSFWorkbook workbook) {
    List<XSSFSheet> tables = new ArrayList<>();
    for (Sheet each : workbook) {
      XSSFSheet sheet = (XSSFSheet) each;
      if (TableWords.hasHead(new SheetReader("", sheet, new Diagnostics()).table())) {
        tables.add(sheet);
      }
    }
    return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
  }

  private static List<List<String>> rows(XSSFSheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      rows.add(row(sheet.getRow(i)));
    }
    return rows;
  }

  private static List<String> row(XSSFRow row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; row != null && i < row.getLastCellNum(); i++) {
      texts.add(text(row.getCell(i)));
    }
    return plain(texts);
  }

  private static String text(XSSFCell cell) {
    Location nowhere = Location.cell("", "", 1, 1);
    return cell == null ? "" : CellText.of(cell, nowhere, nowhere).text();
  }

  /** Blank cells at the end of a row are none. */
  private static List<String> plain(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return List.copyOf(cells.subList(0, end));
  }

  private static String text(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(row -> writer.writeRecord(row.isEmpty() ? List.of("") : row));
    } catch (IOException problem) {
      throw new UncheckedIOException("a text in memory can be written", problem);
    }
    return text.toString();
  }

  private static List<List<String>> parsed(String text) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        rows.add(plain(record.getFields()));
      }
    } catch (CsvParseException problem) {
      throw new IllegalArgumentException("第 " + (rows.size() + 1) + " 行不是正确的表格：检查双引号是否成对", problem);
    } catch (IOException problem) {
      throw new UncheckedIOException("a text in memory can be read", problem);
    }
    return rows;
  }

  /** Rows that are new or gone are those between what stays the same at both ends. */
  private static void write(XSSFSheet sheet, List<List<String>> wanted) {
    List<List<String>> now = rows(sheet);
    int tail = 0;
    int shorter = Math.min(now.size(), wanted.size());
    while (tail < shorter
        && now.get(now.size() - 1 - tail).equals(wanted.get(wanted.size() - 1 - tail))) {
      tail++;
    }
    int more = wanted.size() - now.size();
    int end = now.size() - tail;
    if (more > 0) {
      insert(sheet, end, more);
    } else if (more < 0) {
      remove(sheet, end + more, end);
    }
    for (int i = 0; i < wanted.size(); i++) {
      fill(sheet, i, wanted.get(i));
    }
  }

  private static void insert(XSSFSheet sheet, int at, int rows) {
    if (at <= sheet.getLastRowNum()) {
      sheet.shiftRows(at, sheet.getLastRowNum(), rows, true, false);
    }
    XSSFRow above = at == 0 ? null : sheet.getRow(at - 1);
    for (int i = at; i < at + rows; i++) {
      XSSFRow row = sheet.createRow(i);
      for (int j = 0; above != null && j < above.getLastCellNum(); j++) {
        XSSFCell model = above.getCell(j);
        if (model != null) {
          row.createCell(j).setCellStyle(model.getCellStyle());
        }
      }
    }
  }

  private static void remove(XSSFSheet sheet, int from, int to) {
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      boolean inside = range.getFirstRow() >= from && range.getLastRow() < to;
      boolean apart = range.getLastRow() < from || range.getFirstRow() >= to;
      if (!inside && !apart) {
        throw new IllegalArgumentException("第 " + (from + 1) + " 行属于合并的单元格，不能整行删除；请在表格软件里删除");
      }
    }
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      CellRangeAddress range = sheet.getMergedRegion(i);
      if (range.getFirstRow() >= from && range.getLastRow() < to) {
        sheet.removeMergedRegion(i);
      }
    }
    for (int i = from; i < to; i++) {
      XSSFRow row = sheet.getRow(i);
      if (row != null) {
        sheet.removeRow(row);
      }
    }
    if (to <= sheet.getLastRowNum()) {
      sheet.shiftRows(to, sheet.getLastRowNum(), from - to, true, false);
    }
  }

  private static void fill(XSSFSheet sheet, int number, List<String> wanted) {
    XSSFRow row = sheet.getRow(number);
    int columns = Math.max(wanted.size(), row == null ? 0 : row.getLastCellNum());
    for (int i = 0; i < columns; i++) {
      String text = i < wanted.size() ? wanted.get(i) : "";
      XSSFCell cell = row == null ? null : row.getCell(i);
      if (!text(cell).equals(text)) {
        requireFirst(sheet, number, i);
        row = row == null ? sheet.createRow(number) : row;
        SheetWriter.put(cell == null ? styled(sheet, row, i) : cell, text);
      }
    }
  }

  /** What is hidden behind a merged cell would be there and seen by nobody. */
  private static void requireFirst(XSSFSheet sheet, int row, int column) {
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      boolean first = range.getFirstRow() == row && range.getFirstColumn() == column;
      if (range.isInRange(row, column) && !first) {
        throw new IllegalArgumentException(
            "第 " + (row + 1) + " 行第 " + (column + 1) + " 列属于合并的单元格，只能写在合并区域的第一格");
      }
    }
  }

  private static XSSFCell styled(XSSFSheet sheet, XSSFRow row, int column) {
    XSSFCell cell = row.createCell(column);
    XSSFRow above = row.getRowNum() == 0 ? null : sheet.getRow(row.getRowNum() - 1);
    XSSFCell model = above == null ? null : above.getCell(column);
    if (model != null) {
      cell.setCellStyle(Objects.requireNonNull(model.getCellStyle()));
    }
    return cell;
  }
}
