package dev.rubric.internal.settle;

import dev.rubric.framework.Indicator;
import dev.rubric.framework.Rounding;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.fact.Rates;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.submission.Measure;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles one line: base award and parts, less deductions, clipped, moved to its weight, rounded.
 */
final class LineSettlement {
  private final MeasureFact measure;
  private final List<Statement> statements;
  private final Set<EntryKind> said = EnumSet.noneOf(EntryKind.class);
  private final LineStatus status;

  LineSettlement(MeasureFact measure, List<Statement> statements) {
    this.measure = measure;
    this.statements = statements;
    boolean conflict = false;
    boolean incomplete = false;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      conflict |= !said.add(statement.kind()) && statement.is(EntryKind.AWARD);
      incomplete |= statement.lacksPoints();
    }
    this.status = status(conflict, incomplete);
  }

  LineStatus status() {
    return status;
  }

  /** The strongest thing said decides: a veto, then not applicable, then a conflict. */
  private LineStatus status(boolean conflict, boolean incomplete) {
    if (said(EntryKind.VETO)) {
      return LineStatus.VETOED;
    }
    if (said(EntryKind.NOT_APPLICABLE)) {
      return LineStatus.NOT_APPLICABLE;
    }
    if (conflict) {
      return LineStatus.CONFLICT;
    }
    boolean open = statements.isEmpty() || said(EntryKind.UNSCORED) || incomplete;
    return open ? LineStatus.UNSCORED : LineStatus.SCORED;
  }

  LineScore settle(BigDecimal effectiveWeight, Rounding rounding) {
    Indicator indicator = measure.indicator();
    BigDecimal exact =
        switch (status) {
          case SCORED -> moved(nominal(indicator.weight()), effectiveWeight);
          case VETOED -> BigDecimal.ZERO;
          default -> null;
        };
    return new LineScore(
        indicator.name(),
        indicator.group(),
        indicator.weight(),
        effectiveWeight,
        status,
        exact,
        exact == null ? null : rounding.round(exact),
        selfScore(),
        Statement.entries(statements));
  }

  private boolean said(EntryKind kind) {
    return said.contains(kind);
  }

  private BigDecimal nominal(BigDecimal weight) {
    boolean based = said(EntryKind.AWARD) || said(EntryKind.PART);
    BigDecimal base = based ? sum(EntryKind.AWARD).add(sum(EntryKind.PART)).min(weight) : weight;
    return base.subtract(sum(EntryKind.DEDUCTION)).max(BigDecimal.ZERO);
  }

  private BigDecimal sum(EntryKind kind) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; said(kind) && i < statements.size(); i++) {
      Statement statement = statements.get(i);
      sum = statement.is(kind) ? sum.add(statement.points()) : sum;
    }
    return sum;
  }

  /** Rules speak of the weight the rubric states; the score follows where that weight went. */
  private BigDecimal moved(BigDecimal nominal, BigDecimal effectiveWeight) {
    BigDecimal weight = measure.indicator().weight();
    return effectiveWeight.compareTo(weight) == 0
        ? nominal
        : Rates.divide(nominal.multiply(effectiveWeight), weight);
  }

  private @Nullable BigDecimal selfScore() {
    return measure.of(Measure::selfScore);
  }
}
