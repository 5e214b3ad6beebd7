package dev.rubric.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * How a cost grows.
 *
 * @param title what is counted on the horizontal axis
 * @param unit what the cost is
 * @param points the measurements, smallest count first
 */
record Curve(String title, String unit, List<Point> points) {
  /** The cost of one count. */
  record Point(long count, double cost) {}

  Curve {
    points = List.copyOf(points);
  }

  /** How the cost grew from the first of the last two decades to the last: 1 is linear. */
  double exponent() {
    Point last = points.get(points.size() - 1);
    List<Point> decades = new ArrayList<>(points);
    decades.removeIf(point -> point.count() * 100 < last.count());
    Point first = decades.get(0);
    return Math.log(last.cost() / first.cost()) / Math.log((double) last.count() / first.count());
  }
}
