package dev.rubric.internal.document;

import dev.rubric.internal.number.Written;
import dev.rubric.internal.number.Written.Certainty;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What to write instead of a text that stands where a number should; a number it names is the one
 * that was meant.
 *
 * @param code the kind of problem
 * @param text what the text is, and what to write; empty when it is only no number
 */
record NumberAdvice(String code, Text text) {
  private static final String AS_TEXT = "number-as-text";

  /** What may be wanted in a larger or a smaller unit of its kind. */
  private static final Set<String> MEASURED =
      Set.of(
          "米", "m", "厘米", "千米", "公里", "km", "里", "克", "g", "千克", "公斤", "kg", "吨", "t", "斤", "亩",
          "公顷", "ha", "平方米", "㎡", "m²", "平方公里", "立方米", "m³", "升", "L", "分钟", "小时", "h", "天", "日",
          "d", "周", "个月", "月", "年", "千瓦", "kW", "MW", "千瓦时", "kWh", "度", "‰");

  static NumberAdvice on(Written written) {
    if (written instanceof Written.Number number) {
      return new NumberAdvice(AS_TEXT, number(number));
    }
    if (written instanceof Written.Range range) {
      String low = plain(range.low().written());
      String high = plain(range.high().written());
      return new NumberAdvice(
          AS_TEXT,
          Text.of(
              "是 " + low + " 到 " + high + " 的区间；请写一个数值，目标值可写成 [" + low + ", " + high + "]",
              "is a range from "
                  + low
                  + " to "
                  + high
                  + "; write one number, and a target as ["
                  + low
                  + ", "
                  + high
                  + "]"));
    }
    if (written instanceof Written.Day) {
      return new NumberAdvice(
          "not-a-number",
          Text.of("是日期；此处请写数值，例如天数", "is a date; write a number here, such as days"));
    }
    return new NumberAdvice("not-a-number", ((Written.Refused) written).reason());
  }

  private static Text number(Written.Number number) {
    String plain = plain(number.value());
    if (number.certainty() == Certainty.SLIP) {
      return Text.of("不是数值；是不是 " + plain + "？", "is not a number; did you mean " + plain + "?");
    }
    if (number.magnitude() != 0 || number.unit().equals("元")) {
      return magnitude(number, plain);
    }
    String sign = number.sign() == null ? "" : "，比较写在 方向 里";
    String english = number.sign() == null ? "" : "; the comparison stands in direction";
    boolean counted = !MEASURED.contains(number.unit());
    String unit = counted ? "" : "；计量单位不是 " + number.unit() + " 的，请先换算";
    String englishUnit = counted ? "" : "; convert it where the unit is not " + number.unit();
    return Text.of(
        "是文字；请写成 " + plain + sign + unit, "is a text; write " + plain + english + englishUnit);
  }

  /**
   * In each unit that it may be wanted in: 1.2亿 is 120000000 of a unit, 12000 of ten thousand and
   * 1.2 of a hundred million.
   */
  private static Text magnitude(Written.Number number, String plain) {
    String unit = number.unit().isEmpty() ? "元" : number.unit();
    StringBuilder zh = new StringBuilder("是文字；按计量单位写：");
    StringBuilder en = new StringBuilder("is a text; write it in the unit of measure: ");
    zh.append(unit).append(" 写 ").append(plain);
    en.append(plain).append(" in ").append(unit);
    for (String larger : new String[] {"万", "亿"}) {
      if (number.magnitude() >= 4 || unit.equals("元")) {
        String value = plain(number.in(larger + unit).orElseThrow());
        zh.append("，").append(larger).append(unit).append(" 写 ").append(value);
        en.append(", ").append(value).append(" in ").append(larger).append(unit);
      }
    }
    return Text.of(zh.toString(), en.toString());
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }

  String zh(String found) {
    String words = text.in(Language.ZH);
    return code.equals(AS_TEXT)
        ? "应为数值，\"" + found + "\" " + words
        : "应为数值，实际为 " + found + (words.isEmpty() ? "" : "；" + words);
  }

  String en(String found) {
    String words = text.in(Language.EN);
    return code.equals(AS_TEXT)
        ? "should be a number, \"" + found + "\" " + words
        : "should be a number, found " + found + (words.isEmpty() ? "" : "; " + words);
  }
}
