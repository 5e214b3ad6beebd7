package dev.rubric.change.internal.whatif;

import dev.rubric.change.internal.amount.Edited;
import dev.rubric.change.internal.whatif.Option.Other;
import dev.rubric.check.internal.space.LineReads;
import dev.rubric.check.internal.space.Moved;
import dev.rubric.check.internal.space.Movements;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Actual values that were not reported, and which ones could have been: those where the score of
 * the line turns, and a step to both sides, the least demanding first.
 */
final class Unreported {
  /** Steps of a long deduction turn as often. */
  private static final int MOST = 200;

  private static final BigDecimal STEP = new BigDecimal("0.01");

  private final Movements movements;

  private Unreported(Movements movements) {
    this.movements = movements;
  }

  /** One option for each line whose actual value is not reported, and is read. */
  static List<Option> of(
      Framework framework,
      Submission submission,
      Map<String, LineReads> reads,
      Movements movements) {
    Unreported unreported = new Unreported(movements);
    List<Option> options = new ArrayList<>();
    for (Measure measure : submission.measures()) {
      LineReads own = reads.get(measure.indicator());
      if (measure.value() == null && own != null) {
        framework
            .indicator(measure.indicator())
            .filter(indicator -> !indicator.fromData())
            .ifPresent(indicator -> unreported.add(measure, indicator, own, options));
      }
    }
    return options;
  }

  private void add(Measure measure, Indicator indicator, LineReads own, List<Option> options) {
    Moved moved = movements.amount(FactWord.MEASURE, indicator.name(), "value");
    if (own.reads(moved)) {
      List<Other> others =
          numbers(own, moved, indicator).stream()
              .limit(MOST)
              .map(number -> other(measure, indicator, number))
              .toList();
      options.add(new Option(moved.name(), label(indicator.name()), null, others));
    }
  }

  private List<BigDecimal> numbers(LineReads own, Moved moved, Indicator indicator) {
    BigDecimal step = indicator.whole() ? BigDecimal.ONE : STEP;
    NavigableSet<BigDecimal> numbers = new TreeSet<>();
    for (Fraction turn : own.turns(moved).along(moved)) {
      Fraction steps = turn.dividedBy(Fraction.of(step));
      BigDecimal low = steps.round(0, RoundingMode.FLOOR).multiply(step);
      BigDecimal high = steps.round(0, RoundingMode.CEILING).multiply(step);
      numbers.addAll(List.of(low.subtract(step), low, high, high.add(step)));
    }
    numbers.removeIf(each -> each.signum() < 0);
    List<BigDecimal> ordered = new ArrayList<>(numbers);
    if (indicator.direction() == Direction.AT_MOST) {
      ordered.sort(Comparator.reverseOrder());
    }
    return ordered;
  }

  private static Other other(Measure measure, Indicator indicator, BigDecimal number) {
    String unit = indicator.unitOfMeasure();
    String said = Fraction.plain(number) + (unit == null ? "" : " " + unit);
    return new Other(
        Text.same(said),
        base -> Edited.measure(base, measure, each -> each.toBuilder().value(number).build()));
  }

  private static Text label(String indicator) {
    Text value = Word.find(FactWord.MEASURE.fields(), "value").orElseThrow().label();
    return Text.lazy(
        language -> indicator + (language == Language.ZH ? "的" : ": ") + value.in(language));
  }
}
