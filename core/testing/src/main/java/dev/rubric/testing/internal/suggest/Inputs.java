package dev.rubric.testing.internal.suggest;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values a submission reports for a field: the field itself, or what it is worked out of. */
final class Inputs {
  /** What the unit reports as a list, of which a rule reads only the length. */
  static final Set<String> COUNTED =
      Set.of("itemCount", "satisfiedItems", "missingItems", "evidenceCount");

  private static final Map<FactWord, Set<String>> REPORTED =
      Map.of(
          FactWord.MEASURE,
          Set.of(
              "value",
              "target",
              "lastYear",
              "rating",
              "planned",
              "completed",
              "onTime",
              "qualified",
              "rank",
              "peers"),
          FactWord.BUDGET,
          Set.of(
              "initial",
              "adjusted",
              "received",
              "spent",
              "plannedSpending",
              "carriedOver",
              "lastYearSpent",
              "lastYearCarriedOver"),
          FactWord.EVENT,
          Set.of("count"),
          FactWord.UNIT,
          Set.of("staffInPost", "authorisedPosts", "fixedAssets", "assetsInUse"));

  /** The part and the whole of each rate; with a whole of 100 the part is the rate. */
  private static final Map<String, List<String>> RATES =
      Map.ofEntries(
          Map.entry("completionRate", List.of("value", "target")),
          Map.entry("yearOnYear", List.of("value", "lastYear")),
          Map.entry("workRate", List.of("completed", "planned")),
          Map.entry("timelinessRate", List.of("onTime", "planned")),
          Map.entry("qualityRate", List.of("qualified", "planned")),
          Map.entry("rankPercent", List.of("rank", "peers")),
          Map.entry("executionRate", List.of("spent", "adjusted")),
          Map.entry("adjustmentRate", List.of("adjusted", "initial")),
          Map.entry("deviationRate", List.of("spent", "initial")),
          Map.entry("receivedRate", List.of("received", "initial")),
          Map.entry("controlRate", List.of("spent", "initial")),
          Map.entry("paymentRate", List.of("spent", "plannedSpending")),
          Map.entry("carryOverRate", List.of("carriedOver", "adjusted")),
          Map.entry("carryOverChangeRate", List.of("carriedOver", "lastYearCarriedOver")),
          Map.entry("changeRate", List.of("spent", "lastYearSpent")),
          Map.entry("staffingControlRate", List.of("staffInPost", "authorisedPosts")),
          Map.entry("assetUtilisationRate", List.of("assetsInUse", "fixedAssets")));

  private Inputs() {}

  /** The reported fields, the one to vary first; empty when it can't be reported so simply. */
  static List<FieldWord> of(FactWord fact, FieldWord field) {
    if (COUNTED.contains(field.en())
        || REPORTED.getOrDefault(fact, Set.of()).contains(field.en())) {
      return List.of(field);
    }
    return RATES.getOrDefault(field.en(), List.of()).stream()
        .map(name -> Word.find(fact.fields(), name).orElseThrow())
        .toList();
  }
}
