package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sentences in which a scorecard says what a rule stated. */
final class CallWords {
  private CallWords() {}

  static String of(
      CompiledCall call,
      Facts facts,
      @Nullable MeasureFact line,
      @Nullable BigDecimal points,
      Language language) {
    boolean zh = language == Language.ZH;
    if (points == null) {
      return withoutPoints(call, facts, line, zh, language);
    }
    String amount = Numbers.show(points);
    return switch (call.verb()) {
      case FULL -> zh ? "得满分 " + amount + " 分" : "full weight, " + amount + " points";
      case NONE -> zh ? "不得分" : "no points";
      case SHARE ->
          formula(call, facts, language)
              + (zh
                  ? "，按分值 " + weight(line) + " 的该比例得 " + amount + " 分"
                  : " of the weight " + weight(line) + ": " + amount + " points");
      case RATED ->
          zh
              ? "评定比例 " + rating(line) + "%，得 " + amount + " 分"
              : "rated at " + rating(line) + "%: " + amount + " points";
      case DEDUCT ->
          prefix(call, facts, language) + (zh ? "扣 " + amount + " 分" : amount + " points off");
      case BONUS ->
          prefix(call, facts, language) + (zh ? "加 " + amount + " 分" : amount + " points on top");
      default -> prefix(call, facts, language) + (zh ? "得 " + amount + " 分" : amount + " points");
    };
  }

  private static String withoutPoints(
      CompiledCall call, Facts facts, @Nullable MeasureFact line, boolean zh, Language language) {
    return switch (call.verb()) {
      case VETO -> zh ? "一票否决，本项不得分" : "veto: this line gets nothing";
      case VETO_SECTION ->
          zh ? "一票否决，" + call.name() + "不得分" : "veto: the section " + call.name() + " gets nothing";
      case VETO_TOTAL -> zh ? "一票否决，总评不得分" : "veto: the total is nothing";
      case CAP_GRADE -> zh ? "等级不得高于" + call.name() : "the grade is no better than " + call.name();
      case NOT_APPLICABLE -> zh ? "不适用，分值分摊到其他指标" : "not applicable; its weight moves to others";
      case UNSCORED -> zh ? "不评分" : "can't be scored";
      case RATED -> ratedWithout(call, facts, line, zh);
      default ->
          formula(call, facts, language)
              + (zh ? "，数值不全，无法计算" : ": a value is missing, so this can't be computed");
    };
  }

  private static String ratedWithout(
      CompiledCall call, Facts facts, @Nullable MeasureFact line, boolean zh) {
    String band =
        call.numbers().get(0).words().in(facts, Language.EN)
            + "–"
            + call.numbers().get(1).words().in(facts, Language.EN)
            + "%";
    String rating = rating(line);
    if (rating.isEmpty()) {
      return zh ? "缺少评定比例，应在 " + band + " 之内" : "no rating; it should lie within " + band;
    }
    return zh
        ? "评定比例 " + rating + "% 不在该等级的 " + band + " 之内"
        : "the rating " + rating + "% is not within the level's " + band;
  }

  private static String weight(@Nullable MeasureFact line) {
    return line == null ? "0" : Numbers.show(line.indicator().weight());
  }

  private static String rating(@Nullable MeasureFact line) {
    BigDecimal rating = line == null ? null : line.of(measure -> measure.rating());
    return rating == null ? "" : Numbers.show(rating);
  }

  /** The formula behind the points, unless the rule states a plain number. */
  private static String prefix(CompiledCall call, Facts facts, Language language) {
    return call.numbers().get(0).constant() != null
        ? ""
        : call.numbers().get(0).words().in(facts, language)
            + (language == Language.ZH ? "，" : ": ");
  }

  private static String formula(CompiledCall call, Facts facts, Language language) {
    Operand number = call.numbers().get(0);
    String words = number.words().in(facts, language);
    BigDecimal value = number.number(facts);
    boolean percent = call.verb() == VerbWord.SHARE;
    if (number.constant() != null) {
      return words + (percent ? "%" : "");
    }
    return number.field() != null || value == null
        ? words
        : words + " = " + Numbers.show(value) + (percent ? "%" : "");
  }
}
