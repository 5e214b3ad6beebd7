package dev.rubric.change.internal.impact;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An entry of a list that was read once: those that look like it differ in their amounts only. */
interface Mould {
  /** Adds to a submission what has these amounts, in the order of its template. */
  void cast(List<Slice> amounts, Submission.Builder to);

  /**
   * The mould of an entry.
   *
   * @param read a submission with nothing but this entry; null is given when there is no mould of
   *     it
   */
  static @Nullable Mould of(FactWord fact, Template template, Submission read) {
    return switch (fact) {
      case MEASURE -> read.measures().size() == 1 ? of(read.measures().get(0), template) : null;
      case BUDGET -> read.budget().size() == 1 ? of(read.budget().get(0), template) : null;
      case EVENT -> read.events().size() == 1 ? of(read.events().get(0)) : null;
      case SELF_SCORE -> read.selfScores().size() == 1 ? of(read.selfScores().get(0)) : null;
      default -> null;
    };
  }

  private static Mould of(Measure measure, Template like) {
    List<BiConsumer<MeasureBuilder, BigDecimal>> setters = Amounts.ofMeasure(like);
    return (amounts, to) -> {
      MeasureBuilder builder = measure.toBuilder();
      fill(builder, setters, amounts);
      to.measure(builder);
    };
  }

  private static Mould of(BudgetLine line, Template like) {
    List<BiConsumer<BudgetLine.Builder, BigDecimal>> setters = Amounts.ofBudgetLine(like);
    return (amounts, to) -> {
      BudgetLine.Builder builder = line.toBuilder();
      fill(builder, setters, amounts);
      to.budget(builder);
    };
  }

  private static <B> void fill(
      B builder, List<BiConsumer<B, BigDecimal>> setters, List<Slice> amounts) {
    for (int i = 0; i < setters.size(); i++) {
      setters.get(i).accept(builder, Template.amount(amounts.get(i)));
    }
  }

  private static Mould of(Event event) {
    return (amounts, to) ->
        to.event(
            amounts.isEmpty() ? event : Event.of(event.name(), Template.amount(amounts.get(0))));
  }

  private static Mould of(SelfScore score) {
    return (amounts, to) ->
        to.selfScore(
            amounts.isEmpty()
                ? score
                : SelfScore.of(score.section(), Template.amount(amounts.get(0))));
  }
}
