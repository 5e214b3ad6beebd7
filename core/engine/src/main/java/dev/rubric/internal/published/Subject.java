package dev.rubric.internal.published;

import dev.rubric.framework.Direction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a method is about.
 *
 * @param indicator the indicator's name; empty when it is not known
 * @param direction which of its values are good; null when it is not known
 * @param target the target as the row of a table gives it; null when it is in the data
 * @param fields what else may be compared, such as 完成率
 */
public record Subject(
    String indicator, @Nullable Direction direction, @Nullable String target, Set<String> fields) {
  /** Copies the set. */
  public Subject {
    fields = Set.copyOf(fields);
  }

  /** Whether a sentence calls the indicator so: 满意度 is enough for 群众满意度. */
  boolean isIndicator(String name) {
    return name.length() >= 2
        && !fields.contains(name)
        && (indicator.endsWith(name) || (name.endsWith(indicator) && !indicator.isEmpty()));
  }
}
