package dev.rubric.change.internal.function;

import dev.rubric.Rubric;
import dev.rubric.check.internal.space.Laboratory;
import dev.rubric.check.internal.space.Space;
import dev.rubric.framework.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines that two rubrics share and may score differently, as functions. */
public final class RubricFunctions {
  private final Speakers before;
  private final Speakers after;
  private final Map<String, LineFunctions> lines = new HashMap<>();

  private RubricFunctions(Speakers before, Speakers after) {
    this.before = before;
    this.after = after;
  }

  /** The functions of all lines whose rules or terms are not the same in both. */
  public static RubricFunctions of(Rubric before, Rubric after) {
    RubricFunctions functions = new RubricFunctions(new Speakers(before), new Speakers(after));
    functions.study();
    return functions;
  }

  /** The rules of the earlier rubric. */
  public Speakers before() {
    return before;
  }

  /** The rules of the later rubric. */
  public Speakers after() {
    return after;
  }

  /** The functions of a line; empty when the same rules speak of it under the same terms. */
  public Optional<LineFunctions> line(String indicator) {
    return Optional.ofNullable(lines.get(indicator));
  }

  private void study() {
    List<Indicator> shared =
        after.framework().indicators().stream()
            .filter(each -> Terms.exactMayDiffer(before, after, each))
            .toList();
    List<Space> spaces = new ArrayList<>();
    for (Indicator indicator : shared) {
      Indicator then = before.framework().indicator(indicator.name()).orElseThrow();
      spaces.add(Space.ofPoints(indicator.name(), List.of(before.of(then), after.of(indicator))));
    }
    List<Laboratory.Result> earlier = Laboratory.score(before.rubric(), spaces);
    List<Laboratory.Result> later = Laboratory.score(after.rubric(), spaces);
    for (int i = 0; i < spaces.size(); i++) {
      String name = shared.get(i).name();
      LineFunctions line = LineFunctions.of(name, earlier.get(i), later.get(i));
      lines.put(name, line.isExact() ? line : line.with(Sampler.of(before, after, shared.get(i))));
    }
  }
}
