package dev.rubric.testing.internal.suggest;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Ratio;
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

  private Inputs() {}

  /**
   * The reported fields, the one to vary first; empty when it can't be reported so simply. With a
   * whole of 100 the part is the rate.
   */
  static List<FieldWord> of(FactWord fact, FieldWord field) {
    if (COUNTED.contains(field.en())
        || REPORTED.getOrDefault(fact, Set.of()).contains(field.en())) {
      return List.of(field);
    }
    Ratio ratio = field.ratio();
    return ratio == null ? List.of() : List.of(ratio.part(), ratio.whole());
  }
}
