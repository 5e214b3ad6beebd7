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
 * @param weight the most it can get, above 0: its points (分值), or the value of the best mark of its
 *     scale; not null
 * @param share what it counts for in a weighted mean of its section (权重), above 0; null where the
 *     section is none
 * @param unitOfMeasure the unit its values are in (计量单位), such as 起 or %; null when it has none
 * @param direction which values are good, which no submission can change; null when the rubric
 *     leaves it open
 * @param target the target (年度指标值) that the rubric itself states and no submission can change; null
 *     when targets come with the submission
 * @param basis the clause it rests on (依据); null when only its rules name one
 * @param smallPercent whether values under 1 % are usual, so that 0.9 is not taken for a mistyped
 *     90: the rubric says so (小数百分比), or its own maximum is 10 % or less
 * @param whole whether values are whole numbers: the rubric says so (整数), or its unit is one of
 *     counting (起、件、人次…) and its name not that of an average
 * @param range the values that can be true: the rubric's own bounds (最小值, 最大值), and the natural
 *     ones of its unit where it states none; not null
 * @param location where the rubric or, of one from the data, the submission states it; not null
 * @param fromData whether submissions state which such indicators there are (指标来自填报): in a rubric
 *     it then stands for all of its kind
 */
public record Indicator(
    String name,
    @Nullable String group,
    BigDecimal weight,
    @Nullable BigDecimal share,
    @Nullable String unitOfMeasure,
    @Nullable Direction direction,
    @Nullable BigDecimal target,
    @Nullable String basis,
    boolean smallPercent,
    boolean whole,
    ValueRange range,
    Location location,
    boolean fromData) {
  /** Checks what must not be null. */
  public Indicator {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(location, "location");
  }

  /** Whether targets come with submissions, because the rubric states none. */
  public boolean leavesTargetOpen() {
    return target == null;
  }

  /** Whether directions come with submissions, because the rubric states none. */
  public boolean leavesDirectionOpen() {
    return direction == null;
  }

  /** Whether values in that unit are whole numbers, where a rubric says nothing of it. */
  public static boolean isCounted(@Nullable String unitOfMeasure, String name) {
    Objects.requireNonNull(name, "name");
    return Units.isCounted(unitOfMeasure, name);
  }

  /** Whether values are percentages on the scale 0–100. */
  public boolean isPercent() {
    return "%".equals(unitOfMeasure);
  }
}
