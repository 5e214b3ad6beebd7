package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.text.Language;
import java.util.Objects;

/**
 * Says a field with its value and unit: {@code 实际完成值 3 天}.
 *
 * @param slot where its fact stands
 * @param ofMeasure whether it is of the measure which that fact belongs to
 */
record FieldWords(FieldWord field, int slot, boolean ofMeasure) implements Operand.Words {
  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    Fact fact = fact(facts);
    Object value = field.getter().apply(fact);
    out.append(field.label().in(language));
    if (value != null) {
      out.append(' ').append(Operand.shown(value)).append(unit(facts));
    } else if (language == Language.ZH) {
      out.append('（').append(missing(facts, language)).append('）');
    } else {
      out.append(" (").append(missing(facts, language)).append(')');
    }
  }

  private String missing(Facts facts, Language language) {
    Gap gap = gap(facts);
    if (gap == Gap.MISSING && !field.isRate()) {
      return language == Language.ZH ? "未填报" : "not reported";
    }
    return gap.label().in(language);
  }

  /** The unit as it follows a number; empty when there is none. */
  @Override
  public String unit(Facts facts) {
    return field.unit(fact(facts));
  }

  @Override
  public Gap gap(Facts facts) {
    return field.gap(fact(facts));
  }

  private Fact fact(Facts facts) {
    Fact fact = facts.at(slot);
    return ofMeasure ? Objects.requireNonNull(fact.measure()) : fact;
  }
}
