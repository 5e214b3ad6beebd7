package dev.rubric.change.internal.whatif;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the nearest number that reaches something, in steps from what is reported. Between two
 * turns what is reached only grows or only falls, so that halving finds the first step that reaches
 * it.
 */
final class Nearest {
  /**
   * Beyond the last turn nothing turns any more; so many steps further is as far as anyone looks.
   */
  private static final long FAR = 1_000_000;

  private record Segment(long first, long last) {}

  private final BigDecimal from;
  private final BigDecimal step;
  private final SortedSet<Fraction> turns = new TreeSet<>();

  Nearest(BigDecimal from, BigDecimal step, Collection<Fraction> turns) {
    this.from = from;
    this.step = step;
    this.turns.addAll(turns);
    this.turns.add(Fraction.ZERO);
    this.turns.add(Fraction.of(from.movePointRight(1)));
  }

  /** The nearest number on either side; empty when none reaches it. */
  Optional<BigDecimal> find(Predicate<BigDecimal> reached) {
    Optional<BigDecimal> more = find(1, reached);
    Optional<BigDecimal> less = find(-1, reached);
    if (more.isEmpty() || less.isEmpty()) {
      return more.or(() -> less);
    }
    boolean up = distance(more.get()).compareTo(distance(less.get())) <= 0;
    return up ? more : less;
  }

  private BigDecimal distance(BigDecimal number) {
    return number.subtract(from).abs();
  }

  /** The nearest number on one side. */
  Optional<BigDecimal> find(int direction, Predicate<BigDecimal> reached) {
    for (Segment segment : segments(direction)) {
      if (reached.test(at(direction, segment.first()))) {
        return Optional.of(at(direction, segment.first()));
      }
      if (reached.test(at(direction, segment.last()))) {
        return Optional.of(halve(direction, segment, reached));
      }
    }
    return Optional.empty();
  }

  /** Where something changes on one side: the ends of each stretch between turns. */
  List<BigDecimal> ends(int direction) {
    List<BigDecimal> ends = new ArrayList<>();
    for (Segment segment : segments(direction)) {
      ends.add(at(direction, segment.first()));
      if (segment.last() != segment.first() && segment.last() - segment.first() < FAR) {
        ends.add(at(direction, segment.last()));
      }
    }
    return ends;
  }

  private BigDecimal halve(int direction, Segment segment, Predicate<BigDecimal> reached) {
    long low = segment.first();
    long high = segment.last();
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (reached.test(at(direction, middle))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return at(direction, high);
  }

  private BigDecimal at(int direction, long steps) {
    return from.add(step.multiply(BigDecimal.valueOf(direction * steps)));
  }

  private List<Segment> segments(int direction) {
    List<Segment> segments = new ArrayList<>();
    long next = 1;
    List<Fraction> ordered = new ArrayList<>(turns);
    if (direction < 0) {
      java.util.Collections.reverse(ordered);
    }
    for (Fraction turn : ordered) {
      Fraction distance = turn.minus(Fraction.of(from)).times(BigDecimal.valueOf(direction));
      Fraction steps = distance.dividedBy(Fraction.of(step));
      if (steps.signum() > 0) {
        long floor = steps.round(0, RoundingMode.FLOOR).longValueExact();
        long ceiling = steps.round(0, RoundingMode.CEILING).longValueExact();
        if (floor == ceiling) {
          next = add(segments, next, floor - 1);
          next = add(segments, next, floor);
        } else {
          next = add(segments, next, floor);
        }
      }
    }
    add(segments, next, next + FAR);
    return segments;
  }

  private static long add(List<Segment> segments, long first, long last) {
    if (last >= first) {
      segments.add(new Segment(first, last));
      return last + 1;
    }
    return first;
  }
}
