package dev.rubric.documents;

import dev.rubric.diagnostic.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of the indicator block as it is printed; what is blank or has no column is null.
 *
 * @param section the first-level indicator (一级指标), without its weight and the like
 * @param group the second-level indicator (二级指标)
 * @param name the indicator (三级指标), without {@code 指标1：}
 * @param sign the sign in a cell of its own (指标性质)
 * @param target the target (年度指标值)
 * @param unit the unit in a cell of its own (度量单位)
 * @param actual the actual value (实际完成值)
 * @param weight the weight (分值)
 * @param score the score that the unit gave itself (得分)
 * @param reason the reason of deviation (偏差原因)
 * @param others what stands in further columns, by their headings: 上年值, 佐证材料
 * @param places where its cells stand, blank ones too, by the names of {@link PrintedTable#columns}
 * @param shared whether its score stands in one cell with that of the line above or below
 */
public record PrintedLine(
    @Nullable Printed section,
    @Nullable Printed group,
    Printed name,
    @Nullable Printed sign,
    @Nullable Printed target,
    @Nullable Printed unit,
    @Nullable Printed actual,
    @Nullable Printed weight,
    @Nullable Printed score,
    @Nullable Printed reason,
    Map<String, Printed> others,
    Map<String, Location> places,
    boolean shared) {
  /** Copies the maps. */
  public PrintedLine {
    Objects.requireNonNull(name, "name");
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    places = Map.copyOf(places);
  }

  /** The same line, whose score stands in one cell with that of another. */
  public PrintedLine withSharedScore() {
    return new PrintedLine(
        section, group, name, sign, target, unit, actual, weight, score, reason, others, places,
        true);
  }
}
