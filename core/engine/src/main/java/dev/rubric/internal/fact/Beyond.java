package dev.rubric.internal.fact;

import dev.rubric.framework.ValueRange;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bound that a number passes, so that it can't be true.
 *
 * @param bound the bound
 * @param low whether the number is below it
 */
public record Beyond(BigDecimal bound, boolean low) {
  /** The bound of a range that a number passes; null when it is within. */
  public static @Nullable Beyond of(Fraction number, ValueRange range) {
    BigDecimal least = range.minimum();
    if (least != null && number.compareTo(Fraction.of(least)) < 0) {
      return new Beyond(least, true);
    }
    BigDecimal most = range.maximum();
    return most != null && number.compareTo(Fraction.of(most)) > 0 ? new Beyond(most, false) : null;
  }

  /**
   * That it is so, and the key that says it can be true.
   *
   * @param subject the number and what it is of
   * @param advice whose key that is, and what to look at before
   */
  public Text said(Text subject, Text advice) {
    String most = bound.toPlainString();
    return Text.of(
        subject.in(Language.ZH)
            + (low ? " 小于 " : " 大于 ")
            + most
            + "，不可能属实，不作为评分依据；"
            + advice.in(Language.ZH)
            + " "
            + (low ? "最小值" : "最大值"),
        subject.in(Language.EN)
            + (low ? " is below " : " is above ")
            + most
            + ", can't be true and is not scored; "
            + advice.in(Language.EN)
            + (low ? " minimum" : " maximum")
            + " in rubric.yaml");
  }
}
