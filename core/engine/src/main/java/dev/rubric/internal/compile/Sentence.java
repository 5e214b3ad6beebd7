package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * An auditor's sentence put together of words and values, the same in both languages; where there
 * is no value it says why, such as 未填报, rather than losing the sentence.
 *
 * @param parts its words and values, in order
 */
record Sentence(List<Operand> parts) implements Operand.Words {
  /** The sentence of two operands, either of which may be a sentence itself. */
  static Sentence of(Operand left, Operand right) {
    List<Operand> parts = new ArrayList<>(parts(left));
    parts.addAll(parts(right));
    return new Sentence(List.copyOf(parts));
  }

  private static List<Operand> parts(Operand operand) {
    return operand.words() instanceof Sentence sentence ? sentence.parts() : List.of(operand);
  }

  String of(Facts facts) {
    StringBuilder out = new StringBuilder();
    for (Operand part : parts) {
      Object value = part.value().apply(facts);
      out.append(value == null ? why(part.gap(facts)) : Operand.shown(value));
    }
    return out.toString();
  }

  private static String why(Gap gap) {
    return "（" + (gap == Gap.MISSING ? "未填报" : gap.label().in(Language.ZH)) + "）";
  }

  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    out.append(of(facts));
  }
}
