package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a rule, ready to be read from facts.
 *
 * @param type the kind of value
 * @param text its canonical spelling, the same for the same meaning in either language
 * @param field the field it reads, when it is nothing but a field; else null
 * @param constant its value, when it is a literal; else null
 * @param joined whether it reads facts of earlier patterns
 * @param fixed whether the rubric alone decides it
 * @param value reads it; gives null when a value is missing
 * @param words says it, with its values
 * @param digits how long it can become, when it is a number
 */
record Operand(
    Type type,
    String text,
    @Nullable FieldWord field,
    @Nullable Object constant,
    boolean joined,
    boolean fixed,
    Function<Facts, @Nullable Object> value,
    Words words,
    Digits digits) {
  /** Says a value in words. */
  interface Words {
    void say(StringBuilder out, Facts facts, Language language);

    /** The unit as it follows a number; empty when there is none. */
    default String unit(Facts facts) {
      return "";
    }

    /** Whether it has commas of its own, so that it needs brackets inside another one. */
    default boolean isClause() {
      return false;
    }

    /** Why there is no number, of facts that give none. */
    default Gap gap(Facts facts) {
      return Gap.MISSING;
    }
  }

  static Operand literal(Type type, String text, @Nullable Object constant) {
    String canonical = type == Type.TEXT ? quoted(text) : text;
    return new Operand(
        type,
        canonical,
        null,
        constant,
        false,
        true,
        facts -> constant,
        (out, facts, language) -> out.append(text),
        Digits.of(constant));
  }

  /** A text must not be taken for a field of that name: equal spellings share a node. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A value as it stands in a sentence. */
  static String shown(Object value) {
    return Values.isNumber(value)
        ? Objects.requireNonNull(Values.number(value)).shown()
        : value.toString();
  }

  void say(StringBuilder out, Facts facts, Language language) {
    words.say(out, facts, language);
  }

  /** Says it as a part of something that would be read otherwise without brackets. */
  void sayInBrackets(StringBuilder out, Facts facts, Language language) {
    boolean zh = language == Language.ZH;
    say(out.append(zh ? '（' : '('), facts, language);
    out.append(zh ? '）' : ')');
  }

  /** Says it as a part of something that only a clause would confuse. */
  void sayPart(StringBuilder out, Facts facts, Language language) {
    if (words.isClause()) {
      sayInBrackets(out, facts, language);
    } else {
      say(out, facts, language);
    }
  }

  Gap gap(Facts facts) {
    return words.gap(facts);
  }

  @Nullable Fraction number(Facts facts) {
    return Values.number(value.apply(facts));
  }

  boolean isPercent() {
    return field != null && field.percent();
  }
}
