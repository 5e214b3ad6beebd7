package dev.rubric.testing.coverage;

import dev.rubric.internal.page.HtmlPage;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.testing.internal.run.Spelling;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.IdentityHashMap;
import java.util.stream.Collectors;

/**
 * Writes coverage as one HTML page that needs nothing but itself: no script, no font, no image.
 *
 * <p>The text of a rule is spelled from its parsed form, so that a rule from a table reads like one
 * from a rule file, and every mark sits exactly on its part.
 */
final class CoverageHtml {
  private static final String STYLE =
      """
      body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
        margin: 2em auto; max-width: 64em; padding: 0 1em; color: #1b1b1b; background: #fff; }
      h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-top: 2em; }
      table { border-collapse: collapse; } td, th { padding: .2em 1em .2em 0; text-align: left; }
      td.number { text-align: right; font-variant-numeric: tabular-nums; }
      pre { background: #f6f8f6; border-left: .4em solid #2e7d32; padding: .6em 1em; margin: .3em 0 1em;
        white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.6 ui-monospace, Consolas, monospace; }
      pre.part { border-color: #b26a00; background: #fdf8ef; }
      pre.none { border-color: #b3261e; background: #fdf1f0; }
      .full { background: #cdebcf; }
      .part { background: #ffe2a8; text-decoration: underline dotted; }
      .none { background: #f9c9c5; text-decoration: underline wavy; }
      pre.part, pre.none { text-decoration: none; }
      small { color: #8a1c14; font-family: inherit; }
      .place { color: #555; }
      """;

  private final Language language;
  private final HtmlPage page;

  private CoverageHtml(Language language, HtmlPage page) {
    this.language = language;
    this.page = page;
  }

  static String of(Coverage coverage, Language language) {
    Text title = Text.of("覆盖率：" + coverage.title(), "Coverage: " + coverage.title());
    HtmlPage page = new HtmlPage(language, title.in(language), STYLE);
    page.element("h1", "", title.in(language));
    new CoverageHtml(language, page).write(coverage);
    return page.finish();
  }

  private void write(Coverage coverage) {
    page.element(
        "p",
        "place",
        say(
            coverage.rubric() + "，通过的用例 " + coverage.cases() + " 个",
            coverage.rubric() + ", " + coverage.cases() + " passing cases"));
    figures(coverage);
    legend();
    String file = "";
    for (RuleCoverage rule : coverage.rules()) {
      String own = rule.rule().location().file();
      if (!own.equals(file)) {
        page.element("h2", "", own);
        file = own;
      }
      rule(rule);
    }
    formulas(coverage);
    indicators(coverage);
  }

  private void formulas(Coverage coverage) {
    boolean some = coverage.formulas().stream().anyMatch(each -> !each.thresholds().isEmpty());
    if (some) {
      page.element("h2", "", say("派生值", "Derived values"));
    }
    for (FormulaCoverage formula : coverage.formulas()) {
      if (!formula.thresholds().isEmpty()) {
        formula(formula);
      }
    }
  }

  private void formula(FormulaCoverage coverage) {
    int all = coverage.thresholds().stream().mapToInt(each -> each.cases().size()).sum();
    int covered = coverage.thresholds().stream().mapToInt(ThresholdCoverage::covered).sum();
    page.element("div", "place", coverage.derived().location().toString());
    page.begin("pre", covered == all ? "" : covered == 0 ? "none" : "part");
    page.text(coverage.derived().name() + " = " + coverage.derived().formula());
    coverage.thresholds().stream()
        .filter(each -> !each.missing().isEmpty())
        .forEach(each -> page.element("small", "", "\n" + CoverageText.sides(each).in(language)));
    page.end();
  }

  private void figures(Coverage coverage) {
    page.begin("table", "");
    figure(say("规则（触发过）", "rules that spoke"), coverage.ruleTally());
    figure(say("条件（成立与不成立）", "conditions, both outcomes"), coverage.conditionTally());
    figure(say("阈值（低于、等于、高于）", "thresholds: below, at, above"), coverage.thresholdTally());
    figure(say("指标（有用例检查）", "indicators with a case"), coverage.indicatorTally());
    page.end();
  }

