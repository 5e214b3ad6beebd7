package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how steps from a limit were counted: {@code 实际完成值 305 起 超过 300，相差 5 起，每 1 起 计 0.5 分}.
 *
 * @param arguments value, limit, step, points
 */
record StepWords(FunctionWord function, Counting counting, List<Operand> arguments)
    implements Operand.Words {
  private static final String POINTS = " percentage points";
  private static final String POINT = " percentage point";

  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    Fraction value = value().number(facts);
    Fraction limit = limit().number(facts);
    boolean zh = language == Language.ZH;
    said(out, value(), facts, language);
    if (value == null || limit == null) {
      said(out.append(beyond(zh)), limit(), facts, language);
    } else if (Formulas.isBeyond(function, value, limit)) {
      said(out.append(beyond(zh)), limit(), facts, language);
      distance(out, Formulas.distance(function, value, limit), unit(facts, language), zh);
    } else {
      said(out.append(within(zh)), limit(), facts, language);
    }
    rate(out, arguments.subList(2, 4), unit(facts, language), counting, facts, language);
  }

  private Operand value() {
    return arguments.get(0);
  }

  private Operand limit() {
    return arguments.get(1);
  }

  private static void distance(
      StringBuilder out, @Nullable Fraction distance, String unit, boolean zh) {
    if (distance != null) {
      out.append(zh ? "，相差 " : " by ").append(distance.shown());
      out.append(unit.equals(POINTS) && isOne(out) ? POINT : unit);
    }
  }

  private String beyond(boolean zh) {
    if (zh) {
      return function.isOver() ? " 超过 " : " 低于 ";
    }
    return function.isOver() ? " is above " : " is below ";
  }

  private String within(boolean zh) {
    if (zh) {
      return function.isOver() ? " 未超过 " : " 不低于 ";
    }
    return function.isOver() ? " is not above " : " is not below ";
  }

  private String unit(Facts facts, Language language) {
    return switch (function) {
      case PER_PERCENT_OVER, PER_PERCENT_UNDER -> "%";
      case PER_POINT_OVER, PER_POINT_UNDER -> points(language);
      default -> amount(value(), facts, language);
    };
  }

  /** The unit of a distance between values, which for percentages is not a percentage. */
  private static String amount(Operand value, Facts facts, Language language) {
    String unit = value.words().unit(facts);
    return unit.equals("%") ? points(language) : unit;
  }

  private static String points(Language language) {
    return language == Language.ZH ? " 个百分点" : POINTS;
  }

  @Override
  public boolean isClause() {
    return true;
  }

  @Override
  public Gap gap(Facts facts) {
    Gap gap = gap(arguments, 2, facts);
    Fraction limit = limit().number(facts);
    boolean ofZero = function.isPercent() && limit != null && limit.signum() == 0;
    return gap == Gap.TOO_LONG && ofZero ? Gap.PERCENT_OF_ZERO : gap;
  }

  /**
   * Says steps of a distance that is itself an argument.
   *
   * @param arguments distance, step, points
   */
  record OfDistance(Counting counting, List<Operand> arguments) implements Operand.Words {
    @Override
    public void say(StringBuilder out, Facts facts, Language language) {
      said(out, arguments.get(0), facts, language);
      String unit = amount(arguments.get(0), facts, language);
      rate(out, arguments.subList(1, 3), unit, counting, facts, language);
    }

    @Override
    public boolean isClause() {
      return true;
    }

    @Override
    public Gap gap(Facts facts) {
      return StepWords.gap(arguments, 1, facts);
    }
  }

  /**
   * Says a piecewise linear function.
   *
   * @param arguments value, x1, y1, x2, y2 …
   */
  record Interpolation(List<Operand> arguments) implements Operand.Words {
    @Override
    public void say(StringBuilder out, Facts facts, Language language) {
      said(out, arguments.get(0), facts, language);
      out.append(language == Language.ZH ? "，按线性插值" : ", interpolated over");
      for (int i = 1; i < arguments.size(); i += 2) {
        out.append(' ');
        arguments.get(i).say(out, facts, language);
        Operand points = arguments.get(i + 1);
        if (points.constant() == null) {
          points.sayInBrackets(out.append('→'), facts, language);
        } else {
          points.say(out.append('→'), facts, language);
        }
      }
    }

    @Override
    public boolean isClause() {
      return true;
    }

    @Override
    public Gap gap(Facts facts) {
      return FunctionWords.gap(arguments, facts);
    }
  }

  /** Says a value, and what it comes to when it is worked out. */
  static void said(StringBuilder out, Operand value, Facts facts, Language language) {
    value.sayPart(out, facts, language);
    if (value.field() == null && value.constant() == null) {
      CallWords.equalTo(out, value.number(facts));
    }
  }

  private static Gap gap(List<Operand> arguments, int step, Facts facts) {
    Gap gap = FunctionWords.gap(arguments, facts);
    Fraction each = arguments.get(step).number(facts);
    boolean none = each != null && each.signum() <= 0;
    return gap == Gap.TOO_LONG && none ? Gap.STEP_NOT_ABOVE_ZERO : gap;
  }

  /** Whether the last number said is 1. */
  private static boolean isOne(StringBuilder out) {
    int end = out.length();
    return end > 1 && out.charAt(end - 1) == '1' && out.charAt(end - 2) == ' ';
  }

  private static void rate(
      StringBuilder out,
      List<Operand> stepAndPoints,
      String unit,
      Counting counting,
      Facts facts,
      Language language) {
    Operand step = stepAndPoints.get(0);
    Operand points = stepAndPoints.get(1);
    boolean zh = language == Language.ZH;
    if (zh) {
      step.sayPart(out.append("，每 "), facts, language);
      points.sayPart(out.append(unit).append(" 计 "), facts, language);
      out.append(" 分");
    } else {
      points.sayPart(out.append(", "), facts, language);
      step.sayPart(
          out.append(isOne(out) ? " point for each " : " points for each "), facts, language);
      out.append(unit.equals(POINTS) && isOne(out) ? POINT : unit);
    }
    BigDecimal factor = counting.factor();
    if (factor != null) {
      String times = factor.toPlainString();
      out.append(zh ? "，以后每步是上一步的 " + times + " 倍" : ", each " + times + " times the one before");
    }
    out.append(
        switch (counting.leftOver()) {
          case WHOLE -> zh ? "（不足部分不计）" : " (whole steps)";
          case STARTED -> zh ? "（不足部分按一步计）" : " (started steps)";
          case PRO_RATA -> zh ? "（按比例计）" : " (pro rata)";
        });
  }
}
