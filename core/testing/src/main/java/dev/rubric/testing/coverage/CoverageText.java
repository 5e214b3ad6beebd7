package dev.rubric.testing.coverage;

import dev.rubric.diagnostic.Location;
import dev.rubric.rule.Rule;
import dev.rubric.testing.internal.run.Spelling;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes coverage for people: the figures, then what is missing, by file and line. */
final class CoverageText {
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private CoverageText(Language language) {
    this.language = language;
  }

  static String of(Coverage coverage, Language language) {
    CoverageText writer = new CoverageText(language);
    writer.figures(coverage);
    List<String> missing = new ArrayList<>();
    coverage.rules().forEach(rule -> writer.missing(rule, missing));
    coverage.formulas().forEach(each -> writer.missing(each.thresholds(), missing));
    coverage.indicators().stream()
        .filter(each -> each.cases() == 0)
        .forEach(each -> missing.add(writer.indicator(each)));
    missing.forEach(each -> writer.text.append("  ").append(each).append('\n'));
    return writer.text.toString();
  }

  private void figures(Coverage coverage) {
    text.append(coverage.rubric()).append(say("  覆盖率\n", "  coverage\n"));
    figure(say("规则  ", "rules       "), coverage.ruleTally());
    figure(say("条件  ", "conditions  "), coverage.conditionTally());
    figure(say("阈值  ", "thresholds  "), coverage.thresholdTally());
    figure(say("指标  ", "indicators  "), coverage.indicatorTally());
  }

  private void figure(String label, Tally tally) {
    text.append("  ").append(label).append(tally).append('\n');
  }

  private void missing(RuleCoverage coverage, List<String> missing) {
    Rule rule = coverage.rule();
    if (coverage.cases() == 0) {
      missing.add(
          at(rule.location()) + say("没有用例触发规则：", "no case makes the rule speak: ") + rule.name());
    }
    coverage.conditions().stream()
        .filter(each -> each.covered() < 2)
        .forEach(each -> missing.add(at(each.condition().location()) + outcome(each).in(language)));
    missing(coverage.thresholds(), missing);
  }

  private void missing(List<ThresholdCoverage> thresholds, List<String> missing) {
    thresholds.stream()
        .filter(each -> !each.missing().isEmpty())
        .forEach(each -> missing.add(at(each.limit().location()) + sides(each).in(language)));
  }

  static Text outcome(ConditionCoverage condition) {
    boolean neither = condition.covered() == 0;
    boolean held = condition.held() > 0;
    String zh = neither ? "成立或不成立" : held ? "不成立" : "成立";
    String en = neither ? "holds or fails" : held ? "fails" : "holds";
    return Text.of(
        "没有用例使条件" + zh + "：" + condition.text(), "in no case " + condition.text() + " " + en);
  }

  static Text sides(ThresholdCoverage threshold) {
    String value = Spelling.of(threshold.value());
    String limit = " " + Spelling.of(threshold.limit());
    return Text.of(
        "没有用例的 " + value + " " + names(threshold, Language.ZH, "、") + limit,
        "in no case is " + value + " " + names(threshold, Language.EN, " or ") + limit);
  }

  private static String names(ThresholdCoverage threshold, Language language, String separator) {
    return threshold.missing().stream()
        .map(side -> side.label().in(language))
        .collect(Collectors.joining(separator));
  }

  private String indicator(IndicatorCoverage indicator) {
    return say("没有用例检查指标：", "no case expects anything of the indicator: ") + indicator.name();
  }

  private static String at(Location location) {
    return location + " ";
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(language);
  }
}
