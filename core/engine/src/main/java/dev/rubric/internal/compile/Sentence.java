package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * An auditor's sentence put together of words and values, the same in both languages; a missing
 * value reads 未填报 rather than losing the sentence.
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
    for (int i = 0; i < parts.size(); i++) {
      Object value = parts.get(i).value().apply(facts);
      out.append(value == null ? "（未填报）" : Operand.shown(value));
    }
    return out.toString();
  }

  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    out.append(of(facts));
  }
}
