package dev.rubric.internal.compile;

import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.Mark;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.number.Fraction;
import dev.rubric.submission.Measure;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sentences in which a scorecard says what a rule stated. */
final class CallWords {
  private final StringBuilder out;
  private final CompiledCall call;
  private final Facts facts;
  private final @Nullable MeasureFact line;
  private final Language language;
  private final boolean zh;

  private CallWords(
      StringBuilder out,
      CompiledCall call,
      Facts facts,
      @Nullable MeasureFact line,
      Language language) {
    this.out = out;
    this.call = call;
    this.facts = facts;
    this.line = line;
    this.language = language;
    this.zh = language == Language.ZH;
  }

  /**
   * Says what a call states.
   *
   * @param effectiveWeight the points the line can get; null when that is its weight
   */
  static void say(
      StringBuilder out,
      CompiledCall call,
      Facts facts,
      @Nullable MeasureFact line,
      @Nullable Fraction points,
      @Nullable BigDecimal effectiveWeight,
      Language language) {
    CallWords words = new CallWords(out, call, facts, line, language);
    if (call.verb() == VerbWord.MARK) {
      words.mark(call.mark(facts));
    } else if (points == null) {
      words.withoutPoints();
    } else if (points.signum() < 0) {
      words.belowZero();
    } else {
      words.points(points.shown());
      if (line != null) {
        words.clipped(points, line.weight(), effectiveWeight);
      }
    }
  }

  /** A mark, and what it counts as where that is another or nothing. */
  private void mark(@Nullable String mark) {
    if (call.isMarkReported()) {
      Objects.requireNonNull(call.marked()).say(out, facts, language);
      say("，", ": ");
    }
    if (mark == null) {
      say("没有可评的等次", "no mark can be given");
      return;
    }
    say("评为 ", "marked ").say(mark);
    Mark given = line == null ? null : line.scale().mark(mark).orElse(null);
    if (given == null) {
      return;
    }
    BigDecimal value = given.value();
    String same = value == null ? mark : line.scale().of(value);
    if (value == null) {
      say("，不计入汇总", ", which is left out");
    } else if (!mark.equals(same)) {
      say("，视同 ", ", which counts as ").say(String.valueOf(same));
    }
  }

  private void points(String amount) {
    switch (call.verb()) {
      case FULL -> say("得满分 ", "full weight, ").worth(amount, "");
      case NONE -> say("不得分", "no points");
      case SHARE -> {
        formula();
        share(amount);
      }
      case RATED, RATED_WITHIN -> {
        say("评定比例 ", "rated at ").say(rating()).say("%");
        share(amount);
      }
      case DEDUCT -> {
        prefix();
        say("扣 ", "").worth(amount, " off");
      }
      case DEDUCT_LARGEST -> {
        prefix();
        say("扣 ", "").say(amount).say(" 分", " points off");
        say("（本项几条只扣最大的一条）", " (of several such, only the largest counts)");
      }
      case DEDUCT_SECTION, DEDUCT_TOTAL -> {
        prefix();
        whole().say("扣 ", ": ").worth(amount, " off");
      }
      case CAP_SECTION, CAP_TOTAL -> {
        prefix();
        whole().say("最高 ", ": at most ").worth(amount, "");
      }
      case GROUP_BONUS -> {
        prefix();
        say("加 ", "").say(amount).say(" 分", " points on top");
        group();
      }
      case BONUS -> {
        prefix();
        say("加 ", "").worth(amount, " on top");
      }
      default -> {
        prefix();
        say("得 ", "").worth(amount, "");
      }
    }
  }

  /** What the bonuses of the group can come to, which the rubric states. */
  private void group() {
    BonusGroup of = call.group();
    if (of == null) {
      return;
    }
    say("（", " (").say(of.name());
    if (of.highestOnly()) {
      say("，只取最高的一条", ", only the highest counts");
    }
    BigDecimal cap = of.cap();
    if (cap != null) {
      say("，合计最高 ", ", at most ").say(Numbers.exact(cap)).say(" 分", " points in all");
    }
    say("）", ")");
  }

  private void share(String amount) {
    say("，按分值 ", " of the weight ").say(weight());
    say(" 的该比例得 ", ": ").worth(amount, "");
  }

  /** Points that can't all count, and what became of them when the weight moved. */
  private void clipped(Fraction points, Fraction most, @Nullable BigDecimal effectiveWeight) {
    boolean above = points.compareTo(most) > 0;
    boolean deduction = call.verb() == VerbWord.DEDUCT || call.verb() == VerbWord.DEDUCT_LARGEST;
    if (above && deduction) {
      say("，本项 ", ", of which the weight ").say(weight()).say(" 分扣完为止", " is all there is");
    } else if (above) {
      say("，按分值 ", ", capped at the weight ").say(weight()).say(" 分封顶", "");
    }
    if (effectiveWeight != null && points.signum() > 0) {
      moved(points.min(most), most, effectiveWeight);
    }
  }

