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
  /** Adds to a submission what has the amounts of a template of the same look. */
  void cast(Template template, Submission.Builder to);

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
    return (template, to) -> {
      MeasureBuilder builder = measure.toBuilder();
      fill(builder, setters, template);
      to.measure(builder);
    };
  }

  private static Mould of(BudgetLine line, Template like) {
    List<BiConsumer<BudgetLine.Builder, BigDecimal>> setters = Amounts.ofBudgetLine(like);
    return (template, to) -> {
      BudgetLine.Builder builder = line.toBuilder();
      fill(builder, setters, template);
      to.budget(builder);
    };
  }

  private static <B> void fill(
      B builder, List<BiConsumer<B, BigDecimal>> setters, Template template) {
    for (int i = 0; i < setters.size(); i++) {
      setters.get(i).accept(builder, template.amount(i));
    }
  }

  private static Mould of(Event event) {
    return (template, to) ->
        to.event(template.amounts().isEmpty() ? event : Event.of(event.name(), template.amount(0)));
  }

  private static Mould of(SelfScore score) {
    return (template, to) ->
        to.selfScore(
            template.amounts().isEmpty()
                ? score
                : SelfScore.of(score.section(), template.amount(0)));
  }
}
