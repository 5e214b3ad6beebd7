package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.number.Fraction;
import dev.rubric.submission.Measure;
import dev.rubric.text.Language;
import java.math.BigDecimal;
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

  /** Says what a call states. */
  static void say(
      StringBuilder out,
      CompiledCall call,
      Facts facts,
      @Nullable MeasureFact line,
      @Nullable Fraction points,
      Language language) {
    CallWords words = new CallWords(out, call, facts, line, language);
    if (points == null) {
      words.withoutPoints();
    } else {
      words.points(points.shown());
    }
  }

  private void points(String amount) {
    switch (call.verb()) {
      case FULL -> say("得满分 ", "full weight, ").say(amount).say(" 分", " points");
      case NONE -> say("不得分", "no points");
      case SHARE -> {
        formula();
        say("，按分值 ", " of the weight ").say(weight());
        say(" 的该比例得 ", ": ").say(amount).say(" 分", " points");
      }
      case RATED ->
          say("评定比例 ", "rated at ")
              .say(rating())
              .say("%，得 ", "%: ")
              .say(amount)
              .say(" 分", " points");
      case DEDUCT -> {
        prefix();
        say("扣 ", "").say(amount).say(" 分", " points off");
      }
      case BONUS -> {
        prefix();
        say("加 ", "").say(amount).say(" 分", " points on top");
      }
      default -> {
        prefix();
        say("得 ", "").say(amount).say(" 分", " points");
      }
    }
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
      case RATED -> ratedWithout();
      default -> {
        formula();
        say("，数值不全，无法计算", ": a value is missing, so this can't be computed");
      }
    }
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
  }

  private String name() {
    return String.valueOf(call.name());
  }

  private String weight() {
    return line == null ? "0" : Numbers.show(line.indicator().weight());
  }

  private String rating() {
    BigDecimal rating = line == null ? null : line.of(Measure::rating);
    return rating == null ? "" : Numbers.show(rating);
  }

  /** The formula behind the points, unless the rule states a plain number. */
  private void prefix() {
    Operand number = call.numbers().get(0);
    if (number.constant() == null) {
      number.say(out, facts, language);
      say("，", ": ");
    }
  }

  private void formula() {
    Operand number = call.numbers().get(0);
    number.say(out, facts, language);
    boolean percent = call.verb() == VerbWord.SHARE;
    if (number.constant() != null) {
      out.append(percent ? "%" : "");
      return;
    }
    Fraction value = number.field() == null ? number.number(facts) : null;
    if (value != null) {
      out.append(" = ").append(value.shown()).append(percent ? "%" : "");
    }
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
