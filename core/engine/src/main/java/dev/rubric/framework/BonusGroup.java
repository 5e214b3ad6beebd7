package dev.rubric.framework;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bonuses (加分组) that together have a limit of their own, such as commendations of all levels.
 *
 * @param name its name; not null
 * @param cap the most that they can add, in points; null when only the limit of all bonuses holds
 * @param highestOnly whether only the highest of them counts (只取最高)
 */
public record BonusGroup(String name, @Nullable BigDecimal cap, boolean highestOnly) {
  /** Checks what must not be null. */
  public BonusGroup {
    Objects.requireNonNull(name, "name");
  }
}
