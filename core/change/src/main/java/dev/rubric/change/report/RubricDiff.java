package dev.rubric.change.report;

import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What differs between two rubrics, as functions of what can be reported: no submission is needed.
 *
 * @param before the earlier rubric; not null
 * @param after the later rubric; not null
 * @param framework what the frameworks state otherwise
 * @param rules which rules are written otherwise
 * @param indicators every indicator of the later rubric in its order, then those that are gone
 */
public record RubricDiff(
    RubricStamp before,
    RubricStamp after,
    List<FrameworkChange> framework,
    List<RuleChange> rules,
    List<IndicatorDiff> indicators) {
  /** Copies the lists. */
  public RubricDiff {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    framework = List.copyOf(Objects.requireNonNull(framework, "framework"));
    rules = List.copyOf(Objects.requireNonNull(rules, "rules"));
    indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
  }

  /**
   * Whether it is certain that both give every submission the same scores and grade: every line is
   * proved equal, and nothing else that scoring looks at differs.
   */
  public boolean isEqual() {
    return indicators.stream().allMatch(each -> each.verdict().isEqual())
        && framework.stream().noneMatch(FrameworkChange::scores)
        && rules.stream().noneMatch(each -> each.overall() && each.scores());
  }

  /** What is said of an indicator. */
  public Optional<IndicatorDiff> indicator(String name) {
    Objects.requireNonNull(name, "name");
    return indicators.stream().filter(each -> each.indicator().equals(name)).findFirst();
  }

  /** For people in a terminal; ends with one line end, and the form may change. */
  public String toText(Language language) {
    Objects.requireNonNull(language, "language");
    return RubricDiffText.of(this, language);
  }

  /** As JSON, as {@code dev/rubric/schema/rubric-diff.schema.json} describes it. */
  public String toJson() {
    return RubricDiffJson.of(this);
  }

  /** As one self-contained web page. */
  public String toHtml(Language language) {
    Objects.requireNonNull(language, "language");
    return RubricDiffPage.of(this, language);
  }
}
