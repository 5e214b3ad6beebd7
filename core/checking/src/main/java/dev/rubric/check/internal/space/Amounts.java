package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.MeasureBuilder;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The numbers that submissions report, how each is said, and which are never negative. */
final class Amounts {
  private static final Map<String, BiConsumer<MeasureBuilder, BigDecimal>> OF_MEASURE =
      Map.ofEntries(
          Map.entry("value", MeasureBuilder::value),
          Map.entry("target", MeasureBuilder::target),
          Map.entry("targetUpper", MeasureBuilder::targetUpper),
          Map.entry("lastYear", MeasureBuilder::lastYear),
          Map.entry("rating", MeasureBuilder::rating),
          Map.entry("planned", MeasureBuilder::planned),
          Map.entry("completed", MeasureBuilder::completed),
          Map.entry("onTime", MeasureBuilder::onTime),
          Map.entry("qualified", MeasureBuilder::qualified),
          Map.entry("rank", MeasureBuilder::rank),
          Map.entry("peers", MeasureBuilder::peers),
          Map.entry("selfScore", MeasureBuilder::selfScore));
  private static final Map<String, BiConsumer<BudgetLine.Builder, BigDecimal>> OF_BUDGET =
      Map.of(
          "initial", BudgetLine.Builder::initial,
          "adjusted", BudgetLine.Builder::adjusted,
          "received", BudgetLine.Builder::received,
          "spent", BudgetLine.Builder::spent,
          "plannedSpending", BudgetLine.Builder::plannedSpending,
          "carriedOver", BudgetLine.Builder::carriedOver,
          "lastYearSpent", BudgetLine.Builder::lastYearSpent,
          "lastYearCarriedOver", BudgetLine.Builder::lastYearCarriedOver);
  private static final Set<String> OF_UNIT =
      Set.of("staffInPost", "authorisedPosts", "fixedAssets", "assetsInUse", "selfTotal");

  private Amounts() {}

  /** How a submission says that number; null when it is none that submissions report. */
  static Axis.@Nullable Setting setting(Instance of, FieldWord word) {
    DataItem item = word.item();
    if (item != null) {
      return (draft, value) -> draft.item(of, item.name(), value);
    }
    String name = of.name();
    String field = word.en();
    return switch (of.fact()) {
      case MEASURE -> {
        BiConsumer<MeasureBuilder, BigDecimal> setter = OF_MEASURE.get(field);
        yield setter == null
            ? null
            : (draft, value) -> draft.line(name).say(field, (BigDecimal) value, setter);
      }
      case BUDGET -> {
        BiConsumer<BudgetLine.Builder, BigDecimal> setter = OF_BUDGET.get(field);
        yield setter == null
            ? null
            : (draft, value) -> {
              if (value != null) {
                setter.accept(draft.budget(name), (BigDecimal) value);
              }
            };
      }
      case UNIT ->
          OF_UNIT.contains(field) ? (draft, value) -> draft.unit(field, (BigDecimal) value) : null;
      case EVENT ->
          field.equals("count")
              ? (draft, value) -> {
                if (value != null) {
                  draft.event(name, (BigDecimal) value);
                }
              }
              : null;
      case SELF_SCORE ->
          field.equals("score")
              ? (draft, value) -> {
                if (value != null) {
                  draft.selfScore(name, (BigDecimal) value);
                }
              }
              : null;
      case ITEM, EVIDENCE -> null;
    };
  }

  /**
   * The least such a number can be; null when there is no least. Targets below 0 can be reported,
   * but no standard that holds a value against a share of its target is meant for them.
   */
  static @Nullable BigDecimal lowest(FieldWord word) {
    DataItem item = word.item();
    if (item != null) {
      return item.range().minimum();
    }
    boolean heldAgainst = word.isInUnitOfMeasure() && !word.en().equals("value");
    return heldAgainst || word.isNeverNegative() ? BigDecimal.ZERO : null;
  }

  /** The most such a number can be; null when there is no most. */
  static @Nullable BigDecimal highest(FieldWord word) {
    DataItem item = word.item();
    if (item != null) {
      return item.range().maximum();
    }
    return word.en().equals("rating") ? BigDecimal.valueOf(100) : null;
  }

  /** Whether its fact can't be there without it, or another value stands for one left out. */
  static boolean isAlwaysThere(Instance of, FieldWord word) {
    DataItem item = word.item();
    return of.fact() == FactWord.EVENT
        || of.fact() == FactWord.SELF_SCORE
        || (item != null && item.absent() != null);
  }
}
