package dev.rubric.internal.table;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.sentence.Phrase;
import dev.rubric.internal.sentence.RuleReader;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of tables as rules; a row that can't be read is reported and skipped. */
public final class TableParser {
  private static final String EXPLANATION = "说明";

  private final @Nullable Framework framework;
  private final Diagnostics diagnostics;
  private final RuleReader reader;

  private TableParser(@Nullable Framework framework, Diagnostics diagnostics) {
    this.framework = framework;
    this.diagnostics = diagnostics;
    this.reader = new RuleReader(framework, diagnostics);
  }

  /**
   * The rules of the tables in a file; sheets that are empty or whose name says 说明 hold none.
   *
   * @param framework the rubric's framework, which the rows must agree with; null when it is not
   *     known
   */
  public static RuleFile parse(
      String file, List<Table> tables, @Nullable Framework framework, Diagnostics diagnostics) {
    TableParser parser = new TableParser(framework, diagnostics);
    List<Rule> rules = new ArrayList<>();
    for (Table table : tables) {
      if (!table.sheet().contains(EXPLANATION) && !isEmpty(table)) {
        new Rows(file, table, diagnostics).all().stream().map(parser::rules).forEach(rules::addAll);
      }
    }
    if (rules.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.error(
          "empty-file", Location.cell(file, "", 1, 1), "表中没有评分规则", "the table holds no rule");
    }
    return new RuleFile(file, rules);
  }

  private static boolean isEmpty(Table table) {
    return table.rows().stream().flatMap(List::stream).allMatch(cell -> cell.text().isBlank());
  }

  private List<Rule> rules(Row row) {
    if (framework != null) {
      new Claims(framework, diagnostics).check(row);
    }
    List<Rule> bands = bands(row);
    return bands == null ? rule(row).stream().toList() : bands;
  }

  /** The rules of a method that states its conditions itself; null when it does not. */
  private @Nullable List<Rule> bands(Row row) {
    if (row.has(Column.CONDITION) || !row.has(Column.METHOD) || !row.has(Column.INDICATOR)) {
      return null;
    }
    return reader.readRow(
        row.text(row.has(Column.NAME) ? Column.NAME : Column.INDICATOR).replaceAll("\\s+", ""),
        row.has(Column.BASIS) ? row.text(Column.BASIS) : null,
        Objects.requireNonNull(indicator(row)),
        row.has(Column.TARGET) ? row.text(Column.TARGET) : null,
        lines(TableParser.phrase(row, Column.METHOD)));
  }

  private Optional<Rule> rule(Row row) {
    Derived derived = new Derived(row, framework, reader, diagnostics);
    Optional<Phrase> method = derived.method();
    Optional<Phrase> condition = derived.condition();
    if (method.isEmpty() || condition.isEmpty()) {
      condition.ifPresent(each -> reader.check(indicator(row), lines(each)));
      return Optional.empty();
    }
    return reader.read(
        name(row, condition.get(), method.get()),
        row.has(Column.BASIS) ? row.text(Column.BASIS) : null,
        indicator(row),
        lines(condition.get()),
        lines(method.get()),
        row.cell(Column.METHOD).location());
  }

  /** A row without a name is called by what it says. */
  private static String name(Row row, Phrase condition, Phrase method) {
    return row.has(Column.NAME)
        ? row.text(Column.NAME)
        : name(row.text(Column.INDICATOR), condition.text(), method.text());
  }

  static String name(String indicator, String condition, String method) {
    return (indicator + condition + "，" + method).replaceAll("\\s+", "");
  }

  /** The indicator that a row is about; null when it names none. */
  static Expression.@Nullable Words indicator(Row row) {
    return row.has(Column.INDICATOR)
        ? new Expression.Words(row.text(Column.INDICATOR), row.cell(Column.INDICATOR).location())
        : null;
  }

  static List<Phrase> lines(Phrase cell) {
    return Arrays.stream(cell.text().replaceAll("([，,、：:])\\s*\n\\s*", "$1").split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> new Phrase(line, cell.at()))
        .toList();
  }

  /** The text of a cell as a phrase. */
  static Phrase phrase(Row row, Column column) {
    Cell cell = row.cell(column);
    return new Phrase(row.text(column), cell.location());
  }
}
