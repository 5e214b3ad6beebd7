package dev.rubric.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.table.TableWords;
import dev.rubric.spreadsheet.internal.guard.Ends;
import dev.rubric.spreadsheet.internal.guard.Refusals;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import dev.rubric.table.TableFormat;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8 with or without a byte order mark.
 *
 * <p>What spreadsheet programs save otherwise (GBK, UTF-16, semicolons, tabs) is read where the
 * head of the table is evidence of it, and it is said so.
 */
public final class CsvFormat implements TableFormat {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int MOST_CELLS = 280_000;
  private static final Map<Character, Text> SEPARATORS =
      Map.of(
          ';', Text.of("分号", "semicolons"),
          '\t', Text.of("制表符", "tabs"),
          '|', Text.of("竖线", "bars"));

  /** What sentences hold as well, so that nobody can tell where a column ends. */
  private static final String WIDE_SEPARATORS = "，；、";

  /** How spreadsheet programs are told the separator, in a first line of its own. */
  private static final Pattern STATED =
      Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

  /** A text that looks like a number, as spreadsheet programs keep it. */
  private static final Pattern KEPT_TEXT = Pattern.compile("=\"([^\"]*)\"");

  private static final int FIRST_LINES = 20;
  private static final String FORMULA_STARTS = "=+-@\t";

  @Override
  public String ending() {
    return ".csv";
  }

  @Override
  public List<Table> read(String file, byte[] bytes, Consumer<? super Diagnostic> diagnostics) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(diagnostics, "diagnostics");
    Diagnostics found = new Diagnostics();
    List<Table> tables = tables(file, bytes, found);
    found.all().forEach(diagnostics);
    return tables;
  }

  private static List<Table> tables(String file, byte[] bytes, Diagnostics diagnostics) {
    return CsvText.of(file, bytes, diagnostics)
        .map(text -> List.of(table(file, text, diagnostics)))
        .orElse(List.of());
  }

  /** With the separator under which the head is found: a comma, unless it is another. */
  private static Table table(String file, String text, Diagnostics diagnostics) {
    Diagnostics commas = new Diagnostics();
    Table plain = new Table("", rows(file, text, stated(text).orElse(','), commas));
    if (!TableWords.hasHead(plain)) {
      for (Map.Entry<Character, Text> each : SEPARATORS.entrySet()) {
        Diagnostics own = new Diagnostics();
        Table table = new Table("", rows(file, text, each.getKey(), own));
        if (TableWords.hasHead(table)) {
          diagnostics.addAll(own);
          separated(file, each.getValue(), diagnostics);
          return table;
        }
      }
      WIDE_SEPARATORS
          .chars()
          .filter(sign -> TableWords.hasHead(head(text, (char) sign)))
          .findFirst()
          .ifPresent(sign -> wide(file, (char) sign, diagnostics));
    }
    diagnostics.addAll(commas);
    return plain;
  }

  private static Table head(String text, char separator) {
    String first = text.lines().limit(FIRST_LINES).collect(Collectors.joining("\n"));
    return new Table("", rows("", first, separator, new Diagnostics()));
  }

  /** The separator that the first line states. */
  private static Optional<Character> stated(String text) {
    return text.lines()
        .findFirst()
        .map(STATED::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1).charAt(0));
  }

  private static void separated(String file, Text separator, Diagnostics diagnostics) {
    String zh = separator.in(Language.ZH);
    diagnostics.warning(
        "separator",
        Location.cell(file, "", 1, 1),
        "各列不是用逗号而是用" + zh + "分隔的，按" + zh + "读取",
        "columns are separated by "
            + separator.in(Language.EN)
            + " and not by commas; it is read so");
  }

  private static void wide(String file, char separator, Diagnostics diagnostics) {
    diagnostics.error(
        "separator",
        Location.cell(file, "", 1, 1),
        "各列是用“" + separator + "”分隔的，句子里也有这样的标点，分不清各列；请另存为以逗号 , 分隔的 CSV 或 .xlsx",
        "columns are separated by “"
            + separator
            + "”, which sentences hold as well, so that columns can't be told apart; save it as CSV"
            + " with commas or as .xlsx");
  }

  private static List<List<Cell>> rows(
      String file, String text, char separator, Diagnostics diagnostics) {
    List<List<Cell>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      long cells = 0;
      for (CsvRecord found : reader) {
        cells += found.getFieldCount();
        if (cells > MOST_CELLS) {
          Refusals.tooLarge(
              file,
              "表格超过 " + MOST_CELLS + " 个单元格",
              "the table has more than " + MOST_CELLS + " cells",
              diagnostics);
          return List.of();
        }
        boolean statement =
            rows.isEmpty() && STATED.matcher(String.join("", found.getFields())).matches();
        rows.add(row(file, rows.size() + 1, statement ? List.of() : found.getFields()));
      }
    } catch (CsvParseException problem) {
      diagnostics.error(
          "csv",
          Location.cell(file, "", rows.size() + 1, 1),
          "这一行不是正确的 CSV：检查双引号是否成对（单元格里的双引号要写两遍），列数是否太多",
          "this row is not CSV: check that quotes are in pairs (a quote inside a cell is written"
              + " twice), and whether there are too many columns");
    } catch (IOException problem) {
      throw new UncheckedIOException("a text in memory can be read", problem);
    }
    return rows;
  }

  private static List<Cell> row(String file, int number, List<String> fields) {
    List<Cell> cells = new ArrayList<>();
    for (String field : fields) {
      Location at = Location.cell(file, "", number, cells.size() + 1);
      Matcher kept = KEPT_TEXT.matcher(field);
      String content = kept.matches() ? kept.group(1) : field;
      boolean formula = content.length() > 1 && content.startsWith("=");
      List<Diagnostic> doubts = formula ? List.of(Refusals.formula(at)) : List.of();
      cells.add(new Cell(Ends.trimmed(content.replace("\r\n", "\n")), at, doubts));
    }
    return cells;
  }

  @Override
  public byte[] write(Table table, int merged) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      for (List<Cell> row : table.rows()) {
        List<String> fields = row.stream().map(Cell::text).toList();
        fields.forEach(CsvFormat::refuseFormula);
        writer.writeRecord(fields);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("a text in memory can be written", problem);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A spreadsheet program would compute it when someone opens the file. */
  private static void refuseFormula(String field) {
    boolean starts = field.length() > 1 && FORMULA_STARTS.indexOf(field.charAt(0)) >= 0;
    if (starts && !field.matches("[+-]?[0-9.]+%?")) {
      throw new IllegalArgumentException(
          "以 " + field.charAt(0) + " 开头的内容写入 CSV 后会被表格软件当作公式，请改用 xlsx：" + field);
    }
  }
}
