package dev.rubric.check.internal.check;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/**
 * What kind of number an expression is, as far as that can be seen.
 *
 * @param kind what it measures
 * @param of which amounts it is one of, such as those of the budget; empty where that says nothing
 * @param whole what it comes to where everything is reached: 100 of a percentage, 1 of a ratio, and
 *     of points in multiples of the weight
 * @param scaled whether the rule itself says by a number what it is worth
 */
record Quantity(Kind kind, String of, Fraction whole, boolean scaled) {
  /** What a number measures. */
  enum Kind {
    /** A number of the rule's own. */
    CONSTANT,
    /** How much of something is reached: a ratio, a percentage or a multiple of one. */
    SHARE,
    /** Points, as the weight is. */
    POINTS,
    /** A count or an amount, in a unit of its own. */
    AMOUNT,
    /** There is no telling. */
    UNKNOWN
  }

  static final Quantity UNKNOWN = new Quantity(Kind.UNKNOWN, "", Fraction.ZERO, false);
  static final Quantity POINTS = new Quantity(Kind.POINTS, "", one(), false);
  static final Quantity PERCENT = new Quantity(Kind.SHARE, "", Fraction.HUNDRED, false);
  private static final Quantity RATIO = new Quantity(Kind.SHARE, "", one(), false);

  static Fraction one() {
    return Fraction.of(BigDecimal.ONE);
  }

  static Quantity constant(Fraction number) {
    return new Quantity(Kind.CONSTANT, "", number, true);
  }

  static Quantity amount(String of) {
    return new Quantity(Kind.AMOUNT, of, one(), false);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Of a sum: shares of one whole add up, and amounts of one kind. */
  Quantity plus(Quantity other) {
    if (kind != other.kind || !of.equals(other.of)) {
      return UNKNOWN;
    }
    return switch (kind) {
      case AMOUNT -> this;
      case SHARE, POINTS -> new Quantity(kind, of, whole.plus(other.whole), scaled && other.scaled);
      default -> UNKNOWN;
    };
  }

  /** Of a difference: what is missing of a share is no share. */
  Quantity minus(Quantity other) {
    return is(Kind.AMOUNT) && other.is(Kind.AMOUNT) && of.equals(other.of) ? this : UNKNOWN;
  }

  Quantity times(Quantity other) {
    if (is(Kind.CONSTANT)) {
      return other.by(whole, Fraction::times);
    } else if (other.is(Kind.CONSTANT)) {
      return by(other.whole, Fraction::times);
    }
    boolean points = is(Kind.POINTS) && other.is(Kind.SHARE);
    boolean shares = is(Kind.SHARE) && (other.is(Kind.SHARE) || other.is(Kind.POINTS));
    return points || shares
        ? new Quantity(
            points || other.is(Kind.POINTS) ? Kind.POINTS : Kind.SHARE,
            "",
            whole.times(other.whole),
            scaled || other.scaled)
        : UNKNOWN;
  }

  Quantity dividedBy(Quantity other) {
    if (other.is(Kind.CONSTANT)) {
      return other.whole.signum() == 0 ? UNKNOWN : by(other.whole, Fraction::dividedBy);
    }
    boolean alike = kind == other.kind && of.equals(other.of);
    return switch (alike ? kind : Kind.UNKNOWN) {
      case AMOUNT -> RATIO;
      case SHARE, POINTS -> new Quantity(Kind.SHARE, "", whole.dividedBy(other.whole), false);
      default -> UNKNOWN;
    };
  }

  /** 100 turns a ratio into a percentage; any other number says what the share is worth. */
  private Quantity by(Fraction number, BinaryOperator<Fraction> operation) {
    if (is(Kind.CONSTANT)) {
      return constant(operation.apply(whole, number));
    } else if (!is(Kind.SHARE) && !is(Kind.POINTS)) {
      return UNKNOWN;
    }
    Fraction scaledTo = operation.apply(whole, number);
    boolean converts = scaledTo.equals(Fraction.HUNDRED) || scaledTo.equals(one());
    return new Quantity(kind, of, scaledTo, scaled || !converts);
  }

  /** One of several: what all of them are that are no numbers of the rule. */
  Quantity or(Quantity other) {
    if (is(Kind.CONSTANT)) {
      return other;
    }
    boolean same = other.is(Kind.CONSTANT) || equals(other);
    return same ? this : UNKNOWN;
  }
}
