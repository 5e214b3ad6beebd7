package dev.rubric.internal.verify;

import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between which numbers an expression stays, whatever is submitted; never narrower than that.
 *
 * @param low the least it can come to; null when there is no least
 * @param high the most it can come to; null when there is no most
 */
public record Extent(@Nullable Fraction low, @Nullable Fraction high) {
  /** Any number at all. */
  public static final Extent ANY = new Extent(null, null);

  /** Enough to tell two numbers of a rule apart. */
  private static final int PLACES = 30;

  /** 0 and nothing else. */
  public static final Extent ZERO = new Extent(Fraction.ZERO, Fraction.ZERO);

  /** Any number that is not negative. */
  public static final Extent FROM_ZERO = new Extent(Fraction.ZERO, null);

  /** One number. */
  public static Extent of(BigDecimal number) {
    return of(Fraction.of(number));
  }

  private static Extent of(Fraction number) {
    return new Extent(number, number);
  }

  /** What an expression that reads nothing comes to; empty when it reads something. */
  public static Optional<BigDecimal> constant(Expression expression) {
    return of(expression, field -> ANY).single().map(Extent::decimal);
  }

  /**
   * The extent of an expression.
   *
   * @param fields the extents of what it reads
   */
  public static Extent of(Expression expression, Function<Expression, Extent> fields) {
    if (expression instanceof Expression.Decimal number) {
      return of(number.value());
    } else if (expression instanceof Expression.Negative negative) {
      return of(negative.of(), fields).negated();
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic, fields);
    } else if (expression instanceof Expression.Function call) {
      return function(call, call.arguments().stream().map(each -> of(each, fields)).toList());
    }
    return fields.apply(expression);
  }

  private static BigDecimal decimal(Fraction number) {
    return number.isDecimal() ? number.decimal() : number.round(PLACES, RoundingMode.HALF_UP);
  }

  /** The number, when it can be no other. */
  public Optional<Fraction> single() {
    return low != null && high != null && low.compareTo(high) == 0
        ? Optional.of(low)
        : Optional.empty();
  }

  /** A sum of hundreds leans to the left. */
  private static Extent arithmetic(
      Expression.Arithmetic whole, Function<Expression, Extent> fields) {
    Deque<Expression.Arithmetic> open = new ArrayDeque<>();
    Expression left = whole;
    while (left instanceof Expression.Arithmetic arithmetic) {
      open.push(arithmetic);
      left = arithmetic.left();
    }
    Extent sum = of(left, fields);
    for (Expression.Arithmetic each : open) {
      sum = sum.combined(each.operator(), of(each.right(), fields));
    }
    return sum;
  }

  private Extent combined(Expression.Operator operator, Extent right) {
    return switch (operator) {
      case PLUS -> plus(right);
      case MINUS -> plus(right.negated());
      case TIMES -> times(right);
      case DIVIDED_BY -> dividedBy(right);
    };
  }

  /** So many percent of a number, which is not negative. */
  public Extent percentOf(BigDecimal whole) {
    return times(of(whole.movePointLeft(2)));
  }

  private static Extent function(Expression.Function call, List<Extent> arguments) {
    Optional<FunctionWord> word = Word.find(FunctionWord.values(), call.name());
    if (word.isEmpty()) {
      return ANY;
    }
    return switch (word.get()) {
      case MIN -> least(arguments);
      case BETTER -> anyOf(arguments);
      case MAX -> least(arguments.stream().map(Extent::negated).toList()).negated();
      case ABS -> arguments.get(0).distance();
      case AVERAGE ->
          arguments.stream()
              .reduce(Extent::plus)
              .orElse(ANY)
              .dividedBy(of(BigDecimal.valueOf(arguments.size())));
      case INTERPOLATE -> heights(arguments);
      case BANDS, BANDS_UP_TO -> results(arguments);
      case SHOW, DAYS -> ANY;
      default -> FROM_ZERO;
    };
  }

  private static Extent least(List<Extent> all) {
    boolean bounded = all.stream().allMatch(each -> each.low != null);
    return new Extent(
        bounded ? lows(all).reduce(Fraction::min).orElse(null) : null,
        highs(all).reduce(Fraction::min).orElse(null));
  }

  /** Any of them may be the one that is left. */
  private static Extent anyOf(List<Extent> all) {
    return all.stream().reduce(Extent::or).orElse(ANY);
  }

  /** An interpolation stays between the lowest and the highest of its points. */
  private static Extent heights(List<Extent> arguments) {
    Extent all = null;
    for (int i = 2; i < arguments.size(); i += 2) {
      all = all == null ? arguments.get(i) : all.or(arguments.get(i));
    }
    return all == null ? ANY : all;
  }

  /** Bands come to one of their results; to that of the rest, or 0, below the last bound. */
  private static Extent results(List<Extent> arguments) {
    boolean rest = arguments.size() % 2 == 0;
    return heights(arguments).or(rest ? arguments.get(arguments.size() - 1) : of(BigDecimal.ZERO));
  }

  private Extent or(Extent other) {
    return new Extent(
        low == null || other.low == null ? null : low.min(other.low),
        high == null || other.high == null ? null : high.max(other.high));
  }

  /** The same on the other side of 0. */
  public Extent negated() {
    return new Extent(high == null ? null : high.negated(), low == null ? null : low.negated());
  }

  private Extent distance() {
    if (low != null && low.signum() >= 0) {
      return this;
    }
    if (high != null && high.signum() <= 0) {
      return negated();
    }
    return new Extent(Fraction.ZERO, low == null || high == null ? null : low.negated().max(high));
  }

  /** Of the sum. */
  public Extent plus(Extent other) {
    return new Extent(
        low == null || other.low == null ? null : low.plus(other.low),
        high == null || other.high == null ? null : high.plus(other.high));
  }

  private Extent times(Extent other) {
    if (low == null || high == null) {
      return other.single().isPresent() ? other.times(this) : positive(other);
    }
    if (single().isPresent() && (other.low == null || other.high == null)) {
      Extent grown =
          new Extent(
              other.low == null ? null : other.low.times(low.abs()),
              other.high == null ? null : other.high.times(low.abs()));
      return low.signum() == 0 ? this : low.signum() < 0 ? grown.negated() : grown;
    }
    if (other.low == null || other.high == null) {
      return positive(other);
    }
    List<Fraction> corners =
        List.of(
            low.times(other.low),
            low.times(other.high),
            high.times(other.low),
            high.times(other.high));
    return new Extent(
        corners.stream().reduce(Fraction::min).orElseThrow(),
        corners.stream().reduce(Fraction::max).orElseThrow());
  }

  /** Of two that have no end, it is only known whether both are above zero. */
  private Extent positive(Extent other) {
    boolean both = low != null && low.signum() >= 0 && other.low != null && other.low.signum() >= 0;
    return both ? FROM_ZERO : ANY;
  }

  private Extent dividedBy(Extent other) {
    Fraction divisor = other.single().orElse(Fraction.ZERO);
    if (divisor.signum() == 0) {
      return positive(other);
    }
    Extent part =
        new Extent(
            low == null ? null : low.dividedBy(divisor.abs()),
            high == null ? null : high.dividedBy(divisor.abs()));
    return divisor.signum() < 0 ? part.negated() : part;
  }

  private static Stream<Fraction> lows(List<Extent> all) {
    return all.stream().map(Extent::low).flatMap(Stream::ofNullable);
  }

  private static Stream<Fraction> highs(List<Extent> all) {
    return all.stream().map(Extent::high).flatMap(Stream::ofNullable);
  }
}
