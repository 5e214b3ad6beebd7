package dev.rubric.internal.framework;

import dev.rubric.framework.Indicator;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.number.Fraction;

/**
 * An indicator where it stands in its framework.
 *
 * @param line its place among all indicators, from 0
 * @param kind its place in the rubric's own framework, where one indicator stands for all of a kind
 *     that submissions state themselves; −1 when it is of no kind that the rubric allows, so that
 *     no rule may speak of it
 * @param section its first-level indicator
 * @param scale on what it is scored
 * @param weight the most it can get, as scores are reckoned with
 */
public record Place(
    int line, int kind, String section, Scale scale, Indicator indicator, Fraction weight) {
  Place(int line, int kind, Section section, Indicator indicator) {
    this(line, kind, section.name(), section.scale(), indicator, Fraction.of(indicator.weight()));
  }

  /** The same with other points. */
  public Place withWeight(Fraction other) {
    return new Place(line, kind, section, scale, indicator, other);
  }
}
