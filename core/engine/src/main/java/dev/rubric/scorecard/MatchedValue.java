package dev.rubric.scorecard;

import dev.rubric.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that a rule looked at.
 *
 * @param name what it is, such as 实际完成值; not null
 * @param value the value in words, numbers as exact plain decimals; null when the submission does
 *     not report it
 */
public record MatchedValue(Text name, @Nullable String value) {
  /** Checks the name. */
  public MatchedValue {
    Objects.requireNonNull(name, "name");
  }
}
