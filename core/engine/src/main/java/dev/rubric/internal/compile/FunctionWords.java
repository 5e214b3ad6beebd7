package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.fact.Rates;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.util.List;

/** Says a function with its arguments: {@code 完成比例（实际完成值 401，目标值 600）}. */
record FunctionWords(FunctionWord function, List<Operand> arguments) implements Operand.Words {
  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    boolean zh = language == Language.ZH;
    out.append(function.label().in(language)).append(zh ? "（" : " (");
    for (int i = 0; i < arguments.size(); i++) {
      out.append(i == 0 ? "" : zh ? "，" : ", ");
      arguments.get(i).sayPart(out, facts, language);
    }
    out.append(zh ? "）" : ")");
  }

  @Override
  public Gap gap(Facts facts) {
    Gap gap = gap(arguments, facts);
    Fraction base = function.isRate() ? arguments.get(1).number(facts) : null;
    if (gap == Gap.TOO_LONG && base != null && base.signum() <= 0) {
      return Rates.gap(base);
    }
    return gap == Gap.TOO_LONG && function.isRatio() && isBelowZero(arguments.get(1), facts)
        ? Gap.BASE_BELOW_ZERO
        : gap;
  }

  private static boolean isBelowZero(Operand target, Facts facts) {
    Fraction number = target.number(facts);
    return number != null && number.signum() < 0;
  }

  /** What is missing among arguments, or that the result is too long. */
  static Gap gap(List<Operand> arguments, Facts facts) {
    for (Operand argument : arguments) {
      Fraction number = argument.number(facts);
      if (number == null) {
        return argument.gap(facts);
      }
    }
    return Gap.TOO_LONG;
  }
}
