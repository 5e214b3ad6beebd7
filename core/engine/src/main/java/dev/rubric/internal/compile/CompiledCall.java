package dev.rubric.internal.compile;

import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Mark;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule states, ready to be stated of facts.
 *
 * @param verb what it states
 * @param slot the slot of the fact whose indicator it is about; −1 when it is about none or names
 *     the indicator
 * @param name the indicator, section, grade or group of bonuses that it names; null when it names
 *     none
 * @param group the group of bonuses that it names; null when it names none
 * @param marked the mark that it gives, which can be a value that is reported; null when it gives
 *     none
 * @param numbers the numbers that follow
 * @param because the auditor's own words; null when there are none
 */
public record CompiledCall(
    VerbWord verb,
    int slot,
    @Nullable String name,
    @Nullable BonusGroup group,
    @Nullable Operand marked,
    List<Operand> numbers,
    @Nullable Operand because) {
  private static final int PERCENT_PLACES = 2;

  /** Copies the list. */
  public CompiledCall {
    numbers = List.copyOf(numbers);
  }

  /** The indicator it is about, of the facts; only of a call about a line that names none. */
  public MeasureFact measure(Facts facts) {
    return Objects.requireNonNull(facts.at(slot).measure(), "a fact of an indicator");
  }

  /**
   * The points it states of a line (null for sections and totals); null when a value is missing.
   * Below 0 when the formula is: no points can be stated so, and the statement says it.
   */
  public @Nullable Fraction points(Facts facts, @Nullable MeasureFact line) {
    return switch (verb) {
      case FULL -> line == null ? Fraction.ZERO : line.weight();
      case NONE -> Fraction.ZERO;
      case MARK -> value(facts, line);
      case AWARD,
          PART,
          DEDUCT,
          DEDUCT_LARGEST,
          BONUS,
          GROUP_BONUS,
          DEDUCT_SECTION,
          DEDUCT_TOTAL,
          CAP_SECTION,
          CAP_TOTAL ->
          numbers.get(0).number(facts);
      case SHARE -> share(weight(line), numbers.get(0).number(facts));
      case RATED, RATED_WITHIN -> share(weight(line), rating(facts, line));
      default -> null;
    };
  }

  /** The mark that it gives, of the facts; null when it gives none or it is not reported. */
  public @Nullable String mark(Facts facts) {
    return marked == null ? null : (String) marked.value().apply(facts);
  }

  /** The marks that it can give; empty when it gives none. */
  public List<String> marks(Framework framework) {
    if (marked == null) {
      return List.of();
    }
    return marked.field() == null
        ? List.of(String.valueOf(marked.constant()))
        : marked.field().domain().choices(framework);
  }

  /** Whether its mark is a value that is reported. */
  public boolean isMarkReported() {
    return marked != null && marked.constant() == null;
  }

  /** What its mark counts as on the scale of the line; null when that leaves it out. */
  private @Nullable Fraction value(Facts facts, @Nullable MeasureFact line) {
    String mark = mark(facts);
    BigDecimal value =
        line == null || mark == null ? null : line.scale().mark(mark).map(Mark::value).orElse(null);
    return value == null ? null : Fraction.of(value);
  }

  /** The kind of entry it makes of a line; null for findings. */
  public @Nullable EntryKind kind(Facts facts, @Nullable MeasureFact line) {
    if (verb != VerbWord.MARK || value(facts, line) != null) {
      return verb.kind();
    }
    return mark(facts) == null ? EntryKind.UNSCORED : EntryKind.NOT_APPLICABLE;
  }

  private static BigDecimal weight(@Nullable MeasureFact line) {
    return line == null ? BigDecimal.ZERO : line.weight().decimal();
  }

  private static @Nullable Fraction share(BigDecimal weight, @Nullable Fraction percent) {
    return percent == null ? null : percent.times(weight.movePointLeft(PERCENT_PLACES));
  }

  /** The evaluator's rating when it lies in the band; 100 is always included. */
  private @Nullable Fraction rating(Facts facts, @Nullable MeasureFact line) {
    BigDecimal reported = line == null ? null : line.of(measure -> measure.rating());
    Fraction low = numbers.get(0).number(facts);
    Fraction high = numbers.get(1).number(facts);
    if (reported == null || low == null || high == null) {
      return null;
    }
    Fraction rating = Fraction.of(reported);
    boolean withEnd = verb == VerbWord.RATED_WITHIN || high.equals(Fraction.HUNDRED);
    int end = rating.compareTo(high);
    return rating.compareTo(low) >= 0 && (withEnd ? end <= 0 : end < 0) ? rating : null;
  }

  /** Whether it states something found, of which the auditor's own words say all. */
  public boolean isFinding() {
    return verb.target() == VerbWord.Target.FINDING;
  }

  /** The auditor's own words, the same in both languages; empty when there are none. */
  public String ownWords(Facts facts) {
    return because == null ? "" : String.valueOf(because.value().apply(facts));
  }

  /**
   * What it states of points, in words.
   *
   * @param effectiveWeight the points the line can get; null when that is its weight
   */
  public String words(
      Facts facts,
      @Nullable MeasureFact line,
      @Nullable Fraction points,
      @Nullable BigDecimal effectiveWeight,
      Language language) {
    StringBuilder out = new StringBuilder();
    if (because != null) {
      out.append(ownWords(facts)).append(language == Language.ZH ? "；" : "; ");
    }
    CallWords.say(out, this, facts, line, points, effectiveWeight, language);
    return out.toString();
  }

  /** The indicator it names, in the framework. */
  public boolean isAbout(Indicator indicator) {
    return verb.target() == VerbWord.Target.LINE && indicator.name().equals(name);
  }

  String canonical() {
    return canonical(because == null ? "" : because.text());
  }

  /** The same whatever its own words are. */
  String scoring() {
    return canonical("");
  }

  private String canonical(String words) {
    String about =
        (name == null ? "$" + slot : name) + (marked == null ? "" : "; " + marked.text());
    String values = numbers.stream().map(Operand::text).collect(Collectors.joining(", "));
    return verb.receiver().en()
        + "."
        + verb.en()
        + "("
        + about
        + "; "
        + values
        + "; "
        + words
        + ")";
  }
}
