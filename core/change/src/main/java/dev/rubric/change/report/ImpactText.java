package dev.rubric.change.report;

import dev.rubric.number.Fraction;
import dev.rubric.scorecard.DiffCause;
import dev.rubric.scorecard.LineDiff;
import dev.rubric.scorecard.LineScore;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a change does to a portfolio, for a terminal or as Markdown. */
final class ImpactText {
  private final Words words;
  private final boolean markdown;
  private final StringBuilder out = new StringBuilder();

  private ImpactText(Language language, boolean markdown) {
    this.words = new Words(language);
    this.markdown = markdown;
  }

  static String of(Impact impact, Language language, boolean markdown) {
    ImpactText text = new ImpactText(language, markdown);
    text.write(impact);
    return text.out.toString();
  }

  private void write(Impact impact) {
    heading(words.say("改动的影响", "What the change does"));
    line(words.say("旧：", "old: ") + Words.identity(impact.before()));
    line(words.say("新：", "new: ") + Words.identity(impact.after()));
    line(conclusion(impact, words));
    grades(impact);
    edits(impact);
    bins(impact);
    movers(words.say("得分上升最多", "Largest gains"), impact.up());
    movers(words.say("得分下降最多", "Largest losses"), impact.down());
    groups(impact);
  }

  /** In one paragraph what the change does. */
  static String conclusion(Impact impact, Words words) {
    String failed =
        impact.failedBefore() + impact.failedAfter() == 0
            ? ""
            : words.say(
                "；不能评分的：旧标准 " + impact.failedBefore() + " 份，新标准 " + impact.failedAfter() + " 份",
                "; can't be scored: "
                    + impact.failedBefore()
                    + " by the old rubric, "
                    + impact.failedAfter()
                    + " by the new one");
    return words.say(
            "共 "
                + impact.submissions()
                + " 份，有变化的 "
                + impact.changed()
                + " 份（上升 "
                + impact.rose()
                + "，下降 "
                + impact.fell()
                + "），等级变化 "
                + impact.gradeChanged()
                + " 份（降级 "
                + impact.gradeFell()
                + "），名次变化 "
                + impact.rankChanged()
                + " 份，变为未评分的 "
                + impact.becameOpen()
                + " 份；平均分 "
                + words.pair(
                    impact.meanBefore().toPlainString(), impact.meanAfter().toPlainString()),
            Words.many(impact.submissions(), "submission")
                + ", "
                + impact.changed()
                + " change ("
                + impact.rose()
                + " rise, "
                + impact.fell()
                + " fall), "
                + impact.gradeChanged()
                + " grades change ("
                + impact.gradeFell()
                + " fall), "
                + impact.rankChanged()
                + " ranks change, "
                + impact.becameOpen()
                + " become unscored; mean "
                + words.pair(
                    impact.meanBefore().toPlainString(), impact.meanAfter().toPlainString()))
        + failed;
  }

  private void grades(Impact impact) {
    heading(words.say("等级", "Grades"));
    table(
        List.of(words.say("旧等级", "old"), words.say("新等级", "new"), words.say("单位数", "units")),
        impact.grades().stream()
            .map(
                each -> List.of(grade(each.from()), grade(each.to()), String.valueOf(each.units())))
            .toList());
  }

  private String grade(@Nullable String grade) {
    return grade == null ? words.say("未评定", "none") : grade;
  }

  private void edits(Impact impact) {
    heading(words.say("每处改动单独的影响", "What each edit does alone"));
    table(
        List.of(
            words.say("改动", "edit"),
            words.say("有变化的单位", "units that change"),
            words.say("等级变化", "grades that change"),
            words.say("总分合计增减", "points in all")),
        Stream.concat(
                impact.edits().stream().map(this::edit),
                Words.interplay(impact).stream()
                    .map(points -> List.of(words.interplay(), "", "", signed(points))))
            .toList());
  }

  private List<String> edit(Impact.EditShare edit) {
    String name =
        words.edit(edit)
            + (edit.rules().isEmpty()
                ? ""
                : words.aside(
                    words.say(
                        edit.rules().size() + " 条规则", Words.many(edit.rules().size(), "rule"))));
    if (!edit.known()) {
      String apart = words.say("不能单独成为评分标准", "no rubric alone");
      return List.of(name, apart, "", "");
    }
    return List.of(
        name,
        String.valueOf(edit.changed()),
        String.valueOf(edit.gradeChanged()),
        signed(edit.points()));
  }

  private static String signed(BigDecimal points) {
    return (points.signum() > 0 ? "+" : "") + Fraction.plain(points);
  }

