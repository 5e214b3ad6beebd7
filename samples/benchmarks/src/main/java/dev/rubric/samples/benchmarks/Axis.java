package dev.rubric.samples.benchmarks;

import java.util.DoubleSummaryStatistics;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A logarithmic axis over whole decades. */
record Axis(int low, int high) {
  /** The decades that hold these values, all above 0. */
  static Axis over(Stream<? extends Number> values) {
    DoubleSummaryStatistics range =
        values.collect(Collectors.summarizingDouble(value -> Math.log10(value.doubleValue())));
    int low = (int) Math.floor(range.getMin());
    return new Axis(low, Math.max(low + 1, (int) Math.ceil(range.getMax())));
  }

  /** Where a value lies between the ends, from 0 to 1. */
  double at(double value) {
    return (Math.log10(value) - low) / (high - low);
  }
}
