package dev.rubric.change.report;

import dev.rubric.internal.page.HtmlPage;
import dev.rubric.text.Language;
import java.util.List;

/** Writes the difference of two rubrics as one web page. */
final class RubricDiffPage {
  private static final String STYLE =
      """
      .verdict{padding:.1rem .7rem;border-radius:1rem;font-size:.85rem;background:var(--line)}
      .verdict.different{background:var(--lost)}
      .verdict.undecided{background:#f9c9c5}
      .verdict.equal{background:#cdebcf}
      td:first-child{min-width:11rem}
      """;

  private final Words words;
  private final HtmlPage page;

  private RubricDiffPage(Words words, HtmlPage page) {
    this.words = words;
    this.page = page;
  }

  static String of(RubricDiff diff, Language language) {
    Words words = new Words(language);
    String title = words.say("评分标准对比", "Rubrics compared");
    return ComparedPage.of(
        language,
        title,
        STYLE,
        diff.before(),
        diff.after(),
        words.conclusion(diff),
        page -> new RubricDiffPage(words, page).write(diff));
  }

  private void write(RubricDiff diff) {
    framework(diff.framework());
    rules(diff.rules());
    diff.indicators().stream()
        .filter(each -> each.verdict() != Verdict.SAME)
        .forEach(this::indicator);
    same(diff);
  }

  private void framework(List<FrameworkChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    heading(words.say("指标体系", "Framework"), "", "");
    head("", "", words.say(Words.BEFORE), words.say(Words.AFTER), "");
    for (FrameworkChange change : changes) {
      page.begin("tr", "");
      cell("", change.subject());
      cell("", words.say(change.what()));
      cell("", change.before() == null ? "—" : change.before());
      cell("", change.after() == null ? "—" : change.after());
      cell("soft", change.scores() ? "" : words.say("不影响得分", "no effect on scores"));
      page.end();
    }
    page.end();
  }

  private void rules(List<RuleChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    heading(words.say("规则", "Rules"), "", "");
    head("", words.say("规则", "rule"), words.say(Words.BEFORE), words.say(Words.AFTER), "");
    for (RuleChange change : changes) {
      page.begin("tr", "");
      cell("", words.say(change.kind().label()));
      cell("", change.rule());
      cell("soft", change.before() == null ? "—" : change.before().toString());
      cell("soft", change.after() == null ? "—" : change.after().toString());
      cell("soft", change.scores() ? "" : words.say("不影响得分", "no effect on scores"));
      page.end();
    }
    page.end();
  }

  private void same(RubricDiff diff) {
    List<String> names =
        diff.indicators().stream()
            .filter(each -> each.verdict() == Verdict.SAME)
            .map(IndicatorDiff::indicator)
            .toList();
    if (!names.isEmpty()) {
      heading(
          words.say("没有改动的指标", "Indicators without a change"),
          "verdict equal",
          String.valueOf(names.size()));
      page.element("p", "soft", String.join(words.say("、", ", "), names));
    }
  }

  private void indicator(IndicatorDiff diff) {
    heading(
        diff.indicator(),
        "verdict " + (diff.verdict().isEqual() ? "equal" : name(diff.verdict())),
        words.say(diff.verdict().label()));
    String sure = words.certainty(diff);
    if (!sure.isEmpty()) {
      page.element("p", "soft", sure);
    }
    if (diff.pieces().isEmpty()) {
      return;
    }
    head(
        words.say("填报", "reported"),
        words.say("旧得分", "old score"),
        words.say("新得分", "new score"),
        words.say("差别", "change"));
    String told = "";
    for (ScoreDiff piece : diff.pieces()) {
      String clauses = words.clauses(piece.before()) + words.clauses(piece.after());
      piece(piece, !clauses.equals(told));
      told = clauses;
    }
    page.end();
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Rules that give one piece after the other are named once. */
  private void piece(ScoreDiff piece, boolean named) {
    Witness witness = piece.witness();
    page.begin("tr", "");
    page.begin("td", "");
    page.text(words.say(piece.where()));
    page.element(
        "div",
        "soft",
        words.say("例如 ", "for example ")
            + words.values(witness.values())
            + words.say("：", ": ")
            + words.pair(words.score(witness.before()), words.score(witness.after())));
    page.end();
    side(piece.before(), named);
    side(piece.after(), named);
    String change = piece.change() == null ? "—" : words.say(piece.change());
    cell("number " + (change.startsWith("−") ? "down" : "up"), change);
    page.end();
  }

  private void side(Side side, boolean named) {
    page.begin("td", "");
    page.text(words.score(side));
    if (named) {
      page.element("div", "soft", words.clauses(side));
    }
    page.end();
  }

  private void heading(String name, String styleClass, String mark) {
    page.begin("h2", "");
    page.element("span", "", name);
    page.element("span", styleClass, mark);
    page.end();
  }

  private void head(String... names) {
    page.begin("table", "");
    page.begin("tr", "");
    for (String name : names) {
      page.element("th", "", name);
    }
    page.end();
  }

  private void cell(String styleClass, String text) {
    page.element("td", styleClass, text);
  }
}
