package dev.rubric.framework;

import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the framework that is scored (三级指标).
 *
 * @param name the indicator's name, unique in its rubric; not null
 * @param group the second-level indicator (二级指标) it belongs to; null when the rubric has none
 * @param weight the points it can get (分值), above 0; not null
 * @param unitOfMeasure the unit its values are in (计量单位), such as 起 or %; null when it has none
 * @param direction which values are good; null when the rubric leaves it open
 * @param target the target (年度指标值) that the rubric itself states; null when targets come with the
 *     submission
 * @param basis the clause it rests on (依据); null when only its rules name one
 * @param smallPercent whether values under 1 % are usual, so that 0.9 is not taken for a mistyped
 *     90
 * @param location where the rubric states it; not null
 */
public record Indicator(
    String name,
    @Nullable String group,
    BigDecimal weight,
    @Nullable String unitOfMeasure,
    @Nullable Direction direction,
    @Nullable BigDecimal target,
    @Nullable String basis,
    boolean smallPercent,
    Location location) {
  /** Checks what must not be null. */
  public Indicator {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(location, "location");
  }

  /** Whether values are percentages on the scale 0–100. */
  public boolean isPercent() {
    return "%".equals(unitOfMeasure);
  }
}
