package dev.rubric.internal.form;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.character.CharacterCheck;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Decoder;
import dev.rubric.internal.sentence.SentenceParser;
import dev.rubric.internal.syntax.RuleParser;
import dev.rubric.internal.table.TableParser;
import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import dev.rubric.table.TableFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rule files of every form. */
public final class RuleFiles {
  private static final String TEXT = ".txt";

  private RuleFiles() {}

  /** Whether a file of that name holds rules, or claims to. */
  public static boolean isOne(String name) {
    boolean lock = name.startsWith("~$");
    return !lock && (Form.of(name).isPresent() || isRefused(name) || isRenamed(name));
  }

  private static boolean isRefused(String name) {
    return Form.REFUSED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  /** Whether a text program has put its own ending behind that of a rule file. */
  private static boolean isRenamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(TEXT)
        && Form.of(name.substring(0, name.length() - TEXT.length())).isPresent();
  }

  /**
   * The rules of a file that could be read; empty when it can't be read at all. Problems go to the
   * collector.
   *
   * @param framework the rubric's framework; null when it could not be read
   */
  public static Optional<RuleFile> read(
      String name, byte[] bytes, @Nullable Framework framework, Diagnostics diagnostics) {
    Optional<Form> form = Form.of(name);
    if (isRenamed(name)) {
      String right = name.substring(0, name.length() - TEXT.length());
      diagnostics.error(
          "wrong-form",
          Location.whole(name),
          "规则文件的名称多了 .txt，请改名为 " + right,
          "the name of the rule file has a .txt too many; rename it to " + right);
      return Optional.empty();
    }
    if (form.isEmpty()) {
      diagnostics.error(
          "wrong-form",
          Location.whole(name),
          "不能使用 " + ending(name) + " 文件；能读取的表格是 .xlsx（不含宏）和 .csv，请用表格软件另存为 .xlsx",
          "a file "
              + ending(name)
              + " can't be used; tables are read from .xlsx (without macros) and"
              + " .csv, save it as .xlsx");
      return Optional.empty();
    }
    return switch (form.get()) {
      case DRL ->
          text(name, bytes, diagnostics).map(text -> RuleParser.parse(name, text, diagnostics));
      case DSLR ->
          text(name, bytes, diagnostics)
              .map(text -> SentenceParser.parse(name, text, framework, diagnostics));
      case CSV, XLSX ->
          tables(name, form.get(), bytes, diagnostics)
              .map(tables -> TableParser.parse(name, tables, framework, diagnostics));
    };
  }

  private static String ending(String name) {
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  /** The text of a file, which is read even where it holds what it may not, which is reported. */
  private static Optional<String> text(String name, byte[] bytes, Diagnostics diagnostics) {
    Optional<String> text = Decoder.decode(name, bytes, diagnostics);
    text.ifPresent(words -> CharacterCheck.text(name, words, diagnostics));
    return text;
  }

  /** The tables of a file; empty when it can't be read, which is reported. */
  static Optional<List<Table>> tables(
      String name, Form form, byte[] bytes, Diagnostics diagnostics) {
    Optional<TableFormat> format = TableFormats.find(form.ending());
    if (format.isEmpty()) {
      TableFormats.missing(name, form.ending(), diagnostics);
      return Optional.empty();
    }
    Diagnostics own = new Diagnostics();
    List<Table> tables = format.get().read(name, bytes, own::add);
    tables.forEach(table -> check(table, own));
    diagnostics.addAll(own);
    return own.hasErrors() ? Optional.empty() : Optional.of(tables);
  }

  private static void check(Table table, Diagnostics diagnostics) {
    for (List<Cell> row : table.rows()) {
      row.forEach(cell -> CharacterCheck.value(cell.text(), cell.location(), diagnostics));
    }
  }
}