  private void moved(Fraction points, Fraction weight, BigDecimal effectiveWeight) {
    String whole = Numbers.exact(effectiveWeight);
    say("，分值 ", "; the weight ").say(weight()).say(" 调整为 ", " became ").say(whole);
    say("，折算为 ", ": ").say(points.shown()).say(" × ").say(whole).say(" ÷ ").say(weight());
    equalTo(out, points.times(effectiveWeight).dividedBy(weight));
    say(" 分", " points");
  }

  private void withoutPoints() {
    switch (call.verb()) {
      case VETO -> say("一票否决，本项不得分", "veto: this line gets nothing");
      case VETO_SECTION ->
          say("一票否决，", "veto: the section ").say(name()).say("不得分", " gets nothing");
      case VETO_TOTAL -> say("一票否决，总评不得分", "veto: the total is nothing");
      case CAP_GRADE -> say("等级不得高于", "the grade is no better than ").say(name());
      case NOT_APPLICABLE -> say("不适用，分值分摊到其他指标", "not applicable; its weight moves to others");
      case UNSCORED -> say("不评分", "can't be scored");
      case RATED, RATED_WITHIN -> ratedWithout();
      default -> {
        formula();
        say("，", ": ").say(call.numbers().get(0).gap(facts).label().in(language));
        say("，无法计算", ", so this can't be computed");
      }
    }
  }

  /** Less than nothing is neither an award nor a deduction; nobody could have meant it. */
  private void belowZero() {
    formula();
    say("，小于 0，不能作为", " is below 0, which is no ");
    say(String.valueOf(call.verb().kind() == null ? "" : call.verb().kind().label().in(language)));
    say("；扣完为止的请写 最大值(…, 0)", "; write max(…, 0) where it should end at nothing");
  }

  /** The section or the total that it is about. */
  private CallWords whole() {
    return call.name() == null ? say("总分", "the total") : say("", "the section ").say(name());
  }

  private void ratedWithout() {
    String rating = rating();
    if (rating.isEmpty()) {
      say("缺少评定比例，应在 ", "no rating; it should lie within ");
      band();
      say(" 之内", "");
    } else {
      say("评定比例 ", "the rating ").say(rating);
      say("% 不在该等级的 ", "% is not within the level's ");
      band();
      say(" 之内", "");
    }
  }

  private void band() {
    call.numbers().get(0).say(out, facts, language);
    out.append('–');
    call.numbers().get(1).say(out, facts, language);
    out.append('%');
    if (call.verb() == VerbWord.RATED_WITHIN) {
      say("（含上限）", " (both ends included)");
    }
  }

  private String name() {
    return String.valueOf(call.name());
  }

  private String weight() {
    return line == null ? "0" : Numbers.exact(line.weight().decimal());
  }

  private String rating() {
    BigDecimal rating = line == null ? null : line.of(Measure::rating);
    return rating == null ? "" : Numbers.show(rating);
  }

  /** The formula behind the points, unless the rule states a plain number. */
  private void prefix() {
    Operand operand = call.numbers().get(0);
    if (operand.constant() == null) {
      operand.say(out, facts, language);
      say("，", ": ");
    }
  }

  private void formula() {
    Operand number = call.numbers().get(0);
    number.say(out, facts, language);
    boolean percent = call.verb() == VerbWord.SHARE;
    Fraction value = number.number(facts);
    if (number.constant() != null) {
      out.append(percent ? "%" : "");
    } else if (value != null && number.field() == null) {
      equalTo(out, value);
      out.append(percent ? "%" : "");
    }
  }

  /** Says what something comes to: {@code = 1.5}, or {@code ≈ 53.3333}. */
  static void equalTo(StringBuilder out, @Nullable Fraction number) {
    if (number != null) {
      String shown = number.shown();
      boolean shortened = shown.startsWith("≈");
      out.append(shortened ? " ≈ " : " = ").append(shown, shortened ? 1 : 0, shown.length());
    }
  }

  /** So many points, and words that only English needs behind them. */
  private CallWords worth(String amount, String after) {
    return say(amount).say(" 分", amount.equals("1") ? " point" : " points").say("", after);
  }

  private CallWords say(String either) {
    out.append(either);
    return this;
  }

  private CallWords say(String chinese, String english) {
    out.append(zh ? chinese : english);
    return this;
  }
}
