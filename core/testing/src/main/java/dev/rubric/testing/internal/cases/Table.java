package dev.rubric.testing.internal.cases;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.document.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table form of a case: many values of one indicator, each with its score. */
final class Table {
  /** One value with its score: what it lays over the given values, and what it expects. */
  record Row(String title, Node given, List<Expectation> expectations) {
    Row {
      expectations = List.copyOf(expectations);
    }
  }

  private static final String VALUE = "实际完成值";

  private final Names names;
  private final Diagnostics diagnostics;

  Table(Names names, Diagnostics diagnostics) {
    this.names = names;
    this.diagnostics = diagnostics;
  }

  List<Row> read(Node node) {
    MapReader map = MapReader.of(node, diagnostics);
    String indicator = map.requiredText(CaseKeys.INDICATOR);
    Node named = map.node(CaseKeys.INDICATOR);
    String budgetLine = map.text(CaseKeys.BUDGET_LINE);
    String field = map.text(CaseKeys.FIELD);
    Node rows = map.node(CaseKeys.ROWS);
    map.finish();
    if (indicator == null
        || named == null
        || !names.indicator(indicator, named.location(), diagnostics)) {
      return List.of();
    }
    if (!(rows instanceof Mapping values) || values.members().isEmpty()) {
      diagnostics.error(
          "missing-rows",
          rows == null ? map.location() : rows.location(),
          "表 里要有 行，每行写成“数值: 得分”",
          "a table needs rows, each written as value: score");
      return List.of();
    }
    List<Row> found = new ArrayList<>();
    for (Member row : values.members()) {
      read(indicator, budgetLine, field == null ? VALUE : field, row).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Row> read(
      String indicator, @Nullable String budgetLine, String field, Member row) {
    Optional<Expectation> expected =
        new ExpectationReader(names, diagnostics).line(indicator, row.value());
    return expected.map(
        each ->
            new Row(
                field + " " + row.key() + " → " + ((Scalar) row.value()).text(),
                given(indicator, budgetLine, field, row),
                List.of(each)));
  }

  private static Node given(
      String indicator, @Nullable String budgetLine, String field, Member row) {
    Member value = Nodes.member(field, Nodes.value(row.key(), row.keyLocation()));
    boolean amount = budgetLine != null;
    Member name =
        Nodes.member(
            amount ? "科目" : "指标",
            Nodes.text(budgetLine == null ? indicator : budgetLine, row.keyLocation()));
    Node entry = Nodes.map(row.keyLocation(), name, value);
    return Nodes.map(row.keyLocation(), Nodes.member(amount ? "预算" : "指标", Nodes.list(entry)));
  }
}
