package dev.rubric.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers can be true of something that is measured (合理范围); what lies outside is an error of
 * the one who reported it, and is never scored.
 *
 * @param minimum the least, included; null when there is none
 * @param maximum the most, included; null when there is none
 */
public record ValueRange(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
  /** Any number. */
  public static final ValueRange ANY = new ValueRange(null, null);

  private static final ValueRange NOT_NEGATIVE = new ValueRange(BigDecimal.ZERO, null);
  private static final ValueRange SHARE = range(0, 100);
  private static final ValueRange ATTAINMENT = range(0, 1000);
  private static final ValueRange DECLINE = range(-1000, 100);
  private static final ValueRange CHANGE = range(-1000, 1000);

  private static final List<String> DECLINES = List.of("下降", "降低", "减少", "节约", "降幅");
  private static final List<String> CHANGES =
      List.of("增长", "增加", "变动", "变化", "上升", "提高", "提升", "增幅", "同比", "偏差", "偏离", "调整", "利润");
  private static final List<String> ATTAINMENTS =
      List.of("完成", "执行", "控制", "进度", "实现", "达成", "收益", "回报", "产出", "支付", "到位", "比例");
  private static final List<String> SHARES =
      List.of("满意", "合格", "达标", "覆盖", "知晓", "优良", "及格", "占比", "比重");
  private static final List<String> SIGNED =
      List.of("增", "减", "差", "变动", "变化", "调整", "利润", "盈", "余", "净");

  private static ValueRange range(int minimum, int maximum) {
    return new ValueRange(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
  }

  /**
   * The natural range by unit and name. A percentage is a share of 0 to 100, unless its name says
   * that it tells how far something got (完成率, 执行率, …: 0 to 1000) or how it changed (增长率, 变动率, …:
   * −1000 to 1000; 下降率, 节约率, …: to 100). A count or an amount is not negative, unless its name says
   * that it is a difference (增减, 结余, 利润, …). What has no unit, or another, can be any number.
   *
   * @param unitOfMeasure the unit; null when it has none
   * @param name what is measured, such as an indicator or a rate
   */
  public static ValueRange natural(@Nullable String unitOfMeasure, String name) {
    Objects.requireNonNull(name, "name");
    if (unitOfMeasure == null) {
      return ANY;
    }
    if (unitOfMeasure.equals("%")) {
      return says(name, DECLINES)
          ? DECLINE
          : says(name, CHANGES) ? CHANGE : says(name, ATTAINMENTS) ? ATTAINMENT : SHARE;
    }
    return Units.isAmount(unitOfMeasure) && !says(name, SIGNED) ? NOT_NEGATIVE : ANY;
  }

  /**
   * The natural range of a value that is worked out. Only a percentage has one: 0 to 100 where the
   * name says that it is a share (满意率, 合格率, 覆盖率, …), else as {@link #natural} by what the name
   * says, else −1000 to 1000.
   *
   * @param unitOfMeasure the unit; null when it has none
   * @param name what is worked out
   */
  public static ValueRange ofDerived(@Nullable String unitOfMeasure, String name) {
    Objects.requireNonNull(name, "name");
    ValueRange natural = "%".equals(unitOfMeasure) ? natural(unitOfMeasure, name) : ANY;
    return natural.equals(SHARE) && !says(name, SHARES) ? CHANGE : natural;
  }

  private static boolean says(String name, List<String> words) {
    return words.stream().anyMatch(name::contains);
  }

  /** Whether that number can be true. */
  public boolean contains(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    return (minimum == null || number.compareTo(minimum) >= 0)
        && (maximum == null || number.compareTo(maximum) <= 0);
  }

  /** These bounds, with those of another range where this one has none. */
  public ValueRange or(ValueRange other) {
    Objects.requireNonNull(other, "other");
    return new ValueRange(
        minimum == null ? other.minimum : minimum, maximum == null ? other.maximum : maximum);
  }
}
