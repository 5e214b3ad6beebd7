package dev.rubric.internal.settle;

import dev.rubric.framework.Rounding;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What rules stated of a section, or of the total, as a whole: its sum less all deductions, never
 * below 0, then no more than the lowest cap; nothing after a veto. No order of the statements gives
 * another result.
 */
final class Whole {
  private Whole() {}

  /** What a sum comes to with these statements. */
  static BigDecimal settle(BigDecimal sum, List<Statement> statements, Rounding rounding) {
    if (statements.isEmpty()) {
      return sum;
    }
    if (isVetoed(statements)) {
      return rounding.round(BigDecimal.ZERO);
    }
    BigDecimal left =
        rounding.round(Fraction.of(sum).minus(deducted(statements)).max(Fraction.ZERO));
    for (Statement statement : statements) {
      if (statement.is(EntryKind.SCORE_CAP) && !statement.isOpen()) {
        // A cap with more places than a score must not be passed by rounding up.
        left = left.min(statement.counted().round(rounding.decimals(), RoundingMode.DOWN));
      }
    }
    return left;
  }

  private static Fraction deducted(List<Statement> statements) {
    Fraction deducted = Fraction.ZERO;
    for (Statement statement : statements) {
      deducted = statement.is(EntryKind.DEDUCTION) ? deducted.plus(statement.counted()) : deducted;
    }
    return deducted;
  }

  /** Whether some statement is a veto. */
  static boolean isVetoed(List<? extends Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).kind() == EntryKind.VETO) {
        return true;
      }
    }
    return false;
  }

  /** Whether some entry should state points and can't. */
  static boolean isOpen(List<? extends Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isOpen()) {
        return true;
      }
    }
    return false;
  }
}
