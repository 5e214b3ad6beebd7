package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words how steps and interpolations were counted. */
final class StepWords {
  private StepWords() {}

  static Operand.Words of(FunctionWord function, StepWord leftOver, List<Operand> arguments) {
    boolean over =
        switch (function) {
          case PER_PERCENT_OVER, PER_POINT_OVER, PER_UNIT_OVER -> true;
          default -> false;
        };
    boolean percent =
        function == FunctionWord.PER_PERCENT_OVER || function == FunctionWord.PER_PERCENT_UNDER;
    return (facts, language) -> {
      BigDecimal value = arguments.get(0).number(facts);
      BigDecimal limit = arguments.get(1).number(facts);
      BigDecimal distance =
          value == null || limit == null ? null : Formulas.distance(value, limit, over, percent);
      String unit = unit(function, language);
      return arguments.get(0).words().in(facts, language)
          + beyond(over, language)
          + arguments.get(1).words().in(facts, language)
          + by(language)
          + shown(distance, language)
          + unit
          + rate(arguments.get(2), arguments.get(3), unit, leftOver, facts, language);
    };
  }

  static Operand.Words perStep(StepWord leftOver, List<Operand> arguments) {
    return (facts, language) ->
        arguments.get(0).words().in(facts, language)
            + (arguments.get(0).field() == null
                ? " = " + shown(arguments.get(0).number(facts), language)
                : "")
            + rate(arguments.get(1), arguments.get(2), "", leftOver, facts, language);
  }

  static Operand.Words interpolation(List<Operand> arguments) {
    return (facts, language) -> {
      StringBuilder words = new StringBuilder(arguments.get(0).words().in(facts, language));
      words.append(language == Language.ZH ? "，按线性插值" : ", interpolated over");
      for (int i = 1; i < arguments.size(); i += 2) {
        words
            .append(' ')
            .append(arguments.get(i).words().in(facts, language))
            .append('→')
            .append(arguments.get(i + 1).words().in(facts, language));
      }
      return words.toString();
    };
  }

  private static String beyond(boolean over, Language language) {
    if (language == Language.ZH) {
      return over ? " 超过 " : " 低于 ";
    }
    return over ? " is above " : " is below ";
  }

  private static String by(Language language) {
    return language == Language.ZH ? "，相差 " : " by ";
  }

  private static String unit(FunctionWord function, Language language) {
    return switch (function) {
      case PER_PERCENT_OVER, PER_PERCENT_UNDER -> "%";
      case PER_POINT_OVER, PER_POINT_UNDER ->
          language == Language.ZH ? " 个百分点" : " percentage points";
      default -> "";
    };
  }

  private static String shown(@Nullable BigDecimal number, Language language) {
    if (number == null) {
      return language == Language.ZH ? "（无法计算）" : "(not defined)";
    }
    return Numbers.show(number);
  }

  private static String rate(
      Operand step,
      Operand points,
      String unit,
      StepWord leftOver,
      Facts facts,
      Language language) {
    String stepWords = step.words().in(facts, language) + unit;
    String pointWords = points.words().in(facts, language);
    if (language == Language.ZH) {
      String rest =
          switch (leftOver) {
            case WHOLE -> "（不足部分不计）";
            case STARTED -> "（不足部分按一步计）";
            case PRO_RATA -> "（按比例计）";
          };
      return "，每 " + stepWords + " 计 " + pointWords + " 分" + rest;
    }
    String rest =
        switch (leftOver) {
          case WHOLE -> " (whole steps)";
          case STARTED -> " (started steps)";
          case PRO_RATA -> " (pro rata)";
        };
    return ", " + pointWords + " points for each " + stepWords + rest;
  }
}
