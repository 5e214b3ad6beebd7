package dev.rubric.change.internal.function;

import dev.rubric.check.internal.space.Axis;
import dev.rubric.check.internal.space.Cell;
import dev.rubric.check.internal.space.Sample;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of the space in which either score is one formula, by the reports that were tried in it.
 */
final class Patch {
  private final List<Trial> trials;
  private final Optional<Formula> before;
  private final Optional<Formula> after;
  private final Optional<Formula> change;

  Patch(List<Trial> trials) {
    this.trials = List.copyOf(trials);
    this.before = fit(each -> each.before().exact());
    this.after = fit(each -> each.after().exact());
    this.change =
        fit(
            each -> {
              Fraction earlier = each.before().exact();
              Fraction later = each.after().exact();
              return earlier == null || later == null ? null : later.minus(earlier);
            });
  }

  private Optional<Formula> fit(Function<Trial, @Nullable Fraction> score) {
    List<Map<Axis, Object>> points = new ArrayList<>();
    List<Fraction> scores = new ArrayList<>();
    for (Trial trial : trials) {
      Fraction value = score.apply(trial);
      if (value == null) {
        return Optional.empty();
      }
      points.add(trial.values());
      scores.add(value);
    }
    return Fit.of(points, scores);
  }

  List<Trial> trials() {
    return trials;
  }

  Trial first() {
    return trials.get(0);
  }

  Optional<Formula> before() {
    return before;
  }

  Optional<Formula> after() {
    return after;
  }

  Optional<Formula> change() {
    return change;
  }

  boolean isSame() {
    return trials.stream().allMatch(Trial::isSame);
  }

  /**
   * Whether the trials are such as a region has: the lines are settled alike everywhere, by the
   * same rules.
   */
  boolean isUniform() {
    return trials.stream().map(each -> told(each.before())).distinct().count() == 1
        && trials.stream().map(each -> told(each.after())).distinct().count() == 1;
  }

  /** A rule speaks as often as it matches, which the formula tells. */
  private static Set<Object> told(LineScore line) {
    Set<Object> told = new LinkedHashSet<>(List.of(line.status()));
    line.entries().forEach(entry -> told.add(List.of(entry.kind(), entry.rule())));
    return told;
  }

  /** Whether a report lies in it. */
  boolean holds(Map<Axis, Object> values) {
    Map<Axis, Object> before = new HashMap<>();
    for (Sample sample : first().cell().samples()) {
      Object value = values.get(sample.axis());
      if (!sample.isOfPart(value, before)) {
        return false;
      }
      if (value != null) {
        before.put(sample.axis(), value);
      }
    }
    return true;
  }

  /** Whether both lie in the same parts of all axes but the innermost. */
  boolean isInRowWith(Patch other) {
    List<Integer> place = first().place();
    List<Integer> there = other.first().place();
    return place
        .subList(0, Math.max(0, place.size() - 1))
        .equals(there.subList(0, Math.max(0, there.size() - 1)));
  }

  /** Whether its innermost value is a number, so that it has neighbours. */
  boolean isNumber() {
    return first().cell().last().map(sample -> sample.number() != null).orElse(false);
  }

  Cell cell() {
    return first().cell();
  }

  Cell lastCell() {
    return trials.get(trials.size() - 1).cell();
  }

  /** Whether the same rules settle both lines alike, and one formula on each side says both. */
  boolean continues(Patch next) {
    return isInRowWith(next)
        && isNumber()
        && next.isNumber()
        && told(first().before()).equals(told(next.first().before()))
        && told(first().after()).equals(told(next.first().after()))
        && agree(before, after, next.trials)
        && isSame() == next.isSame();
  }

  private static boolean agree(
      Optional<Formula> before, Optional<Formula> after, List<Trial> trials) {
    for (Trial trial : trials) {
      Map<Axis, Object> values = trial.values();
      if (!says(before, values, trial.before()) || !says(after, values, trial.after())) {
        return false;
      }
    }
    return true;
  }

  private static boolean says(Optional<Formula> formula, Map<Axis, Object> values, LineScore line) {
    if (line.status() != LineStatus.SCORED) {
      return formula.isEmpty() || Objects.equals(formula.get().at(values), line.exact());
    }
    return formula.isPresent() && Objects.equals(formula.get().at(values), line.exact());
  }
}
