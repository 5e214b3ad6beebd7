package dev.rubric.change.internal.function;

import dev.rubric.check.internal.space.Axis;
import dev.rubric.check.internal.space.Cell;
import dev.rubric.check.internal.space.Laboratory;
import dev.rubric.check.internal.space.Space;
import dev.rubric.scorecard.LineScore;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The score of a line by two rubrics, as functions over one space. */
public final class LineFunctions {
  private final String indicator;
  private final Space space;
  private final List<Patch> regions;
  private final boolean exact;
  private final List<Sampler.Example> examples;

  private LineFunctions(
      String indicator,
      Space space,
      List<Patch> regions,
      boolean exact,
      List<Sampler.Example> examples) {
    this.indicator = indicator;
    this.space = space;
    this.regions = regions;
    this.exact = exact;
    this.examples = examples;
  }

  /** The same, with what was tried besides since the regions don't tell all. */
  LineFunctions with(List<Sampler.Example> tried) {
    return new LineFunctions(indicator, space, regions, exact, tried);
  }

  /** What was tried besides and differs. */
  List<Sampler.Example> differing() {
    return examples.stream().filter(each -> !each.isSame()).toList();
  }

  /** What both rubrics gave in the cells of a space. */
  static LineFunctions of(String indicator, Laboratory.Result before, Laboratory.Result after) {
    IdentityHashMap<Cell, LineScore> earlier = new IdentityHashMap<>();
    before
        .outcomes()
        .forEach(
            each -> each.card().line(indicator).ifPresent(line -> earlier.put(each.cell(), line)));
    Map<List<Integer>, List<Trial>> places = new LinkedHashMap<>();
    for (Laboratory.Outcome outcome : after.outcomes()) {
      LineScore then = earlier.get(outcome.cell());
      Optional<LineScore> now = outcome.card().line(indicator);
      if (then != null && now.isPresent()) {
        Trial trial = new Trial(outcome.cell(), then, now.get());
        places.computeIfAbsent(trial.place(), any -> new ArrayList<>()).add(trial);
      }
    }
    Space space = after.space();
    List<Patch> regions = places.values().stream().map(Patch::new).toList();
    boolean answered = before.outcomes().size() == after.outcomes().size() && !regions.isEmpty();
    boolean exact = space.exact() && answered && regions.stream().allMatch(Patch::isUniform);
    return new LineFunctions(indicator, space, regions, exact, List.of());
  }

  /** The indicator of the line. */
  public String indicator() {
    return indicator;
  }

  Space space() {
    return space;
  }

  /** The regions in the order of the space. */
  List<Patch> regions() {
    return regions;
  }

  /** Whether the regions tell the scores of everything that can be reported. */
  public boolean isExact() {
    return exact;
  }

  /** How many reports were tried. */
  public int looked() {
    return regions.stream().mapToInt(each -> each.trials().size()).sum() + examples.size();
  }

  /** The region of a report; empty when none holds it. */
  Optional<Patch> at(Map<Axis, Object> values) {
    return regions.stream().filter(each -> each.holds(values)).findFirst();
  }
}
