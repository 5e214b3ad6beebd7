package dev.rubric.peers;

import dev.rubric.number.Fraction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one unit brings to a comparison.
 *
 * @param comparison the comparison's name; not null
 * @param group the group it belongs to; null when the comparison is of all units
 * @param value its value, exactly; not null
 */
public record PeerValue(String comparison, @Nullable String group, Fraction value) {
  /** Checks what must not be null. */
  public PeerValue {
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(value, "value");
  }
}