  private void figure(String label, Tally tally) {
    page.begin("tr", "");
    page.element("th", "", label);
    page.element("td", "number", tally.covered() + "/" + tally.total());
    page.element("td", "number", tally.percent().toPlainString() + "%");
    page.end();
  }

  private void legend() {
    page.begin("p", "");
    page.element("span", "full", say("已覆盖", "covered"));
    page.text(" ");
    page.element("span", "part", say("部分覆盖", "covered in part"));
    page.text(" ");
    page.element("span", "none", say("未覆盖", "not covered"));
    page.end();
  }

  private void rule(RuleCoverage coverage) {
    String spoke =
        coverage.cases() == 0
            ? say("没有用例触发", "no case makes it speak")
            : say("触发它的用例 " + coverage.cases() + " 个", coverage.cases() + " cases make it speak");
    page.element("div", "place", coverage.rule().location() + "  " + spoke);
    page.begin("pre", coverage.cases() == 0 ? "none" : coverage.isComplete() ? "" : "part");
    Spelling.write(coverage.rule(), new Marks(coverage));
    page.end();
  }

  private void indicators(Coverage coverage) {
    page.element("h2", "", say("指标", "Indicators"));
    page.begin("table", "");
    for (IndicatorCoverage indicator : coverage.indicators()) {
      page.begin("tr", "");
      page.element("th", indicator.cases() == 0 ? "none" : "", indicator.name());
      page.element("td", "number", String.valueOf(indicator.cases()));
      page.end();
    }
    page.end();
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(language);
  }

  private static String mark(int covered, int total) {
    return covered == total ? "full" : covered == 0 ? "none" : "part";
  }

  /** Marks the parts of a rule while it is spelled. */
  private final class Marks implements Spelling.Sink {
    private final IdentityHashMap<Condition, ConditionCoverage> conditions =
        new IdentityHashMap<>();
    private final IdentityHashMap<Expression, ThresholdCoverage> limits = new IdentityHashMap<>();

    Marks(RuleCoverage coverage) {
      coverage.conditions().forEach(each -> conditions.put(each.condition(), each));
      coverage.thresholds().forEach(each -> limits.put(each.limit(), each));
    }

    @Override
    public void write(String text) {
      page.text(text);
    }

    @Override
    public void enter(Object part) {
      ConditionCoverage condition = conditions.get(part);
      if (condition != null) {
        page.begin("span", mark(condition.covered(), 2), counts(condition));
      }
      ThresholdCoverage limit = limits.get(part);
      if (limit != null) {
        page.begin("b", mark(limit.covered(), limit.cases().size()), counts(limit));
      }
    }

    @Override
    public void leave(Object part) {
      ThresholdCoverage limit = limits.get(part);
      if (limit != null) {
        page.end();
        missing(limit);
      }
      ConditionCoverage condition = conditions.get(part);
      if (condition != null) {
        page.end();
        missing(condition);
      }
    }

    private void missing(ThresholdCoverage limit) {
      if (!limit.missing().isEmpty()) {
        String sides =
            limit.missing().stream()
                .map(side -> side.label().in(language))
                .collect(Collectors.joining(say("、", ", ")));
        page.element("small", "", say("（缺：" + sides + "）", " (missing: " + sides + ")"));
      }
    }

    private void missing(ConditionCoverage condition) {
      if (condition.held() == 0) {
        page.element("small", "", say("（缺：成立）", " (missing: holds)"));
      }
      if (condition.failed() == 0) {
        page.element("small", "", say("（缺：不成立）", " (missing: fails)"));
      }
    }

    private String counts(ConditionCoverage condition) {
      return say(
          "成立 " + condition.held() + " 个用例，不成立 " + condition.failed() + " 个用例",
          "holds in " + condition.held() + " cases, fails in " + condition.failed());
    }

    private String counts(ThresholdCoverage limit) {
      return limit.cases().entrySet().stream()
          .map(each -> each.getKey().label().in(language) + " " + each.getValue())
          .collect(Collectors.joining(say("，", ", ")));
    }
  }
}
