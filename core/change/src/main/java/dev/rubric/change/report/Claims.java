package dev.rubric.change.report;

import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Self-scores held against recomputed ones over a portfolio.
 *
 * @param rubric the rubric that recomputes; not null
 * @param submissions how many submissions were scored
 * @param failed how many could not be scored
 * @param compared in how many of them some self-score could be held against a score
 * @param indicators by indicator, those with most points claimed too much first
 * @param sections by first-level indicator, in the same order
 * @param clauses by clause that the recomputed score rests on, in the same order
 * @param units the units that claim most too much, as far as they are listed
 */
public record Claims(
    RubricStamp rubric,
    long submissions,
    long failed,
    long compared,
    List<Claim> indicators,
    List<Claim> sections,
    List<Claim> clauses,
    List<Claim> units) {
  /**
   * What is claimed of one thing.
   *
   * @param name the indicator, section, clause or unit; not null
   * @param compared how often a self-score could be held against a score
   * @param over how often it was higher
   * @param pointsOver by how many points in all where it was higher; not null
   * @param under how often it was lower
   * @param pointsUnder by how many points in all where it was lower, above 0; not null
   */
  public record Claim(
      String name,
      long compared,
      long over,
      BigDecimal pointsOver,
      long under,
      BigDecimal pointsUnder) {
    /** Checks what must not be null. */
    public Claim {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(pointsOver, "pointsOver");
      Objects.requireNonNull(pointsUnder, "pointsUnder");
    }
  }

  /** Copies the lists. */
  public Claims {
    Objects.requireNonNull(rubric, "rubric");
    indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
    sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
    clauses = List.copyOf(Objects.requireNonNull(clauses, "clauses"));
    units = List.copyOf(Objects.requireNonNull(units, "units"));
  }

  /** For people in a terminal; ends with one line end, and the form may change. */
  public String toText(Language language) {
    Objects.requireNonNull(language, "language");
    return ClaimsForms.text(this, language);
  }

  /** As JSON, as {@code dev/rubric/schema/claims.schema.json} describes it. */
  public String toJson() {
    return ClaimsForms.json(this);
  }

  /** A row for each indicator, section, clause and unit, for a spreadsheet. */
  public String toCsv(Language language) {
    Objects.requireNonNull(language, "language");
    return ClaimsForms.csv(this, language);
  }
}
