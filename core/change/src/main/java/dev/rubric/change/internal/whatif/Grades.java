package dev.rubric.change.internal.whatif;

import dev.rubric.change.internal.amount.Amount;
import dev.rubric.change.report.Move;
import dev.rubric.change.report.Way;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for the cheapest way to a total: one number, or two. */
final class Grades {
  private static final MathContext SHORT = new MathContext(12, RoundingMode.HALF_UP);

  /** A number that raises the total, and by how much; of those that raise it so, the nearest. */
  private record Step(Amount amount, BigDecimal number, BigDecimal gain) {}

  private final List<Amount> amounts;
  private final Function<Amount, Nearest> nearest;
  private final Function<Map<Amount, BigDecimal>, @Nullable BigDecimal> totals;
  private final Map<Amount, List<Step>> steps = new HashMap<>();

  /**
   * Ways by these numbers.
   *
   * @param totals the total with other numbers; null when it can't be told
   */
  Grades(
      List<Amount> amounts,
      Function<Amount, Nearest> nearest,
      Function<Map<Amount, BigDecimal>, @Nullable BigDecimal> totals) {
    this.amounts = amounts;
    this.nearest = nearest;
    this.totals = totals;
  }

  /** How large the changes are in proportion to what is reported, in all. */
  static BigDecimal cost(Way way) {
    return way.moves().stream().map(Grades::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal cost(Move move) {
    BigDecimal size = move.from().signum() == 0 ? BigDecimal.ONE : move.from().abs();
    return move.distance().abs().divide(size, SHORT);
  }

  /** The cheapest single number that gives that total. */
  Optional<Way> single(BigDecimal bound) {
    return amounts.stream()
        .flatMap(
            amount ->
                nearest
                    .apply(amount)
                    .find(number -> reaches(Map.of(amount, number), bound))
                    .stream()
                    .map(number -> way(Map.of(amount, number))))
        .min(Comparator.comparing(Grades::cost));
  }

  private boolean reaches(Map<Amount, BigDecimal> numbers, BigDecimal bound) {
    BigDecimal total = totals.apply(numbers);
    return total != null && total.compareTo(bound) >= 0;
  }

  private Way way(Map<Amount, BigDecimal> numbers) {
    List<Move> moves = new ArrayList<>();
    numbers.forEach((amount, number) -> moves.add(amount.to(number)));
    moves.sort(Comparator.comparing(Move::amount));
    return new Way(moves, Objects.requireNonNull(totals.apply(numbers)));
  }

  /** The cheapest combination of at most two. */
  Optional<Way> pair(BigDecimal bound) {
    Optional<Way> best = single(bound);
    for (int i = 0; i < amounts.size(); i++) {
      for (int j = 0; j < i; j++) {
        Optional<Way> found = together(amounts.get(j), amounts.get(i), bound);
        if (found.isPresent()
            && (best.isEmpty() || cost(found.get()).compareTo(cost(best.get())) < 0)) {
          best = found;
        }
      }
    }
    return best;
  }

  /** The cheapest pair among the numbers where totals rise, with neither a step too far. */
  private Optional<Way> together(Amount one, Amount other, BigDecimal bound) {
    BigDecimal now = totals.apply(Map.of(one, one.value()));
    if (now == null) {
      return Optional.empty();
    }
    BigDecimal missing = bound.subtract(now);
    Way best = null;
    for (Step first : steps(one, now)) {
      for (Step second : steps(other, now)) {
        if (first.gain().add(second.gain()).compareTo(missing) >= 0) {
          Optional<Way> found = refined(first, second, bound);
          if (found.isPresent() && (best == null || cost(found.get()).compareTo(cost(best)) < 0)) {
            best = found.get();
          }
          break;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Way> refined(Step first, Step second, BigDecimal bound) {
    if (!reaches(both(first.amount(), first.number(), second), bound)) {
      return Optional.empty();
    }
    int down = second.number().compareTo(second.amount().value());
    Optional<BigDecimal> less =
        nearest
            .apply(second.amount())
            .find(
                down,
                number ->
                    reaches(
                        both(
                            first.amount(),
                            first.number(),
                            new Step(second.amount(), number, second.gain())),
                        bound));
    Step closer = new Step(second.amount(), less.orElse(second.number()), second.gain());
    Optional<BigDecimal> least =
        nearest
            .apply(first.amount())
            .find(
                first.number().compareTo(first.amount().value()),
                number -> reaches(both(first.amount(), number, closer), bound));
    return Optional.of(way(both(first.amount(), least.orElse(first.number()), closer)));
  }

  private static Map<Amount, BigDecimal> both(Amount one, BigDecimal number, Step other) {
    Map<Amount, BigDecimal> numbers = new LinkedHashMap<>();
    numbers.put(one, number);
    numbers.put(other.amount(), other.number());
    return numbers;
  }

  /** The numbers at which the total rises above all nearer ones, nearest first. */
  private List<Step> steps(Amount amount, BigDecimal now) {
    return steps.computeIfAbsent(amount, any -> found(amount, now));
  }

  private List<Step> found(Amount amount, BigDecimal now) {
    List<Step> found = new ArrayList<>();
    for (int direction : new int[] {1, -1}) {
      BigDecimal best = now;
      for (BigDecimal number : nearest.apply(amount).ends(direction)) {
        BigDecimal total = totals.apply(Map.of(amount, number));
        if (total != null && total.compareTo(best) > 0) {
          best = total;
          found.add(new Step(amount, number, total.subtract(now)));
        }
      }
    }
    found.sort(Comparator.comparing((Step step) -> step.number().subtract(amount.value()).abs()));
    return found;
  }
}
