package dev.rubric.change.report;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands by one rubric.
 *
 * @param total the total; not null
 * @param grade the grade; null when provisional or when there are no grades
 * @param provisional whether some line has no score
 */
public record Standing(BigDecimal total, @Nullable String grade, boolean provisional) {
  /** Checks what must not be null. */
  public Standing {
    Objects.requireNonNull(total, "total");
  }

  boolean isSameAs(Standing other) {
    return total.compareTo(other.total) == 0
        && provisional == other.provisional
        && Objects.equals(grade, other.grade);
  }
}
