package dev.rubric.internal.framework;

import dev.rubric.framework.Indicator;
import dev.rubric.number.Fraction;

/**
 * An indicator where it stands in its framework.
 *
 * @param line its place among all indicators, from 0
 * @param kind its place in the rubric's own framework, where one indicator stands for all of a kind
 *     that submissions state themselves; −1 when it is of no kind that the rubric allows, so that
 *     no rule may speak of it
 * @param section its first-level indicator
 * @param weight its points, as scores are reckoned with
 */
public record Place(int line, int kind, String section, Indicator indicator, Fraction weight) {
  Place(int line, int kind, String section, Indicator indicator) {
    this(line, kind, section, indicator, Fraction.of(indicator.weight()));
  }

  /** The same with other points. */
  public Place withWeight(Fraction other) {
    return new Place(line, kind, section, indicator, other);
  }
}
