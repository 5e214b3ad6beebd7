package dev.rubric.internal.published;

import dev.rubric.framework.Direction;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a method is about.
 *
 * @param indicator the indicator's name; empty when it is not known
 * @param direction which of its values are good; null when it is not known
 * @param unit the unit of its values; null when it has none or it is not known
 * @param weight its weight; null when it is not known
 * @param target the target as the row of a table or the method itself gives it; null when it is in
 *     the data
 * @param fields what else may be compared, such as 完成率
 * @param rates those of the fields that are percentages
 */
public record Subject(
    String indicator,
    @Nullable Direction direction,
    @Nullable String unit,
    @Nullable BigDecimal weight,
    @Nullable String target,
    Set<String> fields,
    Set<String> rates) {
  /** Copies the sets. */
  public Subject {
    fields = Set.copyOf(fields);
    rates = Set.copyOf(rates);
  }

  /** Of an indicator that nothing is known of. */
  public static Subject unknown() {
    return new Subject("", null, null, null, null, Set.of(), Set.of());
  }

  Subject withTarget(String other) {
    return new Subject(indicator, direction, unit, weight, other, fields, rates);
  }

  /** Whether a sentence calls the indicator so: 满意度 is enough for 群众满意度. */
  boolean isIndicator(String name) {
    String whole = indicator.replaceAll("[“”\"「」\\s]", "");
    boolean tail = whole.endsWith(name) || (name.endsWith(whole) && !whole.isEmpty());
    return name.length() >= 2 && tail && (!fields.contains(name) || isPercent());
  }

  boolean isPercent() {
    return "%".equals(unit);
  }

  /** Whether the values of a field are percentages; of the actual value where it is empty. */
  boolean isPercent(String field) {
    return field.isEmpty() ? isPercent() : rates.contains(field);
  }
}
