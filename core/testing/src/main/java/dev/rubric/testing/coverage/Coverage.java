package dev.rubric.testing.coverage;

import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which parts of a rubric its passing cases try.
 *
 * @param rubric the rubric's name; not null
 * @param title its title; not null
 * @param cases how many cases passed
 * @param rules its rules, by file and line
 * @param indicators its indicators, in its order
 * @param formulas the values that it derives and rules read, by their declaration
 */
public record Coverage(
    String rubric,
    String title,
    int cases,
    List<RuleCoverage> rules,
    List<IndicatorCoverage> indicators,
    List<FormulaCoverage> formulas) {
  /** Copies the lists. */
  public Coverage {
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(title, "title");
    rules = List.copyOf(Objects.requireNonNull(rules, "rules"));
    indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
    formulas = List.copyOf(Objects.requireNonNull(formulas, "formulas"));
  }

  /** Rules that spoke in some case. */
  public Tally ruleTally() {
    return Tally.of(rules, rule -> rule.cases() > 0 ? 1 : 0, rule -> 1);
  }

  /** Outcomes of conditions: each has two. */
  public Tally conditionTally() {
    return Tally.of(
        rules.stream().flatMap(rule -> rule.conditions().stream()).toList(),
        ConditionCoverage::covered,
        each -> 2);
  }

  /** Sides of thresholds of rules and formulas: below, at and above, where a value can stand. */
  public Tally thresholdTally() {
    return Tally.of(
        Stream.concat(
                rules.stream().map(RuleCoverage::thresholds),
                formulas.stream().map(FormulaCoverage::thresholds))
            .flatMap(List::stream)
            .toList(),
        ThresholdCoverage::covered,
        each -> each.cases().size());
  }

  /** Indicators of which some case expects something. */
  public Tally indicatorTally() {
    return Tally.of(indicators, each -> each.cases() > 0 ? 1 : 0, each -> 1);
  }

  /** Whether rules, conditions, thresholds and indicators all reach a bar in percent. */
  public boolean reaches(BigDecimal bar) {
    return Stream.of(ruleTally(), conditionTally(), thresholdTally(), indicatorTally())
        .allMatch(tally -> tally.reaches(bar));
  }

  /** This coverage for people: four figures, then what no case tries; ends with a line end. */
  public String toText(Language language) {
    return CoverageText.of(this, language);
  }

  /** This coverage as JSON for programs; ends with a line end. */
  public String toJson() {
    return CoverageJson.of(this);
  }

  /**
   * This coverage as one self-contained HTML page, which shows the text of every rule with what is
   * covered and what is not marked in it.
   */
  public String toHtml(Language language) {
    return CoverageHtml.of(this, language);
  }
}
