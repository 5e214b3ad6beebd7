package dev.rubric.change.report;

import dev.rubric.number.Fraction;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what one unit would have needed for a terminal. */
final class WhatIfText {
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  private WhatIfText(Language language) {
    this.words = new Words(language);
  }

  static String of(WhatIf whatIf, Language language) {
    WhatIfText text = new WhatIfText(language);
    text.write(whatIf);
    return text.out.toString();
  }

  private void write(WhatIf whatIf) {
    String grade = whatIf.card().grade();
    line(
        0,
        whatIf.card().unit()
            + "  "
            + whatIf.card().shownTotal()
            + (grade == null || whatIf.card().weight() == null ? "" : " " + grade));
    BigDecimal margin = whatIf.margin();
    if (margin != null && whatIf.isJustAbove()) {
      line(
          0,
          words.say(
              "总分只比“" + grade + "”的下限高 " + Fraction.plain(margin) + " 分",
              "the total is only " + Fraction.plain(margin) + " above the bound of " + grade));
    }
    BigDecimal bound = whatIf.bound();
    if (bound != null) {
      String next = whatIf.nextGrade() + words.aside(Fraction.plain(bound));
      line(0, words.say("距离 " + next, "to " + next));
      line(1, words.say("改动一个数值：", "one number: ") + way(whatIf.single()));
      line(1, words.say("至多两个数值：", "at most two: ") + way(whatIf.pair()));
      if (whatIf.mixed() != null) {
        line(1, words.say("改填一项并另改一处：", "said otherwise, and one more: ") + way(whatIf.mixed()));
      }
      whatIf.answers().forEach(this::answer);
    }
    whatIf.lines().forEach(this::line);
  }

  private String way(@Nullable Way way) {
    return way == null
        ? words.say("没有这样的数值", "there is none")
        : Stream.concat(
                    way.answers().stream().map(this::said), way.moves().stream().map(this::move))
                .collect(Collectors.joining(words.say("，并且 ", ", and ")))
            + words.say("，得 ", ": ")
            + Fraction.plain(way.score());
  }

  private void answer(Answer answer) {
    line(
        1,
        words.say("改填：", "said otherwise: ")
            + said(answer)
            + words.say("，得 ", ": ")
            + Fraction.plain(answer.score()));
  }

  private String said(Answer answer) {
    String from =
        answer.from() == null ? words.say("未填报", "not reported") : words.say(answer.from());
    return words.say(answer.what()) + " " + words.pair(from, words.say(answer.to()));
  }

  private String move(Move move) {
    BigDecimal by = move.distance();
    String unit = move.unitOfMeasure() == null ? "" : " " + move.unitOfMeasure();
    return words.say(move.what())
        + " "
        + words.pair(Fraction.plain(move.from()), Fraction.plain(move.to()))
        + words.aside((by.signum() > 0 ? "+" : "") + Fraction.plain(by) + unit);
  }

  private void line(LineWhatIf each) {
    BigDecimal score = each.line().score();
    line(
        0,
        each.line().indicator()
            + "  "
            + (each.line().mark() != null
                ? each.line().mark()
                : (score == null ? words.say(each.line().status().label()) : Fraction.plain(score))
                    + " / "
                    + Fraction.plain(each.line().effectiveWeight()))
            + (each.exact()
                ? ""
                : words.say("  【条件过于复杂，距离未必准确】", "  [too complex: distances may be off]")));
    boolean full = score != null && score.compareTo(each.line().effectiveWeight()) >= 0;
    if (!full) {
      line(1, words.say("得满分：", "full marks: ") + way(each.full()));
      line(1, words.say("再多得一些：", "more: ") + way(each.next()));
      each.answers().forEach(this::answer);
    }
    each.sensitivities().forEach(this::sensitivity);
    if (!full) {
      each.whyNot().forEach(this::whyNot);
    }
  }

  private void sensitivity(Sensitivity each) {
    line(
        1,
        words.say(each.what())
            + " "
            + Fraction.plain(each.value())
            + words.say("：多 1 得分变化 ", ": one more changes the score by ")
            + change(each.more())
            + words.say("，少 1 变化 ", ", one less by ")
            + change(each.less())
            + (each.cliff() == null || each.lost() == null
                ? ""
                : words.say(
                    "；到 "
                        + Fraction.plain(each.cliff())
                        + " 一下失去 "
                        + Fraction.plain(each.lost())
                        + " 分",
                    "; at "
                        + Fraction.plain(each.cliff())
                        + " it loses "
                        + Fraction.plain(each.lost())
                        + " at once")));
  }

  private String change(@Nullable Fraction by) {
    return by == null ? words.say("为无得分", "to none") : (by.signum() > 0 ? "+" : "") + by.shown();
  }

  private void whyNot(WhyNot each) {
    line(
        1,
        words.say("未适用 “", "did not apply: \"")
            + each.rule()
            + words.say("”", "\"")
            + words.aside(each.location().toString()));
    for (WhyNot.Seen seen : each.conditions()) {
      String values = words.say(seen.seen());
      line(
          2,
          (seen.holds() ? words.say("成立    ", "holds     ") : words.say("不成立  ", "does not  "))
              + seen.condition()
              + (values.isEmpty() ? "" : words.aside(values)));
    }
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(Characters.visibleInLine(text)).append('\n');
  }
}