  private void bins(Impact impact) {
    heading(words.say("总分分布", "Distribution of totals"));
    table(
        List.of(words.say("总分不低于", "from"), words.say("旧", "old"), words.say("新", "new")),
        impact.bins().stream()
            .filter(bin -> bin.before() + bin.after() > 0)
            .map(
                bin ->
                    List.of(
                        bin.from().toPlainString(),
                        String.valueOf(bin.before()),
                        String.valueOf(bin.after())))
            .toList());
  }

  private void movers(String title, List<Mover> movers) {
    if (movers.isEmpty()) {
      return;
    }
    heading(title);
    for (Mover mover : movers) {
      item(0, moved(mover.change(), words));
      mover.lines().forEach(each -> item(1, line(each, words)));
    }
  }

  /** A unit with its totals and grades. */
  static String moved(UnitChange change, Words words) {
    return change.unit()
        + "  "
        + words.pair(told(change.before(), words), told(change.after(), words))
        + words.aside(signed(change.change()));
  }

  private static String told(@Nullable Standing standing, Words words) {
    if (standing == null) {
      return words.say("不能评分", "not scored");
    }
    String grade = standing.grade();
    return Fraction.plain(standing.total())
        + (standing.provisional()
            ? words.say(" 暂定", " provisional")
            : grade == null ? "" : " " + grade);
  }

  /** A line that differs, with the rules and why. */
  static String line(LineDiff diff, Words words) {
    String causes =
        diff.causes().stream()
            .map(DiffCause::label)
            .map(words::say)
            .collect(Collectors.joining(words.say("、", ", ")));
    return diff.indicator()
        + "  "
        + words.pair(score(diff.before(), words), score(diff.after(), words))
        + words.aside(causes)
        + reason(words.say("旧：", "old: "), diff.before(), words)
        + reason(words.say("新：", "new: "), diff.after(), words);
  }

  private static String reason(String side, @Nullable LineScore line, Words words) {
    if (line == null || line.entries().isEmpty()) {
      return "";
    }
    return words.say("；", "; ")
        + side
        + line.entries().stream()
            .map(entry -> words.say(entry.reason()) + words.aside(entry.location().toString()))
            .collect(Collectors.joining(words.say("，", ", ")));
  }

  private static String score(@Nullable LineScore line, Words words) {
    if (line == null) {
      return "—";
    }
    BigDecimal score = line.score();
    return score == null ? words.say(line.status().label()) : Fraction.plain(score);
  }

  private void groups(Impact impact) {
    String group = impact.group();
    if (group == null) {
      return;
    }
    heading(words.say("按“" + group + "”分组", "By " + group));
    table(
        List.of(
            group,
            words.say("单位数", "units"),
            words.say("有变化", "change"),
            words.say("等级变化", "grades"),
            words.say("旧平均", "old mean"),
            words.say("新平均", "new mean")),
        impact.groups().stream()
            .map(
                each ->
                    List.of(
                        words.group(each),
                        String.valueOf(each.units()),
                        String.valueOf(each.changed()),
                        String.valueOf(each.gradeChanged()),
                        each.meanBefore().toPlainString(),
                        each.meanAfter().toPlainString()))
            .toList());
  }

  private void heading(String text) {
    out.append(markdown && out.length() > 0 ? "\n" : "");
    raw((markdown ? "### " : "") + text);
    out.append(markdown ? "\n" : "");
  }

  private void line(String text) {
    raw((markdown ? "" : "  ") + escaped(text));
    out.append(markdown ? "\n" : "");
  }

  private void item(int depth, String text) {
    raw("  ".repeat(markdown ? depth : depth + 1) + (markdown ? "- " : "") + escaped(text));
  }

  private void table(List<String> head, List<List<String>> rows) {
    if (markdown) {
      row(head);
      raw("| " + String.join(" | ", Collections.nCopies(head.size(), "---")) + " |");
      rows.forEach(this::row);
      return;
    }
    for (List<String> row : rows) {
      StringBuilder cells = new StringBuilder("  ");
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          String label = i == 0 ? "" : head.get(i) + " ";
          cells.append(i == 0 ? "" : words.say("，", ", ")).append(label).append(row.get(i));
        }
      }
      raw(cells.toString());
    }
  }

  private void row(List<String> cells) {
    raw(cells.stream().map(this::escaped).collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** What a report says is never taken for markup. */
  private String escaped(String text) {
    if (!markdown) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      safe.append("\\`*_{}[]<>#|!".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return safe.toString();
  }

  private void raw(String text) {
    out.append(Characters.visibleInLine(text)).append('\n');
  }
}
