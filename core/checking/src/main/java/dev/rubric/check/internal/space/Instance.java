package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.text.Language;
import dev.rubric.text.Text;

/**
 * One fact that patterns can be about.
 *
 * @param fact the kind of fact
 * @param name the indicator, budget line, event or section; empty for the unit
 */
public record Instance(FactWord fact, String name) {
  /** The unit as a whole. */
  static final Instance UNIT = new Instance(FactWord.UNIT, "");

  /** The fact of a kind that an indicator has. */
  static Instance of(FactWord fact, String name) {
    return new Instance(fact, name);
  }

  /** A budget line, an event or a self-score exists only when it is reported. */
  boolean isOptional() {
    return fact == FactWord.BUDGET || fact == FactWord.EVENT || fact == FactWord.SELF_SCORE;
  }

  /** What to call it in a sentence. */
  Text label() {
    return Text.lazy(
        language ->
            name.isEmpty()
                ? fact.label().in(language)
                : fact.label().in(language) + "“" + name + "”");
  }

  /** What to call one of its values in a sentence. */
  Text label(Text field) {
    return Text.lazy(
        language ->
            label().in(language) + (language == Language.ZH ? "的" : " ") + field.in(language));
  }
}
