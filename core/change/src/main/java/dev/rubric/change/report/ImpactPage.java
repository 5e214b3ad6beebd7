package dev.rubric.change.report;

import dev.rubric.internal.page.HtmlPage;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what a change does to a portfolio as one web page with pictures. */
final class ImpactPage {
  private static final String STYLE =
      """
      .numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.8rem;margin:1.2rem 0}
      .numbers div{border:1px solid var(--line);border-radius:8px;padding:.5rem .8rem;color:var(--soft);font-size:.85rem}
      .numbers b{display:block;font-size:1.5rem;color:var(--ink);font-weight:600}
      td.number,th.number{text-align:right}
      .legend span{margin-right:1.2rem;font-size:.85rem;color:var(--soft)}
      .legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.4rem;border-radius:2px;vertical-align:-.1rem}
      .was{background:#b9c6d3}.now{background:var(--fill)}
      svg{width:100%;height:auto;font:12px "Noto Sans CJK SC","Microsoft YaHei",sans-serif}
      """;

  private static final int MOST_ROWS = 200;

  private final Words words;
  private final HtmlPage page;

  private ImpactPage(Words words, HtmlPage page) {
    this.words = words;
    this.page = page;
  }

  static String of(Impact impact, Language language) {
    Words words = new Words(language);
    String title = words.say("改动的影响", "What the change does");
    return ComparedPage.of(
        language,
        title,
        STYLE,
        impact.before(),
        impact.after(),
        ImpactText.conclusion(impact, words),
        page -> new ImpactPage(words, page).write(impact));
  }

  private void write(Impact impact) {
    numbers(impact);
    heading(words.say("总分分布", "Distribution of totals"));
    legend();
    Pictures pictures = new Pictures(page, words);
    pictures.histogram(impact.bins());
    heading(words.say("等级的去向", "Where grades go"));
    pictures.slope(impact.grades());
    if (!impact.up().isEmpty() || !impact.down().isEmpty()) {
      heading(words.say("变动最大的单位", "Units that move most"));
      pictures.movers(impact.up(), impact.down());
    }
    edits(impact);
    groups(impact);
    movers(words.say("上升的原因", "Why they rise"), impact.up());
    movers(words.say("下降的原因", "Why they fall"), impact.down());
    units(impact);
  }

  private void numbers(Impact impact) {
    page.begin("div", "numbers");
    number(impact.submissions(), words.say("份自评", "submissions"));
    number(impact.changed(), words.say("有变化", "change"));
    number(impact.gradeChanged(), words.say("等级变化", "grades change"));
    number(impact.gradeFell(), words.say("降级", "grades fall"));
    number(impact.rankChanged(), words.say("名次变化", "ranks change"));
    number(impact.becameOpen(), words.say("变为未评分", "become unscored"));
    page.end();
  }

  private void number(long number, String what) {
    page.begin("div", "");
    page.element("b", "", String.valueOf(number));
    page.text(what);
    page.end();
  }

  private void legend() {
    page.begin("p", "legend");
    for (String side : List.of("was", "now")) {
      page.begin("span", "");
      page.element("i", side, "");
      page.text(words.say(side.equals("was") ? Words.BEFORE : Words.AFTER));
      page.end();
    }
    page.end();
  }

  private void edits(Impact impact) {
    if (impact.edits().isEmpty()) {
      return;
    }
    heading(words.say("每处改动单独的影响", "What each edit does alone"));
    page.begin("table", "");
    head(
        words.say("改动", "edit"),
        words.say("有变化的单位", "units that change"),
        words.say("等级变化", "grades that change"),
        words.say("总分合计增减", "points in all"));
    for (Impact.EditShare edit : impact.edits()) {
      page.begin("tr", "");
      page.begin("td", "");
      page.text(words.edit(edit));
      page.element("div", "soft", String.join(words.say("；", "; "), edit.rules()));
      page.end();
      if (edit.known()) {
        page.element("td", "number", String.valueOf(edit.changed()));
        page.element("td", "number", String.valueOf(edit.gradeChanged()));
        page.element("td", "number", Fraction.plain(edit.points()));
      } else {
        page.element("td", "soft", words.say("不能单独成为评分标准", "no rubric alone"));
        page.element("td", "", "");
        page.element("td", "", "");
      }
      page.end();
    }
    Words.interplay(impact).ifPresent(this::interplay);
    page.end();
  }

  private void interplay(BigDecimal points) {
    page.begin("tr", "");
    page.element("td", "", words.interplay());
    page.element("td", "", "");
    page.element("td", "", "");
    page.element("td", "number", Fraction.plain(points));
    page.end();
  }

  private void groups(Impact impact) {
    String group = impact.group();
    if (group == null) {
      return;
    }
    heading(words.say("按“" + group + "”分组", "By " + group));
    page.begin("table", "");
    head(
        group,
        words.say("单位数", "units"),
        words.say("有变化", "change"),
        words.say("等级变化", "grades"),
        words.say("旧平均", "old mean"),
        words.say("新平均", "new mean"));
    for (Impact.Group each : impact.groups()) {
      page.begin("tr", "");
      page.element("td", "", words.group(each));
      page.element("td", "number", String.valueOf(each.units()));
      page.element("td", "number", String.valueOf(each.changed()));
      page.element("td", "number", String.valueOf(each.gradeChanged()));
      page.element("td", "number", each.meanBefore().toPlainString());
      page.element("td", "number", each.meanAfter().toPlainString());
      page.end();
    }
    page.end();
  }

  private void movers(String title, List<Mover> movers) {
    if (movers.isEmpty()) {
      return;
    }
    heading(title);
    for (Mover mover : movers) {
      page.element("p", "", ImpactText.moved(mover.change(), words));
      mover.lines().forEach(line -> page.element("p", "soft", ImpactText.line(line, words)));
    }
  }

  private void units(Impact impact) {
    if (impact.units().isEmpty()) {
      return;
    }
    heading(words.say("有变化的单位", "Units that change"));
    page.begin("table", "");
    head(
        words.say("单位", "unit"),
        words.say("旧总分", "old"),
        words.say("新总分", "new"),
        words.say("旧名次", "old rank"),
        words.say("新名次", "new rank"));
    impact.units().stream().limit(MOST_ROWS).forEach(this::unit);
    page.end();
    if (impact.changed() > MOST_ROWS) {
      page.element(
          "p",
          "soft",
          words.say(
              "只列出前 " + MOST_ROWS + " 个；其余见 --format csv 或 json",
              "only the first " + MOST_ROWS + "; for the others see --format csv or json"));
    }
  }

  private void unit(Impact.Listed each) {
    page.begin("tr", "");
    page.element("td", "", each.change().unit());
    page.element("td", "number", standing(each.change().before()));
    page.element("td", "number", standing(each.change().after()));
    page.element("td", "number", each.rankBefore() == 0 ? "" : String.valueOf(each.rankBefore()));
    page.element("td", "number", each.rankAfter() == 0 ? "" : String.valueOf(each.rankAfter()));
    page.end();
  }

  private String standing(@Nullable Standing standing) {
    return standing == null
        ? words.say("不能评分", "not scored")
        : Fraction.plain(standing.total()) + " " + Objects.toString(standing.grade(), "");
  }

  private void heading(String name) {
    page.begin("h2", "");
    page.element("span", "", name);
    page.end();
  }

  private void head(String first, String... numbers) {
    page.begin("tr", "");
    page.element("th", "", first);
    for (String number : numbers) {
      page.element("th", "number", number);
    }
    page.end();
  }
}
