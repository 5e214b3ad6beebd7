package dev.rubric.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What bonus points (加分) may come to.
 *
 * @param cap the most that all bonuses together can add, in points; not null
 * @param totalCap the most that the total can reach with them, in points; not null
 * @param groups groups of bonuses with a limit of their own; may be empty
 */
public record BonusLimit(BigDecimal cap, BigDecimal totalCap, List<BonusGroup> groups) {
  /** Copies the list. */
  public BonusLimit {
    groups = List.copyOf(Objects.requireNonNull(groups, "groups"));
    Objects.requireNonNull(cap, "cap");
    Objects.requireNonNull(totalCap, "totalCap");
  }

  /** Without groups. */
  public BonusLimit(BigDecimal cap, BigDecimal totalCap) {
    this(cap, totalCap, List.of());
  }

  /** The group of that name. */
  public Optional<BonusGroup> group(String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }
}
