package dev.rubric.internal.sentence;

import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.internal.number.Written.Bound;
import dev.rubric.internal.published.Unsettled;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Optional;

/** Conditions that end in the word for the comparison: {@code 90%（含）以上}, {@code 90%（含）至95%（不含）}. */
final class QuantityPhrases {
  private final Reading reading;
  private final FactPhrase fact;

  QuantityPhrases(Reading reading, FactPhrase fact) {
    this.reading = reading;
    this.fact = fact;
  }

  /**
   * The same with the comparison in front, one for each bound; empty when it says something else.
   */
  Optional<List<Phrase>> read(Phrase phrase) {
    String text = phrase.text();
    for (int i = 0; i < text.length() && text.length() <= 200; i++) {
      String field = text.substring(0, i).replaceFirst("(?:介于|在|达到)\\s*$", "").strip();
      if (field.isEmpty() || reading.field(fact, field).isPresent()) {
        String quantity = text.substring(i).replaceFirst("(?:之间)?的?$", "");
        Optional<List<Phrase>> found = quantity(phrase, field, quantity);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Phrase>> quantity(Phrase phrase, String field, String quantity) {
    Written written = NumberText.read(quantity);
    if (written instanceof Written.Range range) {
      return Optional.of(range(phrase, field, range));
    }
    boolean behind = quantity.matches(".*(?:以上|以下|以内|之内)(?:[（(].*[）)])?");
    if (written instanceof Written.Number number
        && number.certainty() != Written.Certainty.SLIP
        && number.sign() != null
        && behind) {
      return Optional.of(List.of(said(phrase, field, Comparing.word(number.sign()), number)));
    }
    return Optional.empty();
  }

  private List<Phrase> range(Phrase phrase, String field, Written.Range range) {
    if (range.lowBound() == Bound.UNSAID || range.highBound() == Bound.UNSAID) {
      String low = text(range.low());
      String high = text(range.high());
      throw reading.fail(open(low, high), phrase.at());
    }
    String above = range.lowBound() == Bound.INCLUDED ? "不低于" : "超过";
    String below = range.highBound() == Bound.INCLUDED ? "不超过" : "低于";
    return List.of(
        said(phrase, field, above, range.low()), said(phrase, field, below, range.high()));
  }

  /** The readings: whether exactly the upper bound is scored by the rule, or exactly the lower. */
  private static Unsettled open(String low, String high) {
    return Unsettled.between(
        "ambiguous-bound",
        Text.of(
            "界限 " + low + " 和 " + high + " 是否包含在内没有写明",
            "whether the bounds " + low + " and " + high + " are included is not said"),
        List.of(
            bounds(low, true, high, true),
            bounds(low, true, high, false),
            bounds(low, false, high, true)));
  }

  private static Unsettled.Choice bounds(String low, boolean from, String high, boolean to) {
    return new Unsettled.Choice(
        Text.of(
            exactly(low, from) + "，" + exactly(high, to),
            exactlyInEnglish(low, from) + ", " + exactlyInEnglish(high, to)),
        low + (from ? "（含）" : "（不含）") + "至" + high + (to ? "（含）" : "（不含）"));
  }

  private static String exactly(String bound, boolean held) {
    return "恰好 " + bound + (held ? " 按本条计分" : " 不按本条计分");
  }

  private static String exactlyInEnglish(String bound, boolean held) {
    return "exactly " + bound + (held ? " is scored by this rule" : " is not");
  }

  private static Phrase said(Phrase phrase, String field, String word, Written.Number number) {
    return new Phrase((field + " " + word + " " + text(number)).strip(), phrase.at());
  }

  private static String text(Written.Number number) {
    String plain = number.written().toPlainString();
    return number.magnitude() == 0
        ? plain + number.unit()
        : number.value().toPlainString() + number.unit();
  }
}
