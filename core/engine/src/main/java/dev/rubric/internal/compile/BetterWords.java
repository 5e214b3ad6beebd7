package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.util.List;

/**
 * Says which of several methods is taken, and what each comes to: {@code 择优（完成率 80%，同比 90%）}; one
 * that can't be worked out says why and is left out.
 */
record BetterWords(List<Operand> arguments) implements Operand.Words {
  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    boolean zh = language == Language.ZH;
    out.append(zh ? "择优（" : "better of (");
    for (int i = 0; i < arguments.size(); i++) {
      Operand argument = arguments.get(i);
      out.append(i == 0 ? "" : zh ? "，" : ", ");
      StepWords.said(out, argument, facts, language);
      Fraction number = argument.number(facts);
      if (number == null) {
        String why = argument.gap(facts).label().in(language);
        out.append(zh ? "，" : ", ").append(why).append(zh ? "，不计入" : ", left out");
      }
    }
    out.append(zh ? "）" : ")");
  }

  @Override
  public Gap gap(Facts facts) {
    return FunctionWords.gap(arguments, facts);
  }
}
