package dev.rubric.framework;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What bonus points (加分) may come to.
 *
 * @param cap the most that all bonuses together can add, in points; not null
 * @param totalCap the most that the total can reach with them, in points; not null
 */
public record BonusLimit(BigDecimal cap, BigDecimal totalCap) {
  /** Checks that nothing is null. */
  public BonusLimit {
    Objects.requireNonNull(cap, "cap");
    Objects.requireNonNull(totalCap, "totalCap");
  }
}
