package dev.rubric.testing.internal.mutate;

import dev.rubric.diagnostic.Location;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Rule;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One change to one rule.
 *
 * @param rule the rule as it is
 * @param changed the rule as it would be; null when it is deleted
 * @param location where the change is
 * @param words the change in words, which follow “若” and "if"
 * @param move what it does to a threshold; null when it does nothing to any
 */
record Change(
    Rule rule, @Nullable Rule changed, Location location, Text words, @Nullable Move move) {
  /**
   * A threshold that stands elsewhere, or has come to be in or out of its own band.
   *
   * @param threshold the threshold as it is
   * @param comparator how a value would be compared with it
   * @param limit where it would stand; null when that comes with the submission
   */
  record Move(Threshold threshold, Comparator comparator, @Nullable BigDecimal limit) {}
}
