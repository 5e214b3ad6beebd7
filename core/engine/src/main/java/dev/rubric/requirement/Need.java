package dev.rubric.requirement;

import dev.rubric.framework.ValueRange;
import dev.rubric.framework.ValueType;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that rules read.
 *
 * @param fact what it is of: 指标 (Measure), 预算 (Budget), 单位 (Unit) and so on; not null
 * @param of which one, such as a budget line or an event, where the rule names it; null otherwise
 * @param name the value's name in both languages; not null
 * @param type its type; not null
 * @param unitOfMeasure the unit it is in; null when it has none
 * @param options the words it can be; empty for any
 * @param range the numbers it can be; not null
 * @param derived whether it is worked out of other needs, and not reported itself
 * @param thresholds the bounds that rules compare it with, in the order of the rules; may be empty
 */
public record Need(
    Text fact,
    @Nullable String of,
    Text name,
    ValueType type,
    @Nullable String unitOfMeasure,
    List<String> options,
    ValueRange range,
    boolean derived,
    List<Threshold> thresholds) {
  /** Copies the lists. */
  public Need {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(range, "range");
    options = List.copyOf(Objects.requireNonNull(options, "options"));
    thresholds = List.copyOf(Objects.requireNonNull(thresholds, "thresholds"));
  }
}
