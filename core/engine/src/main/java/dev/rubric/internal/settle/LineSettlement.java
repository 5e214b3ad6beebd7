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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles one line: base award and parts, less deductions, clipped, moved to its weight, rounded.
 */
final class LineSettlement {
  private final MeasureFact measure;
  private final List<Statement> statements;

  LineSettlement(MeasureFact measure, List<Statement> statements) {
    this.measure = measure;
    this.statements = statements;
  }

  /** The strongest thing said decides: a veto, then not applicable, then a conflict. */
  LineStatus status() {
    if (said(EntryKind.VETO)) {
      return LineStatus.VETOED;
    }
    if (said(EntryKind.NOT_APPLICABLE)) {
      return LineStatus.NOT_APPLICABLE;
    }
    if (statements.stream().filter(each -> each.is(EntryKind.AWARD)).count() > 1) {
      return LineStatus.CONFLICT;
    }
    boolean open =
        statements.isEmpty()
            || said(EntryKind.UNSCORED)
            || statements.stream().anyMatch(Statement::lacksPoints);
    return open ? LineStatus.UNSCORED : LineStatus.SCORED;
  }

  LineScore settle(BigDecimal effectiveWeight, Rounding rounding) {
    Indicator indicator = measure.indicator();
    LineStatus status = status();
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
        statements.stream().map(Statement::entry).toList());
  }

  private boolean said(EntryKind kind) {
    return statements.stream().anyMatch(statement -> statement.is(kind));
  }

  private BigDecimal nominal(BigDecimal weight) {
    boolean based = said(EntryKind.AWARD) || said(EntryKind.PART);
    BigDecimal base = based ? sum(EntryKind.AWARD).add(sum(EntryKind.PART)).min(weight) : weight;
    return base.subtract(sum(EntryKind.DEDUCTION)).max(BigDecimal.ZERO);
  }

  private BigDecimal sum(EntryKind kind) {
    return statements.stream()
        .filter(statement -> statement.is(kind))
        .map(Statement::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Rules speak of the weight the rubric states; the score follows where that weight went. */
  private BigDecimal moved(BigDecimal nominal, BigDecimal effectiveWeight) {
    BigDecimal weight = measure.indicator().weight();
    return effectiveWeight.compareTo(weight) == 0
        ? nominal
        : nominal.multiply(effectiveWeight).divide(weight, Rates.CONTEXT);
  }

  private @Nullable BigDecimal selfScore() {
    return measure.of(Measure::selfScore);
  }
}
