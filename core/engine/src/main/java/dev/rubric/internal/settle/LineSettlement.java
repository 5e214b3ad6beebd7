package dev.rubric.internal.settle;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Rescaling;
import dev.rubric.framework.Rounding;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.submission.Measure;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settles lines: base award and parts, less deductions, clipped, moved to their weight, rounded.
 *
 * <p>Where only shares follow a weight that moved, the rules state their points of the moved weight
 * to begin with; otherwise they state them of the rubric's own, and what comes of them is scaled.
 *
 * @param rescaling what follows a weight that moved
 * @param rounding how a line's score is rounded
 */
record LineSettlement(Rescaling rescaling, Rounding rounding) {
  static LineSettlement of(Framework framework) {
    return new LineSettlement(framework.rescaling(), framework.rounding());
  }

  static boolean applies(List<Statement> statements) {
    return status(statements) != LineStatus.NOT_APPLICABLE;
  }

  /**
   * The strongest thing said decides: a veto, then not applicable, then a conflict. What should
   * state points and can't, for want of a value or below 0, leaves the line open, and so do two
   * marks of why it is left out.
   */
  private static LineStatus status(List<Statement> statements) {
    boolean vetoed = false;
    boolean applies = true;
    boolean open = statements.isEmpty();
    int awards = 0;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      EntryKind kind = statement.kind();
      vetoed |= kind == EntryKind.VETO;
      applies &= kind != EntryKind.NOT_APPLICABLE;
      awards += kind == EntryKind.AWARD || kind == EntryKind.MARK ? 1 : 0;
      open |= statement.isOpen();
    }
    if (vetoed) {
      return LineStatus.VETOED;
    }
    if (!applies) {
      return isLeftOutTwice(statements) ? LineStatus.CONFLICT : LineStatus.NOT_APPLICABLE;
    }
    if (awards > 1) {
      return LineStatus.CONFLICT;
    }
    return open ? LineStatus.UNSCORED : LineStatus.SCORED;
  }

  /** Whether it is said by different marks, such as NA and NU, why a line is left out. */
  private static boolean isLeftOutTwice(List<Statement> statements) {
    return statements.stream()
            .filter(each -> each.is(EntryKind.NOT_APPLICABLE))
            .map(Statement::mark)
            .filter(Objects::nonNull)
            .distinct()
            .count()
        > 1;
  }

  /**
   * What the statements about a line come to, whose weight has not moved.
   *
   * @param nearest which rules came nearest, where none spoke
   */
  LineScore settle(MeasureFact measure, List<Statement> statements, @Nullable Text nearest) {
    return settle(measure, measure.indicator().weight(), false, statements, nearest);
  }

  /** The same where weights have moved, so that the line can get other points. */
  LineScore moved(
      MeasureFact measure,
      BigDecimal effectiveWeight,
      List<Statement> statements,
      @Nullable Text nearest) {
    boolean moved = isMoved(measure, effectiveWeight);
    if (!moved || rescaling == Rescaling.ALL || !applies(statements)) {
      return settle(measure, effectiveWeight, moved, statements, nearest);
    }
    MeasureFact there = measure.withWeight(effectiveWeight);
    List<Statement> restated = statements.stream().map(each -> each.of(there)).toList();
    return settle(there, effectiveWeight, false, restated, nearest);
  }

  private static boolean isMoved(MeasureFact measure, BigDecimal effectiveWeight) {
    return measure.weight().decimal().compareTo(effectiveWeight) != 0;
  }

  /** Without a weight, nothing can be scored of what a submission states itself. */
  private static LineStatus status(Indicator indicator, List<Statement> statements) {
    LineStatus stated = status(statements);
    boolean weightless = indicator.weight().signum() == 0;
    return weightless && stated == LineStatus.SCORED ? LineStatus.UNSCORED : stated;
  }

  private LineScore settle(
      MeasureFact measure,
      BigDecimal effectiveWeight,
      boolean scaled,
      List<Statement> statements,
      @Nullable Text nearest) {
    Indicator indicator = measure.indicator();
    LineStatus status = status(indicator, statements);
    Fraction exact =
        switch (status) {
          case SCORED -> {
            Fraction left = left(measure, statements);
            yield scaled ? scaled(left, measure, effectiveWeight) : left;
          }
          case VETOED -> Fraction.ZERO;
          default -> null;
        };
    Measure reported = measure.reported();
    return new LineScore(
        indicator.name(),
        indicator.group(),
        indicator.weight(),
        effectiveWeight,
        status,
        exact,
        exact == null ? null : rounding.round(exact),
        mark(status, statements),
        reported == null ? null : reported.selfScore(),
        reported == null ? null : reported.selfMark(),
        scaled && status == LineStatus.SCORED
            ? scaled(effectiveWeight, statements)
            : entries(statements),
        nearest);
  }

  /** The mark that was given, unless something else decides. */
  private static @Nullable String mark(LineStatus status, List<Statement> statements) {
    EntryKind kind = status == LineStatus.SCORED ? EntryKind.MARK : EntryKind.NOT_APPLICABLE;
    if (status != LineStatus.SCORED && status != LineStatus.NOT_APPLICABLE) {
      return null;
    }
    for (int i = 0; i < statements.size(); i++) {
      Statement each = statements.get(i);
      String mark = each.is(kind) ? each.mark() : null;
      if (mark != null) {
        return mark;
      }
    }
    return null;
  }

  /** A scorecard copies what it is given, so the list may be seen as one of entries. */
  @SuppressWarnings("unchecked")
  private static List<Entry> entries(List<? extends Entry> statements) {
    return (List<Entry>) statements;
  }

  /** A reason says what became of its points when the weight moved. */
  private static List<Entry> scaled(BigDecimal effectiveWeight, List<Statement> statements) {
    return statements.stream().map(each -> (Entry) each.scaledTo(effectiveWeight)).toList();
  }

  /** What the statements leave of the weight they are about. */
  private static Fraction left(MeasureFact measure, List<Statement> statements) {
    Fraction base = null;
    Fraction deducted = null;
    Fraction largest = null;
    for (int i = 0; i < statements.size(); i++) {
      Statement each = statements.get(i);
      switch (each.kind()) {
        case AWARD, MARK, PART -> base = sum(base, each.counted());
        case DEDUCTION -> deducted = sum(deducted, each.counted());
        case LARGEST_DEDUCTION ->
            largest = largest == null ? each.counted() : largest.max(each.counted());
        default -> throw new IllegalStateException("leaves no points: " + each);
      }
    }
    Fraction most = base == null ? measure.weight() : base.min(measure.weight());
    Fraction left = less(less(most, deducted), largest);
    return left.signum() < 0 ? Fraction.ZERO : left;
  }

  private static Fraction sum(@Nullable Fraction before, Fraction points) {
    return before == null ? points : before.plus(points);
  }

  private static Fraction less(Fraction points, @Nullable Fraction deducted) {
    return deducted == null ? points : points.minus(deducted);
  }

  private static Fraction scaled(Fraction points, MeasureFact measure, BigDecimal effectiveWeight) {
    return points.times(effectiveWeight).dividedBy(measure.weight());
  }
}
