package dev.rubric.internal.number;

import dev.rubric.text.Text;
import java.util.Set;
import java.util.regex.Pattern;

/** Why a text is no number, and what to write instead where that can be told. */
final class Refusals {
  private static final Set<String> NOTHING =
      Set.of(
          "", "-", "~", "/", "\\", "无", "暂无", "没有", "缺", "未统计", "未填", "N/A", "n/a", "NA", "null");
  private static final Pattern COMMAS =
      Pattern.compile("[-+]?[0-9]++(?:,[0-9]*+)++(\\.[0-9]*)?\\D{0,6}");
  private static final Pattern FRACTION = Pattern.compile("[0-9]+\\s*/\\s*[0-9]+");
  private static final Pattern ABOUT =
      Pattern.compile(".*[0-9一二三四五六七八九十百千万].*(多|余|左右|上下)|^(约|大约|近|将近|接近).*|.*(多|余|几).*");
  private static final Pattern LETTER_AT_END = Pattern.compile("([-+]?[0-9]+)([lI|])");
  private static final Pattern ZERO_IN_FRONT =
      Pattern.compile("([-+]?)0+([0-9]+)((?:\\.[0-9]+)?)(\\D{0,12})");
  private static final Pattern BRACKETED = Pattern.compile("\\([¥￥]?[0-9.,]+\\)");

  private Refusals() {}

  static boolean isInexact(String unit) {
    return unit.startsWith("多")
        || unit.startsWith("余")
        || unit.startsWith("几")
        || unit.contains("左右");
  }

  static Written.Refused tooLong() {
    return refused("太长，不是数值", "it is too long for a number");
  }

  static Written.Refused of(String text) {
    var letter = LETTER_AT_END.matcher(text);
    if (NOTHING.contains(text)) {
      return refused("没有数值时请留空", "leave it out where there is no value");
    }
    if (letter.matches()) {
      String number = letter.group(1);
      return refused(
          "末尾的 " + letter.group(2) + " 是字母；若是数字 1，请写成 " + number + "1，若是计量单位，请写成 " + number,
          "it ends with a letter "
              + letter.group(2)
              + "; write "
              + number
              + "1 if it is the digit 1, and "
              + number
              + " if it is a unit");
    }
    var zero = ZERO_IN_FRONT.matcher(text);
    if (zero.matches()) {
      return zeroInFront(
          zero.group(1), zero.group(2).replaceFirst("^0+(?=[0-9])", ""), zero.group(3));
    }
    if (BRACKETED.matcher(text).matches()) {
      return refused("括号可能表示负数；负数请写负号", "brackets can mean less than nothing; write a minus sign");
    }
    if (COMMAS.matcher(text).matches()) {
      return refused(
          "逗号不在千分位上；请去掉逗号，小数点写成 .",
          "the commas do not stand between thousands; leave them out, and write the decimal point"
              + " as .");
    }
    if (FRACTION.matcher(text).matches()) {
      return refused("是分数或比例；请算成小数", "it is a fraction; write it as a decimal");
    }
    if (ABOUT.matcher(text).matches() && text.matches(".*[0-9一二三四五六七八九十百千万].*")) {
      return refused("不是确切的数值；请写确切数值", "it is not exact; write the exact value");
    }
    return refused("", "");
  }

  /** 0142 is 142, or 0.142 without its point; 00.5 can be nothing else than 0.5. */
  private static Written.Refused zeroInFront(String sign, String whole, String decimals) {
    String number = sign + whole + decimals;
    if (!decimals.isEmpty() || whole.equals("0")) {
      return refused("开头多了 0；请写成 " + number, "it begins with a 0 too many; write " + number);
    }
    String pointed = sign + "0." + whole;
    return refused(
        "开头多了 0；若漏了小数点，请写成 " + pointed + "，否则请写成 " + number,
        "it begins with a 0; write " + pointed + " if the point is missing, and else " + number);
  }

  private static Written.Refused refused(String zh, String en) {
    return new Written.Refused(Text.of(zh, en));
  }
}
