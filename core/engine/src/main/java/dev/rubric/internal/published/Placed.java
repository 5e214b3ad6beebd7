package dev.rubric.internal.published;

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
        throw Readings.proportion(pieces, clause.at(), condition, extent);
      }
      return new Results(subject)
          .behindCondition(own.get(0))
          .flatMap(result -> Statement.withRiders(result, "", own.subList(1, own.size())));
    }
    Edge limit = limit();
    String from = limit == null ? null : limit.plain();
    if (steps.contradicts(from)) {
      throw Readings.limit(pieces, clause.at(), steps, String.valueOf(from));
    }
    return Statement.withRiders(steps.sentence(from), steps.step(), own.subList(1, own.size()));
  }
}
