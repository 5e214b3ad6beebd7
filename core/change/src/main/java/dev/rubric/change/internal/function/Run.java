package dev.rubric.change.internal.function;

import java.util.ArrayList;
import java.util.List;

/** Regions that follow each other along the innermost axis and are told as one. */
final class Run {
  private final List<Patch> regions = new ArrayList<>();

  /** The region whose formulas hold all along. */
  private Patch shape;

  private Run(Patch first) {
    this.shape = first;
    regions.add(first);
  }

  /** The runs of some regions, in their order. */
  static List<Run> of(List<Patch> regions) {
    List<Run> runs = new ArrayList<>();
    for (Patch region : regions) {
      boolean taken = !runs.isEmpty() && runs.get(runs.size() - 1).takes(region);
      if (!taken) {
        runs.add(new Run(region));
      }
    }
    return runs;
  }

  /** A single value says nothing of its own where the formula beside it says the same. */
  private boolean takes(Patch next) {
    if (shape.continues(next)) {
      regions.add(next);
      return true;
    }
    boolean point = regions.size() == 1 && isPoint(shape);
    if (point && next.continues(shape)) {
      shape = next;
      regions.add(next);
      return true;
    }
    return false;
  }

  private static boolean isPoint(Patch region) {
    return region.cell().last().map(sample -> sample.isPoint()).orElse(false);
  }

  Patch shape() {
    return shape;
  }

  Patch first() {
    return regions.get(0);
  }

  List<Patch> regions() {
    return regions;
  }

  boolean isSame() {
    return regions.stream().allMatch(Patch::isSame);
  }
}
