package dev.rubric.change.internal.impact;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.MeasureBuilder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The amounts that entries of lists state, by their names in JSON. */
final class Amounts {
  private static final Map<Slice, BiConsumer<BudgetLine.Builder, BigDecimal>> BUDGET =
      new HashMap<>();
  private static final Map<Slice, BiConsumer<MeasureBuilder, BigDecimal>> MEASURE = new HashMap<>();
  private static final Map<FactWord, Map<Slice, ?>> ALL =
      Map.of(
          FactWord.BUDGET,
          BUDGET,
          FactWord.MEASURE,
          MEASURE,
          FactWord.EVENT,
          named("次数", "count"),
          FactWord.SELF_SCORE,
          named("得分", "score"));

  static {
    put(BUDGET, "年初预算", "initial", BudgetLine.Builder::initial);
    put(BUDGET, "调整预算", "adjusted", BudgetLine.Builder::adjusted);
    put(BUDGET, "到位资金", "received", BudgetLine.Builder::received);
    put(BUDGET, "支出", "spent", BudgetLine.Builder::spent);
    put(BUDGET, "计划支出", "plannedSpending", BudgetLine.Builder::plannedSpending);
    put(BUDGET, "结转结余", "carriedOver", BudgetLine.Builder::carriedOver);
    put(BUDGET, "上年支出", "lastYearSpent", BudgetLine.Builder::lastYearSpent);
    put(BUDGET, "上年结转结余", "lastYearCarriedOver", BudgetLine.Builder::lastYearCarriedOver);
    put(MEASURE, "实际完成值", "value", MeasureBuilder::value);
    put(MEASURE, "目标值", "target", MeasureBuilder::target);
    put(MEASURE, "上年值", "lastYear", MeasureBuilder::lastYear);
    put(MEASURE, "评定比例", "rating", MeasureBuilder::rating);
    put(MEASURE, "自评得分", "selfScore", MeasureBuilder::selfScore);
  }

  private Amounts() {}

  private static <B> void put(
      Map<Slice, BiConsumer<B, BigDecimal>> all,
      String zh,
      String en,
      BiConsumer<B, BigDecimal> setter) {
    Row.names(zh, en).forEach(name -> all.put(name, setter));
  }

  private static Map<Slice, String> named(String zh, String en) {
    Map<Slice, String> names = new HashMap<>();
    Row.names(zh, en).forEach(name -> names.put(name, en));
    return names;
  }

  /** Whether an entry states an amount by that name. */
  static boolean isOne(FactWord fact, Slice name) {
    Map<Slice, ?> all = ALL.get(fact);
    return all != null && all.containsKey(name);
  }

  /** What puts each amount of a template into a budget line, in its order. */
  static List<BiConsumer<BudgetLine.Builder, BigDecimal>> ofBudgetLine(Template template) {
    return template.names().stream().map(name -> Objects.requireNonNull(BUDGET.get(name))).toList();
  }

  /** What puts each amount of a template into a report of an indicator, in its order. */
  static List<BiConsumer<MeasureBuilder, BigDecimal>> ofMeasure(Template template) {
    return template.names().stream()
        .map(name -> Objects.requireNonNull(MEASURE.get(name)))
        .toList();
  }
}
