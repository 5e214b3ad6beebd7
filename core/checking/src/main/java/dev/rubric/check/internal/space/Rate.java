package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a derived rate of the vocabulary comes about: part / whole, or (part − whole) / whole, in
 * percent.
 *
 * @param change whether it is the change from the whole
 */
record Rate(String part, String whole, boolean change) {
  private static final Map<String, Rate> MEASURE =
      Map.of(
          "completionRate", of("value", "target"),
          "yearOnYear", change("value", "lastYear"),
          "workRate", of("completed", "planned"),
          "timelinessRate", of("onTime", "planned"),
          "qualityRate", of("qualified", "planned"),
          "rankPercent", of("rank", "peers"));
  private static final Map<String, Rate> BUDGET =
      Map.of(
          "executionRate", of("spent", "adjusted"),
          "adjustmentRate", change("adjusted", "initial"),
          "deviationRate", change("spent", "initial"),
          "receivedRate", of("received", "initial"),
          "controlRate", of("spent", "initial"),
          "paymentRate", of("spent", "plannedSpending"),
          "carryOverRate", of("carriedOver", "adjusted"),
          "carryOverChangeRate", change("carriedOver", "lastYearCarriedOver"),
          "changeRate", change("spent", "lastYearSpent"));
  private static final Map<String, Rate> UNIT =
      Map.of(
          "staffingControlRate", of("staffInPost", "authorisedPosts"),
          "assetUtilisationRate", of("assetsInUse", "fixedAssets"));

  private static Rate of(String part, String whole) {
    return new Rate(part, whole, false);
  }

  private static Rate change(String part, String whole) {
    return new Rate(part, whole, true);
  }

  /** How that field comes about; null when it is reported as it is. */
  static @Nullable Rate of(FactWord fact, FieldWord field) {
    return switch (fact) {
      case MEASURE -> MEASURE.get(field.en());
      case BUDGET -> BUDGET.get(field.en());
      case UNIT -> UNIT.get(field.en());
      default -> null;
    };
  }
}
