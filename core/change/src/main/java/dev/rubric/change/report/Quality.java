package dev.rubric.change.report;

import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio shows of the standard that judges it.
 *
 * @param rubric the rubric; not null
 * @param submissions how many submissions were scored
 * @param failed how many could not be scored
 * @param indicators each indicator, in the rubric's order
 * @param cliffs bounds at which a tenth of the weight or more hangs, with the units on both sides
 */
public record Quality(
    RubricStamp rubric, long submissions, long failed, List<Use> indicators, List<Cliff> cliffs) {
  /**
   * What an indicator does to the units.
   *
   * @param indicator its name; not null
   * @param weight its points; not null
   * @param scored how many units have a score
   * @param open how many have none
   * @param full how many have full marks
   * @param none how many have nothing
   * @param least the least score; null without any
   * @param most the most; null without any
   */
  public record Use(
      String indicator,
      BigDecimal weight,
      long scored,
      long open,
      long full,
      long none,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most) {
    /** Checks what must not be null. */
    public Use {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(weight, "weight");
    }

    /** Whether it tells no unit from another: all have the same score. */
    public boolean decidesNothing() {
      return scored > 1 && least != null && most != null && least.compareTo(most) == 0;
    }

    /** Whether its weight never binds: nobody comes near enough to be held back by it. */
    public boolean neverBinds() {
      return scored > 0 && full == 0;
    }
  }

  /**
   * A bound at which the score falls at once.
   *
   * @param indicator the indicator; not null
   * @param at the bound; not null
   * @param near how far from it a value counts as near; not null
   * @param better how many units are near it on the side with more points, the bound included where
   *     it is
   * @param worse how many are near it on the other side
   * @param lost how many points hang on it; not null
   */
  public record Cliff(
      String indicator, BigDecimal at, BigDecimal near, long better, long worse, BigDecimal lost) {
    /** Checks what must not be null. */
    public Cliff {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(near, "near");
      Objects.requireNonNull(lost, "lost");
    }

    /**
     * Whether units crowd on the better side: at least five, and three times those on the other.
     */
    public boolean isCrowded() {
      return better >= 5 && better >= 3 * worse;
    }
  }

  /** Copies the lists. */
  public Quality {
    Objects.requireNonNull(rubric, "rubric");
    indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
    cliffs = List.copyOf(Objects.requireNonNull(cliffs, "cliffs"));
  }

  /** For people in a terminal; ends with one line end, and the form may change. */
  public String toText(Language language) {
    Objects.requireNonNull(language, "language");
    return QualityForms.text(this, language);
  }

  /** As JSON, as {@code dev/rubric/schema/quality.schema.json} describes it. */
  public String toJson() {
    return QualityForms.json(this);
  }

  /** A row for each indicator and cliff, for a spreadsheet. */
  public String toCsv(Language language) {
    Objects.requireNonNull(language, "language");
    return QualityForms.csv(this, language);
  }
}
