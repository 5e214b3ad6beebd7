package dev.rubric.change.internal.function;

import dev.rubric.number.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Linear equations on exact numbers. */
final class Equations {
  private final List<Fraction[]> rows;
  private final int unknowns;

  private Equations(List<Fraction[]> rows) {
    this.rows = new ArrayList<>(rows.stream().map(Fraction[]::clone).toList());
    this.unknowns = rows.get(0).length - 1;
  }

  /**
   * A solution, with 0 for what the equations leave open; empty when there is none.
   *
   * @param rows the coefficients of each equation, then what they come to
   */
  static Optional<Fraction[]> solve(List<Fraction[]> rows) {
    return new Equations(rows).solve();
  }

  private Optional<Fraction[]> solve() {
    int[] pivots = new int[unknowns];
    Arrays.fill(pivots, -1);
    int next = 0;
    for (int column = 0; column < unknowns && next < rows.size(); column++) {
      if (pivot(next, column)) {
        pivots[column] = next++;
      }
    }
    for (Fraction[] row : rows.subList(next, rows.size())) {
      if (row[unknowns].signum() != 0) {
        return Optional.empty();
      }
    }
    Fraction[] solution = new Fraction[unknowns];
    for (int column = 0; column < unknowns; column++) {
      solution[column] = pivots[column] < 0 ? Fraction.ZERO : rows.get(pivots[column])[unknowns];
    }
    return Optional.of(solution);
  }

  /** Makes a row the only one that counts an unknown; false when none below does. */
  private boolean pivot(int row, int column) {
    int found = row;
    while (found < rows.size() && rows.get(found)[column].signum() == 0) {
      found++;
    }
    if (found == rows.size()) {
      return false;
    }
    Fraction[] chosen = rows.get(found);
    rows.set(found, rows.get(row));
    rows.set(row, divided(chosen, chosen[column]));
    for (int i = 0; i < rows.size(); i++) {
      if (i != row && rows.get(i)[column].signum() != 0) {
        rows.set(i, less(rows.get(i), rows.get(row), rows.get(i)[column]));
      }
    }
    return true;
  }

  private static Fraction[] divided(Fraction[] row, Fraction divisor) {
    return Arrays.stream(row).map(each -> each.dividedBy(divisor)).toArray(Fraction[]::new);
  }

  private static Fraction[] less(Fraction[] row, Fraction[] other, Fraction times) {
    Fraction[] left = new Fraction[row.length];
    for (int i = 0; i < row.length; i++) {
      left[i] = row[i].minus(other[i].times(times));
    }
    return left;
  }
}
