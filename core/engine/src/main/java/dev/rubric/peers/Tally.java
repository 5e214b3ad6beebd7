package dev.rubric.peers;

import dev.rubric.number.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers values: distinct ones in order with their counts, and the latest ones unsorted. */
final class Tally {
  private static final int BUFFER = 1 << 14;

  private Fraction[] values = {};
  private int[] counts = {};
  private final List<Fraction> latest = new ArrayList<>();

  void add(Fraction value) {
    latest.add(value);
    if (latest.size() >= Math.max(BUFFER, values.length / 4)) {
      sort();
    }
  }

  void addAll(Distribution others) {
    sort();
    int[] ofOthers = new int[others.values().length];
    Arrays.setAll(ofOthers, others::count);
    merge(others.values(), ofOthers);
  }

  Distribution distribution() {
    sort();
    return new Distribution(values, counts);
  }

  private void sort() {
    if (latest.isEmpty()) {
      return;
    }
    Fraction[] sorted = latest.toArray(Fraction[]::new);
    Arrays.sort(sorted);
    latest.clear();
    int[] ones = new int[sorted.length];
    Arrays.fill(ones, 1);
    merge(sorted, ones);
  }

  /** Merges ascending values; equal ones become one. */
  private void merge(Fraction[] more, int[] moreCounts) {
    Fraction[] all = new Fraction[values.length + more.length];
    int[] allCounts = new int[all.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < values.length || j < more.length) {
      boolean own = j == more.length || (i < values.length && values[i].compareTo(more[j]) <= 0);
      Fraction value = own ? values[i] : more[j];
      int count = own ? counts[i++] : moreCounts[j++];
      if (size > 0 && all[size - 1].compareTo(value) == 0) {
        allCounts[size - 1] += count;
      } else {
        all[size] = value;
        allCounts[size++] = count;
      }
    }
    values = Arrays.copyOf(all, size);
    counts = Arrays.copyOf(allCounts, size);
  }
}
