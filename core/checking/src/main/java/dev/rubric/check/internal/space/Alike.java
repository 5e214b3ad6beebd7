package dev.rubric.check.internal.space;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells cells apart by what rules can tell apart of rows: on which side of every form they are, and
 * of which kinds there are any. As many rows of this kind as fewer of that one come to the same,
 * and so does all that can follow.
 */
final class Alike {
  private final List<Affine> forms;
  private final Set<List<@Nullable Object>> seen = new HashSet<>();

  Alike(List<Affine> forms) {
    this.forms = forms;
  }

  /**
   * Whether no cells before began like this.
   *
   * @param left the axes that have no sample yet
   */
  boolean isFirst(List<Sample> begun, Map<Axis, Object> values, List<Axis> left) {
    List<@Nullable Object> sides = new ArrayList<>();
    for (Sample sample : begun) {
      sides.add(sample.axis().isOfRows() ? (Object) sample.isZero() : sample);
    }
    for (Affine form : forms) {
      sides.add(side(form, values, left));
    }
    return seen.add(sides);
  }

  /** The side where a form will be whatever follows, or how far it has come; null for neither. */
  private static @Nullable Object side(Affine form, Map<Axis, Object> values, List<Axis> left) {
    BigDecimal sum = form.constant();
    boolean up = false;
    boolean down = false;
    for (Map.Entry<Axis, BigDecimal> each : form.coefficients().entrySet()) {
      Axis axis = each.getKey();
      if (left.contains(axis)) {
        up |= each.getValue().signum() > 0 || !axis.isFromZero();
        down |= each.getValue().signum() < 0 || !axis.isFromZero();
      } else if (values.get(axis) instanceof BigDecimal number) {
        sum = sum.add(number.multiply(each.getValue()));
      } else {
        return null;
      }
    }
    boolean decided = !(up && sum.signum() <= 0) && !(down && sum.signum() >= 0);
    return decided ? (Object) sum.signum() : sum.stripTrailingZeros();
  }
}
