package dev.rubric.internal.settle;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Redistribution;
import dev.rubric.framework.Section;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Moves the weights of indicators that do not apply to those that do, pro rata.
 *
 * <p>The moved weights have the rubric's decimals and still sum to the whole exactly: each is
 * rounded down, and the units left over go to the largest remainders, the earlier indicator first.
 */
final class Weights {
  private Weights() {}

  /**
   * The weight of each indicator after the move, in the framework's order.
   *
   * @param applies whether each indicator applies, in the framework's order
   */
  static List<BigDecimal> effective(Framework framework, List<Boolean> applies) {
    if (framework.redistribution() == Redistribution.TOTAL) {
      return spread(framework, framework.indicators(), applies, framework.weight());
    }
    List<BigDecimal> weights = new ArrayList<>();
    boolean stranded = false;
    int first = 0;
    for (Section section : framework.sections()) {
      List<Boolean> own = applies.subList(first, first + section.indicators().size());
      stranded |= section.weight().signum() > 0 && !own.contains(true);
      weights.addAll(spread(framework, section.indicators(), own, section.weight()));
      first += own.size();
    }
    // A section of which nothing applies has no line to take its points: they go to the others.
    return stranded && applies.contains(true)
        ? spread(framework, framework.indicators(), applies, framework.weight())
        : weights;
  }

  private static List<BigDecimal> spread(
      Framework framework, List<Indicator> indicators, List<Boolean> applies, BigDecimal whole) {
    if (!applies.contains(false)) {
      return indicators.stream().map(Indicator::weight).toList();
    }
    BigDecimal left = BigDecimal.ZERO;
    for (int i = 0; i < indicators.size(); i++) {
      left = applies.get(i) ? left.add(indicators.get(i).weight()) : left;
    }
    if (left.signum() == 0) {
      return Collections.nCopies(indicators.size(), BigDecimal.ZERO);
    }
    List<Fraction> shares = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      shares.add(
          applies.get(i)
              ? Fraction.of(indicators.get(i).weight().multiply(whole), left)
              : Fraction.ZERO);
    }
    return apportion(shares, whole, framework.rounding().decimals());
  }

  private static List<BigDecimal> apportion(List<Fraction> shares, BigDecimal whole, int decimals) {
    List<BigDecimal> weights = new ArrayList<>();
    for (Fraction share : shares) {
      weights.add(share.round(decimals, RoundingMode.DOWN));
    }
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal left = whole.subtract(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparing((Integer i) -> Fraction.of(weights.get(i)).minus(shares.get(i)))
            .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; left.compareTo(unit) >= 0; i++) {
      int line = order.get(i);
      weights.set(line, weights.get(line).add(unit));
      left = left.subtract(unit);
    }
    return weights;
  }
}
