package dev.rubric.testing.internal.suggest;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.testing.internal.suggest.Draft.Entity;
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

  /** A value that a submission reports, and of what. */
  record Input(Entity entity, FieldWord field) {}

  /**
   * The reported fields, the one to vary first; empty when it can't be reported so simply. With a
   * whole of 100 the part is the rate.
   */
  static List<Input> of(Entity entity, FieldWord field) {
    if (COUNTED.contains(field.en())
        || REPORTED.getOrDefault(entity.fact(), Set.of()).contains(field.en())) {
      return List.of(new Input(entity, field));
    }
    Ratio ratio = field.ratio();
    return ratio == null
        ? List.of()
        : List.of(input(entity, ratio.part()), input(entity, ratio.whole()));
  }

  private static Input input(Entity entity, Ratio.Part part) {
    return new Input(
        part.line() == null ? entity : new Entity(FactWord.BUDGET, part.line()), part.field());
  }
}
