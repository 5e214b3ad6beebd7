package dev.rubric.internal.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of measure, taken apart: 万元 is 元 at a magnitude of 4.
 *
 * @param base the unit without its magnitude
 * @param magnitude the power of ten before it
 */
record UnitName(String base, int magnitude) {
  /** Words for magnitudes that stand before a unit, the longest first. */
  private static final List<Map.Entry<String, Integer>> MAGNITUDES =
      List.of(
          Map.entry("万亿", 12),
          Map.entry("千亿", 11),
          Map.entry("百亿", 10),
          Map.entry("十亿", 9),
          Map.entry("千万", 7),
          Map.entry("百万", 6),
          Map.entry("十万", 5),
          Map.entry("亿", 8),
          Map.entry("万", 4),
          Map.entry("千", 3),
          Map.entry("百", 2));

  private static final Map<String, String> SAME =
      Map.of("圆", "元", "人民币", "元", "RMB", "元", "percent", "%", "个百分点", "%", "百分点", "%", "个点", "%");

  /** 千克, 千米, 千瓦 are units of their own. */
  private static final String OWN = "克米瓦卡帕";

  static UnitName of(String unit) {
    for (Map.Entry<String, Integer> each : MAGNITUDES) {
      String rest = unit.startsWith(each.getKey()) ? unit.substring(each.getKey().length()) : "";
      if (!rest.isEmpty() && !(each.getKey().equals("千") && OWN.indexOf(rest.charAt(0)) >= 0)) {
        return new UnitName(canonical(rest), each.getValue());
      }
    }
    return new UnitName(canonical(unit), 0);
  }

  /** One spelling for units that are the same. */
  static String canonical(String unit) {
    String plain = unit.strip();
    return SAME.getOrDefault(plain, plain);
  }

  /** A number in this unit; a number without a unit is taken to be in it. */
  Optional<BigDecimal> from(Written.Number number) {
    if (!number.unit().isEmpty() && !number.unit().equals(base)) {
      return Optional.empty();
    }
    boolean bare = number.unit().isEmpty() && number.magnitude() == 0;
    BigDecimal value = bare ? number.value() : number.value().movePointLeft(magnitude);
    return Optional.of(Written.tidy(value));
  }
}
