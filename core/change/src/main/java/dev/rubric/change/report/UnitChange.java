package dev.rubric.change.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one unit.
 *
 * @param unit the unit; empty when the submission can't be read; not null
 * @param attributes what else the submission says of itself (附加信息), and its year; not null
 * @param before where it stands by the earlier rubric; null when that can't score it
 * @param after where it stands by the later rubric; null when that can't score it
 * @param alone where it would stand by each edit alone, in their order; an entry is null when that
 *     can't be told
 */
public record UnitChange(
    String unit,
    Map<String, String> attributes,
    @Nullable Standing before,
    @Nullable Standing after,
    List<@Nullable Standing> alone) {
  /** Copies the collections. */
  public UnitChange {
    Objects.requireNonNull(unit, "unit");
    attributes = Map.copyOf(Objects.requireNonNull(attributes, "attributes"));
    alone = Collections.unmodifiableList(new ArrayList<>(Objects.requireNonNull(alone, "alone")));
  }

  /** By how much the total is higher; 0 when either rubric can't score it. */
  public BigDecimal change() {
    return before == null || after == null
        ? BigDecimal.ZERO
        : after.total().subtract(before.total());
  }

  /** Whether anything but its rank is another. */
  public boolean isChanged() {
    if (before == null || after == null) {
      return (before == null) != (after == null);
    }
    return !before.isSameAs(after);
  }

  /** Whether the grade is another, or is given or withheld. */
  public boolean isGradeChanged() {
    return before != null && after != null && !Objects.equals(before.grade(), after.grade());
  }
}
