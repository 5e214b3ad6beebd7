package dev.rubric.internal.settle;

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
import org.jspecify.annotations.Nullable;

/**
 * Settles one line: base award and parts, less deductions, clipped, moved to its weight, rounded.
 *
 * <p>Where only shares follow a weight that moved, the rules state their points of the moved weight
 * to begin with; otherwise they state them of the rubric's own, and what comes of them is scaled.
 */
final class LineSettlement {
  private final List<Statement> statements;
  private final @Nullable Text nearest;

  /**
   * Of what the rules stated.
   *
   * @param nearest which rules came nearest, where none spoke
   */
  LineSettlement(List<Statement> statements, @Nullable Text nearest) {
    this.nearest = nearest;
    this.statements = statements;
  }

  boolean applies() {
    return status() != LineStatus.NOT_APPLICABLE;
  }

  /**
   * The strongest thing said decides: a veto, then not applicable, then a conflict. What should
   * state points and can't, for want of a value or below 0, leaves the line open.
   */
  private LineStatus status() {
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
      return LineStatus.NOT_APPLICABLE;
    }
    if (awards > 1) {
      return LineStatus.CONFLICT;
    }
    return open ? LineStatus.UNSCORED : LineStatus.SCORED;
  }

  LineScore settle(
      MeasureFact measure, BigDecimal effectiveWeight, Rescaling rescaling, Rounding rounding) {
    boolean moved = isMoved(measure, effectiveWeight);
    if (!moved || rescaling == Rescaling.ALL || !applies()) {
      return settle(measure, effectiveWeight, moved, rounding);
    }
    MeasureFact there = measure.withWeight(effectiveWeight);
    List<Statement> restated = statements.stream().map(each -> each.of(there)).toList();
    return new LineSettlement(restated, nearest).settle(there, effectiveWeight, false, rounding);
  }

  private static boolean isMoved(MeasureFact measure, BigDecimal effectiveWeight) {
    return measure.weight().decimal().compareTo(effectiveWeight) != 0;
  }

  /** Without a weight, nothing can be scored of what a submission states itself. */
  private LineStatus status(Indicator indicator) {
    LineStatus stated = status();
    boolean weightless = indicator.weight().signum() == 0;
    return weightless && stated == LineStatus.SCORED ? LineStatus.UNSCORED : stated;
  }

  private LineScore settle(
      MeasureFact measure, BigDecimal effectiveWeight, boolean scaled, Rounding rounding) {
    Indicator indicator = measure.indicator();
    LineStatus status = status(indicator);
    Fraction exact =
        switch (status) {
          case SCORED -> scaled ? scaled(left(measure), measure, effectiveWeight) : left(measure);
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
        mark(status),
        reported == null ? null : reported.selfScore(),
        scaled && status == LineStatus.SCORED ? scaled(effectiveWeight) : List.copyOf(statements),
        nearest);
  }

  /** The mark that was given, unless something else decides. */
  private @Nullable String mark(LineStatus status) {
    EntryKind kind = status == LineStatus.SCORED ? EntryKind.MARK : EntryKind.NOT_APPLICABLE;
    if (status != LineStatus.SCORED && status != LineStatus.NOT_APPLICABLE) {
      return null;
    }
    for (int i = 0; i < statements.size(); i++) {
      Statement each = statements.get(i);
      if (each.is(kind) && each.call().mark() != null) {
        return each.call().mark();
      }
    }
    return null;
  }

  /** A reason says what became of its points when the weight moved. */
  private List<Entry> scaled(BigDecimal effectiveWeight) {
    return statements.stream().map(each -> (Entry) each.scaledTo(effectiveWeight)).toList();
  }

  /** What the statements leave of the weight they are about. */
  private Fraction left(MeasureFact measure) {
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
    if (deducted == null && largest == null) {
      return most;
    }
    Fraction left = most.minus(or0(deducted)).minus(or0(largest));
    return left.signum() < 0 ? Fraction.ZERO : left;
  }

  private static Fraction sum(@Nullable Fraction before, Fraction points) {
    return before == null ? points : before.plus(points);
  }

  private static Fraction or0(@Nullable Fraction points) {
    return points == null ? Fraction.ZERO : points;
  }

  private static Fraction scaled(Fraction points, MeasureFact measure, BigDecimal effectiveWeight) {
    return points.times(effectiveWeight).dividedBy(measure.weight());
  }
}
