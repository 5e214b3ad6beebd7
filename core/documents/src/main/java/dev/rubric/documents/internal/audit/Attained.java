package dev.rubric.documents.internal.audit;

import dev.rubric.documents.Figure;
import dev.rubric.documents.PrintedLine;
import dev.rubric.rule.Comparator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How far a line attained its target.
 *
 * @param ratio actual ÷ target, or target ÷ actual where less is better
 * @param printed whether the table prints the sign; otherwise the name says which way is good
 */
record Attained(
    Comparator sign, BigDecimal target, BigDecimal actual, BigDecimal ratio, boolean printed) {
  private static final MathContext DIGITS = new MathContext(20);

  /** Empty when target or actual is no number, the actual hides behind a sign, or units differ. */
  static Optional<Attained> of(PrintedLine line) {
    Optional<Figure> target = Figure.target(line);
    Optional<Figure> actual = Figure.actual(line);
    if (target.isEmpty() || actual.isEmpty()) {
      return Optional.empty();
    }
    Figure wanted = target.get();
    Figure got = actual.get();
    Comparator behind = got.sign();
    boolean hidden = behind != null && behind != Comparator.EQUAL;
    boolean units = !wanted.unit().equals(got.unit()) && !wanted.unit().isEmpty();
    if (hidden || units) {
      return Optional.empty();
    }
    Comparator printed = wanted.sign();
    Comparator sign = printed == null ? AssumedSign.of(line) : printed;
    boolean less = sign == Comparator.AT_MOST || sign == Comparator.LESS;
    BigDecimal over = less ? wanted.value() : got.value();
    BigDecimal under = less ? got.value() : wanted.value();
    BigDecimal ratio = under.signum() == 0 ? BigDecimal.ONE : over.divide(under, DIGITS);
    return Optional.of(new Attained(sign, wanted.value(), got.value(), ratio, printed != null));
  }

  boolean isMet() {
    return sign.holds(actual.compareTo(target));
  }

  boolean isEqual() {
    return actual.compareTo(target) == 0;
  }
}
