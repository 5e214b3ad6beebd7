package dev.rubric.internal.framework;

import dev.rubric.framework.Indicator;
import dev.rubric.number.Fraction;

/**
 * An indicator where it stands in its framework.
 *
 * @param line its place among all indicators, from 0
 * @param section its first-level indicator
 * @param weight its points, as scores are reckoned with
 */
public record Place(int line, String section, Indicator indicator, Fraction weight) {
  Place(int line, String section, Indicator indicator) {
    this(line, section, indicator, Fraction.of(indicator.weight()));
  }
}
