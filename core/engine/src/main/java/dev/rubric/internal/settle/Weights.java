package dev.rubric.internal.settle;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Redistribution;
import dev.rubric.framework.Section;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Moves the weights of indicators that do not apply to those that do, pro rata, by the largest
 * remainder as {@link Redistribution} describes it.
 */
final class Weights {
  private final Framework framework;
  private final List<Boolean> applies;

  private Weights(Framework framework, List<Boolean> applies) {
    this.framework = framework;
    this.applies = applies;
  }

  /**
   * The weight of each indicator after the move, in the framework's order.
   *
   * @param applies whether each indicator applies, in the framework's order
   */
  static List<BigDecimal> effective(Framework framework, List<Boolean> applies) {
    Weights weights = new Weights(framework, applies);
    boolean across =
        framework.isSummed() && framework.sections().stream().allMatch(Section::isSummed);
    return across && framework.redistribution() == Redistribution.TOTAL
        ? weights.spread(weights.applying(framework.indicators(), applies), framework.weight())
        : weights.bySection();
  }

  private List<BigDecimal> bySection() {
    List<List<BigDecimal>> applying = new ArrayList<>();
    List<BigDecimal> sections = new ArrayList<>();
    int first = 0;
    for (Section section : framework.sections()) {
      int end = first + section.indicators().size();
      List<BigDecimal> lines = applying(section.indicators(), applies.subList(first, end));
      applying.add(lines);
      sections.add(sum(lines).signum() == 0 ? zero() : section.weight());
      first = end;
    }
    List<BigDecimal> wholes =
        framework.isSummed() ? spread(sections, framework.weight()) : sections;
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < wholes.size(); i++) {
      BigDecimal before = framework.sections().get(i).weight();
      boolean touched =
          applies.subList(weights.size(), weights.size() + applying.get(i).size()).contains(false)
              || wholes.get(i).compareTo(before) != 0;
      weights.addAll(
          !touched
              ? applying.get(i)
              : framework.sections().get(i).isSummed()
                  ? spread(applying.get(i), wholes.get(i))
                  : alike(applying.get(i), wholes.get(i)));
    }
    return weights;
  }

  /** The weights of those that apply, and 0 for the others. */
  private List<BigDecimal> applying(List<Indicator> indicators, List<Boolean> apply) {
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      weights.add(apply.get(i) ? indicators.get(i).weight() : zero());
    }
    return weights;
  }

  /** Where lines are not summed, each that applies can get the whole. */
  private static List<BigDecimal> alike(List<BigDecimal> weights, BigDecimal whole) {
    return weights.stream().map(weight -> weight.signum() == 0 ? weight : whole).toList();
  }

  private BigDecimal zero() {
    return BigDecimal.ZERO.setScale(framework.rounding().decimals());
  }

  private static BigDecimal sum(List<BigDecimal> weights) {
    return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The same weights in proportion, so that they come to the whole. */
  private List<BigDecimal> spread(List<BigDecimal> weights, BigDecimal whole) {
    BigDecimal sum = sum(weights);
    if (sum.signum() == 0 || sum.compareTo(whole) == 0) {
      return weights;
    }
    List<Fraction> shares = new ArrayList<>();
    for (BigDecimal weight : weights) {
      shares.add(Fraction.of(weight.multiply(whole), sum));
    }
    return apportion(shares, whole, framework.rounding().decimals());
  }

  private static List<BigDecimal> apportion(List<Fraction> shares, BigDecimal whole, int decimals) {
    List<BigDecimal> weights = new ArrayList<>();
    for (Fraction share : shares) {
      weights.add(share.round(decimals, RoundingMode.DOWN));
    }
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal left = whole.subtract(sum(weights));
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
