package dev.rubric.internal.sentence;

import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.internal.number.Written.Bound;
import dev.rubric.internal.published.Unsettled;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions that end in the word for the comparison: {@code 90%（含）以上}, {@code 90%（含）至95%（不含）}. */
final class QuantityPhrases {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

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
      return Optional.of(range(phrase, field, quantity, range));
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

  private List<Phrase> range(Phrase phrase, String field, String quantity, Written.Range range) {
    if (range.lowBound() == Bound.UNSAID || range.highBound() == Bound.UNSAID) {
      throw new Undecided(open(field, range), new Phrase(quantity, phrase.at()));
    }
    String above = range.lowBound() == Bound.INCLUDED ? "不低于" : "超过";
    String below = range.highBound() == Bound.INCLUDED ? "不超过" : "低于";
    return List.of(
        said(phrase, field, above, range.low()), said(phrase, field, below, range.high()));
  }

  /** The readings: each bound that nothing is said of is in or out. */
  private static Unsettled open(String field, Written.Range range) {
    String low = text(range.low());
    String high = text(range.high());
    List<Unsettled.Choice> choices = new ArrayList<>();
    for (boolean from : held(range.lowBound())) {
      for (boolean to : held(range.highBound())) {
        choices.add(
            new Unsettled.Choice(
                Text.of(
                    (from ? "含 " : "不含 ") + low + "、" + (to ? "含 " : "不含 ") + high,
                    low + (from ? " in, " : " out, ") + high + (to ? " in" : " out")),
                low + (from ? "（含）" : "（不含）") + "至" + high + (to ? "（含）" : "（不含）")));
      }
    }
    return Unsettled.between(
        "ambiguous-bound",
        Text.of(
            low + " 至 " + high + " 是否包含界限没有写明",
            "whether " + low + " to " + high + " includes its bounds is not said"),
        choices,
        Stream.of(range.high(), range.low()).flatMap(each -> example(field, each)).toList());
  }

  private static boolean[] held(Bound bound) {
    return bound == Bound.UNSAID
        ? new boolean[] {true, false}
        : new boolean[] {bound == Bound.INCLUDED};
  }

  /** A value at a bound, where it is known how it is reported. */
  private static Stream<Unsettled.Example> example(String field, Written.Number bound) {
    String unit = bound.magnitude() == 0 ? bound.unit() : "";
    return switch (field) {
      case "", "实际完成值" ->
          Stream.of(
              new Unsettled.Example(null, bound.value(), unit),
              new Unsettled.Example(null, bound.written(), unit),
              new Unsettled.Example(HUNDRED, bound.value(), unit));
      case "完成率" -> Stream.of(new Unsettled.Example(HUNDRED, bound.value(), ""));
      default -> Stream.empty();
    };
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
