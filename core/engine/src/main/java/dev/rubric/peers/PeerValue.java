package dev.rubric.peers;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one unit brings to a comparison.
 *
 * @param comparison the comparison's name; not null
 * @param group the group it belongs to; null when the comparison is of all units
 * @param value its value; not null
 */
public record PeerValue(String comparison, @Nullable String group, BigDecimal value) {
  /** Checks what must not be null. */
  public PeerValue {
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(value, "value");
  }
}
