package dev.rubric.framework;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mark (等次) of a scale, such as the A of A–D.
 *
 * @param name the word or letter; not null
 * @param value what it counts as among the marks of its scale, above 0; null for a mark that is
 *     left out when lines are brought together (不计), such as NA
 * @param awarded whether rules may give it to an indicator; false for one that only comes of
 *     bringing lines together (仅汇总), such as B+
 */
public record Mark(String name, @Nullable BigDecimal value, boolean awarded) {
  /** Checks what must not be null. */
  public Mark {
    Objects.requireNonNull(name, "name");
  }
}
