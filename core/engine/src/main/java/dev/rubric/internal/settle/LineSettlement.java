package dev.rubric.internal.settle;

import dev.rubric.framework.Indicator;
import dev.rubric.framework.Rounding;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.fact.Rates;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.submission.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    if (count(EntryKind.AWARD) > 1) {
      return LineStatus.CONFLICT;
    }
    boolean open = statements.isEmpty() || said(EntryKind.UNSCORED) || lacksPoints();
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
        entries());
  }

  private List<Entry> entries() {
    if (statements.size() == 1) {
      return List.of(statements.get(0).entry());
    }
    List<Entry> entries = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      entries.add(statement.entry());
    }
    return entries;
  }

  private boolean said(EntryKind kind) {
    return count(kind) > 0;
  }

  private int count(EntryKind kind) {
    int count = 0;
    for (Statement statement : statements) {
      count += statement.is(kind) ? 1 : 0;
    }
    return count;
  }

  private boolean lacksPoints() {
    boolean lacks = false;
    for (Statement statement : statements) {
      lacks |= statement.lacksPoints();
    }
    return lacks;
  }

  private BigDecimal nominal(BigDecimal weight) {
    boolean based = said(EntryKind.AWARD) || said(EntryKind.PART);
    BigDecimal base = based ? sum(EntryKind.AWARD).add(sum(EntryKind.PART)).min(weight) : weight;
    return base.subtract(sum(EntryKind.DEDUCTION)).max(BigDecimal.ZERO);
  }

  private BigDecimal sum(EntryKind kind) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Statement statement : statements) {
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
