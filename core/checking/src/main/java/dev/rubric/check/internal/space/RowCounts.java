package dev.rubric.check.internal.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples of how many rows there are of one kind: every number up to the last at which
 * something turns, and one beyond. Where shares of counts matter, a few far apart beyond, as in how
 * small parts a number can be shared depends on how large it is.
 */
final class RowCounts {
  private static final int MOST_TRIED = 40;
  private static final List<Integer> BEYOND = List.of(40, 1, 400, 2, 3, 5, 7);
  private static final int FOR_SHARES = 3;

  private final Axis axis;
  private final List<Bound> roots;
  private final List<Affine> forms;
  private final int count;

  /**
   * Of an axis.
   *
   * @param roots where it is cut, in order; the first is 0
   * @param forms those that it is cut along
   * @param count how many samples a part gets that has so many
   */
  RowCounts(Axis axis, List<Bound> roots, List<Affine> forms, int count) {
    this.axis = axis;
    this.roots = roots;
    this.forms = forms;
    this.count = Math.min(count, BEYOND.size());
  }

  List<Sample> samples() {
    Bound last = roots.get(roots.size() - 1);
    int most = last.value().round(0, RoundingMode.DOWN).intValue();
    if (most > MOST_TRIED) {
      return new Parts(axis, roots, count).samples();
    }
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= most; i++) {
      Bound point = Bound.of(BigDecimal.valueOf(i));
      samples.add(new Sample(axis, BigDecimal.valueOf(i), point, point, i));
    }
    int beyond = isShared() ? Math.max(FOR_SHARES, count) : count;
    for (int distance : BEYOND.stream().limit(beyond).sorted().toList()) {
      BigDecimal value = BigDecimal.valueOf(most).add(BigDecimal.valueOf(distance));
      samples.add(new Sample(axis, value, Bound.of(BigDecimal.valueOf(most)), null, most + 1));
    }
    return samples;
  }

  /** Whether some form weighs kinds of rows against each other. */
  private boolean isShared() {
    return forms.stream()
        .map(form -> form.coefficients().values().stream().map(BigDecimal::abs))
        .anyMatch(weights -> weights.map(BigDecimal::stripTrailingZeros).distinct().count() > 1);
  }
}
