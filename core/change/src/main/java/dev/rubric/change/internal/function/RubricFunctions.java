package dev.rubric.change.internal.function;

import dev.rubric.Rubric;
import dev.rubric.check.internal.space.Laboratory;
import dev.rubric.check.internal.space.Space;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        after.framework().indicators().stream().filter(this::mayDiffer).toList();
    List<Space> spaces = new ArrayList<>();
    for (Indicator indicator : shared) {
      Indicator then = before.framework().indicator(indicator.name()).orElseThrow();
      spaces.add(Space.ofPoints(indicator.name(), List.of(before.of(then), after.of(indicator))));
    }
    List<Laboratory.Result> earlier = Laboratory.score(before.rubric(), spaces);
    List<Laboratory.Result> later = Laboratory.score(after.rubric(), spaces);
    for (int i = 0; i < spaces.size(); i++) {
      String name = shared.get(i).name();
      lines.put(name, LineFunctions.of(name, earlier.get(i), later.get(i)));
    }
  }

  private boolean mayDiffer(Indicator indicator) {
    Optional<Indicator> then = before.framework().indicator(indicator.name());
    return then.isPresent()
        && !(sameTerms(then.get(), indicator)
            && sameTerms(before.framework(), after.framework())
            && before.spelled(then.get()).equals(after.spelled(indicator)));
  }

  /** Whether all that an indicator says, besides its place and clause, is the same. */
  private static boolean sameTerms(Indicator then, Indicator now) {
    return same(then.weight(), now.weight())
        && Objects.equals(then.unitOfMeasure(), now.unitOfMeasure())
        && then.direction() == now.direction()
        && same(then.target(), now.target())
        && then.whole() == now.whole()
        && then.range().equals(now.range())
        && then.smallPercent() == now.smallPercent()
        && then.fromData() == now.fromData();
  }

  private static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    return left == null ? right == null : right != null && left.compareTo(right) == 0;
  }

  /** What a framework says of the values that rules read. */
  private static boolean sameTerms(Framework then, Framework now) {
    return Declared.of(then.declarations()).equals(Declared.of(now.declarations()))
        && then.levels().equals(now.levels())
        && then.events().equals(now.events())
        && then.budgetLines().equals(now.budgetLines());
  }
}
