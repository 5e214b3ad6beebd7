package dev.rubric.framework;

import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that submissions report under a name the rubric gives it (数据项).
 *
 * @param owner what it is reported of; not null
 * @param name its name, for submissions and rules alike; not null
 * @param type what kind of value it holds; not null
 * @param options the texts it can be (可选); empty when it is no text or any text will do
 * @param unitOfMeasure the unit it is in (计量单位); null when it has none
 * @param range which numbers it can be (最小值, 最大值), by its unit and name where the rubric says
 *     nothing; not null
 * @param whole whether there is no part of one: the rubric says so (整数), or its unit is one of what
 *     is counted (件, 人, …)
 * @param smallPercent whether percentages under 1 % are usual, so that 0.9 is not taken for a
 *     mistyped 90: the rubric says so (小数百分比), or its own maximum is 10 % or less
 * @param required whether it must be reported with its owner (必填)
 * @param absent what it counts as when it is not reported (缺省): a BigDecimal, String, Boolean or
 *     LocalDate as its type says; null when it is missing then
 * @param indicators the indicators it belongs to; empty for all, and for other owners
 * @param location where the rubric declares it; not null
 */
public record DataItem(
    Owner owner,
    String name,
    ValueType type,
    List<String> options,
    @Nullable String unitOfMeasure,
    ValueRange range,
    boolean whole,
    boolean smallPercent,
    boolean required,
    @Nullable Object absent,
    List<String> indicators,
    Location location) {
  /** Copies the lists. */
  public DataItem {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(location, "location");
    options = List.copyOf(Objects.requireNonNull(options, "options"));
    indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
  }

  /** Whether it is a percentage on the scale 0–100. */
  public boolean isPercent() {
    return "%".equals(unitOfMeasure);
  }

  /** Whether it is reported of that indicator. */
  public boolean appliesTo(String indicator) {
    return indicators.isEmpty() || indicators.contains(indicator);
  }
}
