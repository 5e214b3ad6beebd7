package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
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
    return (out, facts, language) -> {
      Fraction value = arguments.get(0).number(facts);
      Fraction limit = arguments.get(1).number(facts);
      Fraction distance =
          value == null || limit == null ? null : Formulas.distance(value, limit, over, percent);
      String unit = unit(function, language);
      arguments.get(0).say(out, facts, language);
      out.append(beyond(over, language));
      arguments.get(1).say(out, facts, language);
      out.append(by(language)).append(shown(distance, language)).append(unit);
      rate(out, arguments.get(2), arguments.get(3), unit, leftOver, facts, language);
    };
  }

  static Operand.Words perStep(StepWord leftOver, List<Operand> arguments) {
    return (out, facts, language) -> {
      Operand value = arguments.get(0);
      value.say(out, facts, language);
      if (value.field() == null) {
        out.append(" = ").append(shown(value.number(facts), language));
      }
      rate(out, arguments.get(1), arguments.get(2), "", leftOver, facts, language);
    };
  }

  static Operand.Words interpolation(List<Operand> arguments) {
    return (out, facts, language) -> {
      arguments.get(0).say(out, facts, language);
      out.append(language == Language.ZH ? "，按线性插值" : ", interpolated over");
      for (int i = 1; i < arguments.size(); i += 2) {
        out.append(' ');
        arguments.get(i).say(out, facts, language);
        out.append('→');
        arguments.get(i + 1).say(out, facts, language);
      }
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

  private static String shown(@Nullable Fraction number, Language language) {
    if (number == null) {
      return language == Language.ZH ? "（无法计算）" : "(not defined)";
    }
    return number.shown();
  }

  private static void rate(
      StringBuilder out,
      Operand step,
      Operand points,
      String unit,
      StepWord leftOver,
      Facts facts,
      Language language) {
    boolean zh = language == Language.ZH;
    if (zh) {
      out.append("，每 ");
      step.say(out, facts, language);
      out.append(unit).append(" 计 ");
      points.say(out, facts, language);
      out.append(" 分");
    } else {
      out.append(", ");
      points.say(out, facts, language);
      out.append(" points for each ");
      step.say(out, facts, language);
      out.append(unit);
    }
    out.append(
        switch (leftOver) {
          case WHOLE -> zh ? "（不足部分不计）" : " (whole steps)";
          case STARTED -> zh ? "（不足部分按一步计）" : " (started steps)";
          case PRO_RATA -> zh ? "（按比例计）" : " (pro rata)";
        });
  }
}
