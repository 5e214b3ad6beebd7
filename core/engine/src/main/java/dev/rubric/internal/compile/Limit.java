package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Values;
import java.math.BigDecimal;

/**
 * A number that values are compared with, written with as many places as they may have: numbers of
 * as many places compare at once.
 */
final class Limit {
  /** More than amounts and rates are reported with. */
  private static final int MOST_PLACES = 4;

  private final BigDecimal limit;
  private final BigDecimal[] byPlaces = new BigDecimal[MOST_PLACES + 1];

  Limit(BigDecimal limit) {
    this.limit = limit;
    for (int places = 0; places < byPlaces.length; places++) {
      byPlaces[places] = places < limit.scale() ? limit : limit.setScale(places);
    }
  }

  /** How a value that stands for a number compares with it. */
  int compared(Object value) {
    if (value instanceof BigDecimal number) {
      int places = number.scale();
      boolean alike = places >= 0 && places < byPlaces.length;
      return number.compareTo(alike ? byPlaces[places] : limit);
    }
    return Values.compare(value, limit);
  }
}
