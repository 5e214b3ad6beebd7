package dev.rubric.change.internal.function;

import dev.rubric.change.internal.function.Formula.Linear;
import dev.rubric.check.internal.space.Axis;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the formula that goes through scores exactly: a number, a linear form or a quotient of two,
 * whichever is the simplest.
 */
final class Fit {
  private static final Fraction ONE = Fraction.of(BigDecimal.ONE);

  private final List<Map<Axis, Object>> points;
  private final List<Fraction> scores;
  private final List<Axis> axes;

  private Fit(List<Map<Axis, Object>> points, List<Fraction> scores) {
    this.points = points;
    this.scores = scores;
    this.axes =
        points.get(0).keySet().stream()
            .filter(Axis::isNumeric)
            .filter(axis -> points.stream().map(each -> each.get(axis)).distinct().count() > 1)
            .toList();
  }

  /**
   * The formula; empty when none of that kind goes through all.
   *
   * @param points values of the same axes, at least one
   * @param scores the score of each
   */
  static Optional<Formula> of(List<Map<Axis, Object>> points, List<Fraction> scores) {
    Fit fit = new Fit(points, scores);
    if (scores.stream().distinct().count() == 1) {
      return Optional.of(Formula.of(scores.get(0)));
    }
    return fit.linear().or(fit::quotient);
  }

  private Optional<Formula> linear() {
    List<Fraction[]> rows = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Fraction[] row = new Fraction[axes.size() + 2];
      fill(row, 0, points.get(i), ONE);
      row[axes.size() + 1] = scores.get(i);
      rows.add(row);
    }
    return Equations.solve(rows).map(so -> new Formula(form(so, 0), null)).filter(this::isExact);
  }

  /** The divisor counts one of the axes once. */
  private Optional<Formula> quotient() {
    for (int i = 0; i < axes.size(); i++) {
      Optional<Formula> found = quotient(i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Formula> quotient(int once) {
    int width = axes.size() + 1;
    List<Fraction[]> rows = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Fraction[] row = new Fraction[2 * width];
      Fraction[] below = new Fraction[width];
      Fraction score = scores.get(i);
      fill(row, 0, points.get(i), ONE);
      fill(below, 0, points.get(i), score.negated());
      int next = width;
      for (int k = 0; k < width; k++) {
        if (k != once) {
          row[next++] = below[k];
        }
      }
      row[2 * width - 1] = below[once].negated();
      rows.add(row);
    }
    return Equations.solve(rows).map(so -> quotient(so, once)).filter(this::isExact);
  }

  private Formula quotient(Fraction[] solution, int once) {
    int width = axes.size() + 1;
    Fraction[] below = new Fraction[width];
    int next = width;
    for (int k = 0; k < width; k++) {
      below[k] = k == once ? ONE : solution[next++];
    }
    return new Formula(form(solution, 0), form(below, 0));
  }

  private void fill(Fraction[] row, int from, Map<Axis, Object> point, Fraction factor) {
    for (int k = 0; k < axes.size(); k++) {
      row[from + k] = factor.times((BigDecimal) point.get(axes.get(k)));
    }
    row[from + axes.size()] = factor;
  }

  private Linear form(Fraction[] solution, int from) {
    Map<Axis, Fraction> coefficients = new LinkedHashMap<>();
    for (int k = 0; k < axes.size(); k++) {
      coefficients.put(axes.get(k), solution[from + k]);
    }
    return new Linear(coefficients, solution[from + axes.size()]);
  }

  private boolean isExact(Formula formula) {
    for (int i = 0; i < points.size(); i++) {
      @Nullable Fraction value = formula.at(points.get(i));
      if (value == null || !value.equals(scores.get(i))) {
        return false;
      }
    }
    return true;
  }
}
