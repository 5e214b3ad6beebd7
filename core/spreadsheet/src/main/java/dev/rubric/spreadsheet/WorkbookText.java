package dev.rubric.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
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
 * The scoring-standard tables of a workbook as text, row by row as comma-separated values, and
 * written back: cells that stay the same keep all they have, others keep their style. Of a merged
 * range only the first cell has a text. Where several sheets have such tables, each stands below a
 * line with its name.
 */
public final class WorkbookText {
  /** What a line begins with that names the sheet of the rows below, where there are several. */
  public static final String SHEET = "【工作表】";

  private WorkbookText() {}

  /**
   * The text of the tables.
   *
   * @param workbook the bytes of an {@code .xlsx} file; not null
   * @return empty when it can't be read, or no sheet has such a table
   */
  public static Optional<String> of(byte[] workbook) {
    Objects.requireNonNull(workbook, "workbook");
    try (XSSFWorkbook opened = open(workbook)) {
      List<XSSFSheet> sheets = sheets(opened);
      List<List<String>> all = records(sheets);
      return sheets.isEmpty() || parts(all, sheets).isEmpty()
          ? Optional.empty()
          : Optional.of(text(all));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /**
   * The workbook with another text of its tables; all other sheets stay as they are.
   *
   * @param text as {@link #of} gives it, changed; not null
   * @throws IllegalArgumentException when the text can't be put into it; the message says why in
   *     Chinese
   */
  public static byte[] with(byte[] workbook, String text) {
    Objects.requireNonNull(workbook, "workbook");
    List<List<String>> wanted = parsed(Objects.requireNonNull(text, "text"));
    try (XSSFWorkbook opened = open(workbook)) {
      List<XSSFSheet> sheets = sheets(opened);
      if (sheets.isEmpty()) {
        throw new IllegalArgumentException("没有可以改写的评分标准表");
      }
      if (records(sheets).equals(wanted)) {
        return workbook.clone();
      }
      List<List<List<String>>> parts =
          parts(wanted, sheets)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "以 " + SHEET + " 开头的行是工作表的名称，不能增删改动；请在表格软件里增删工作表"));
      for (int i = 0; i < sheets.size(); i++) {
        write(sheets.get(i), parts.get(i));
      }
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

  private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
    List<XSSFSheet> tables = new ArrayList<>();
    for (Sheet each : workbook) {
      XSSFSheet sheet = (XSSFSheet) each;
      if (TableWords.hasHead(new SheetReader("", sheet, new Diagnostics()).table())) {
        tables.add(sheet);
      }
    }
    return tables;
  }

  /** The rows of one table, or of several, each below the name of its sheet. */
  private static List<List<String>> records(List<XSSFSheet> sheets) {
    List<List<String>> all = new ArrayList<>();
    for (XSSFSheet sheet : sheets) {
      if (sheets.size() > 1) {
        all.add(List.of(SHEET + sheet.getSheetName()));
      }
      all.addAll(rows(sheet));
    }
    return all;
  }

  /** The rows of each table; empty when the names between them are not those of the sheets. */
  private static Optional<List<List<List<String>>>> parts(
      List<List<String>> all, List<XSSFSheet> sheets) {
    if (sheets.size() == 1) {
      return Optional.of(List.of(all));
    }
    List<String> named = new ArrayList<>();
    List<List<List<String>>> parts = new ArrayList<>();
    for (List<String> row : all) {
      if (row.size() == 1 && row.get(0).startsWith(SHEET)) {
        named.add(row.get(0).substring(SHEET.length()));
        parts.add(new ArrayList<>());
      } else if (parts.isEmpty()) {
        return Optional.empty();
      } else {
        parts.get(parts.size() - 1).add(row);
      }
    }
    List<String> names = sheets.stream().map(XSSFSheet::getSheetName).toList();
    return named.equals(names) ? Optional.of(parts) : Optional.empty();
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
      texts.add(CellText.shown(row.getCell(i)));
    }
    return plain(texts);
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
      if (!CellText.shown(cell).equals(text)) {
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
