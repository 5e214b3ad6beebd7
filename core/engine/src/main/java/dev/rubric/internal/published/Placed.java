package dev.rubric.internal.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause with the place that was found for it.
 *
 * @param steps the steps that it counts; null when it counts none
 * @param said its sentence where it is put together of two clauses; null elsewhere
 * @param rest whether it lies where others do not
 */
record Placed(
    Clause clause, Extent extent, @Nullable StepText steps, @Nullable String said, boolean rest) {
  Placed at(Extent other) {
    return new Placed(clause, other, steps, said, rest);
  }

  Placed with(StepText other) {
    return new Placed(clause, extent, other, said, rest);
  }

  /** What its steps are counted from. */
  @Nullable Edge limit() {
    return isUnder() ? extent.high() : extent.low();
  }

  boolean isUnder() {
    return steps != null && !steps.isOver();
  }

  /** The sentence of rule files; empty when what it says can't be said so. */
  Optional<String> statement(Subject subject, List<String> pieces) {
    if (said != null) {
      return Optional.of(said);
    }
    List<String> own = clause.pieces();
    if (steps == null) {
      if (Results.isProportion(own.get(0))) {
        String condition = clause.condition() == null ? "" : clause.condition();
        throw Readings.proportion(pieces, clause.at(), condition, extent, subject);
      }
      return new Results(subject)
          .behindCondition(own.get(0))
          .flatMap(result -> Statement.withRiders(result, "", own.subList(1, own.size())));
    }
    Edge limit = limit();
    String from = limit == null ? null : limit.plain();
    if (steps.contradicts(from)) {
      BigDecimal weight = subject.weight() == null ? BigDecimal.TEN : subject.weight();
      throw Readings.limit(pieces, clause.at(), steps, String.valueOf(from), weight);
    }
    return Statement.withRiders(steps.sentence(from), steps.step(), own.subList(1, own.size()));
  }

  /** What a value in it scores; empty where that can't be told here. */
  Optional<BigDecimal> worth(BigDecimal value, Subject subject, BigDecimal weight) {
    Edge limit = limit();
    if (steps != null) {
      return limit == null || limit.value() == null || steps.kind() == StepText.Kind.MISSING
          ? Optional.empty()
          : steps.left(value.subtract(limit.value()).abs(), weight);
    }
    return new Results(subject)
        .behindCondition(clause.pieces().get(0))
        .flatMap(sentence -> Results.worth(sentence, weight));
  }
}
