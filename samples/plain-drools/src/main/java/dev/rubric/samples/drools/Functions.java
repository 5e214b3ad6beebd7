package dev.rubric.samples.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The functions of the shipped rules. Drools hands over literals as its own kinds of number. */
@SuppressWarnings("UnicodeInCode") // rules name these members in Chinese
public final class Functions {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Functions() {}

  /** Points for steps that are counted once the value is known. */
  @FunctionalInterface
  public interface Steps {
    /** The points for a value. */
    BigDecimal of(BigDecimal value);
  }

  /** Points for each whole percentage of the limit that a value lies above it. */
  public static Steps 每超百分比(Number limit, Number step, Number points) {
    return value -> percentages(value.subtract(exact(limit)), limit, step, points);
  }

  /** Points for each whole percentage of the limit that a value lies below it. */
  public static Steps 每低百分比(Number limit, Number step, Number points) {
    return value -> percentages(exact(limit).subtract(value), limit, step, points);
  }

  /** Points for each percentage point that a value lies below the limit, begun ones counted. */
  public static Steps 每低百分点(Number limit, Number step, Number points, String leftOver) {
    if (!leftOver.equals("不足按一计")) {
      throw new IllegalArgumentException("steps counted " + leftOver);
    }
    return value ->
        steps(exact(limit).subtract(value), exact(step), RoundingMode.CEILING)
            .multiply(exact(points));
  }

  /** Points for each whole percentage point that a value lies below the limit. */
  public static BigDecimal 每低百分点(Number value, Number limit, Number step, Number points) {
    return steps(exact(limit).subtract(exact(value)), exact(step), RoundingMode.DOWN)
        .multiply(exact(points));
  }

  /** The distance from 0; null when there is no value. */
  public static @Nullable BigDecimal 绝对值(@Nullable Number value) {
    return value == null ? null : exact(value).abs();
  }

  /** A number as text, with so many decimals. */
  public static String 显示(Number value, int decimals) {
    return exact(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** The decimal that was written: the shortest one that the number stands for. */
  static BigDecimal exact(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  private static BigDecimal percentages(
      BigDecimal beyond, Number limit, Number step, Number points) {
    return steps(beyond.multiply(HUNDRED), exact(limit).multiply(exact(step)), RoundingMode.DOWN)
        .multiply(exact(points));
  }

  private static BigDecimal steps(BigDecimal beyond, BigDecimal step, RoundingMode leftOver) {
    return beyond.signum() <= 0 ? BigDecimal.ZERO : beyond.divide(step, 0, leftOver);
  }
}
