package dev.rubric.internal.number;

import dev.rubric.internal.number.Written.Certainty;
import dev.rubric.rule.Comparator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one reader for numbers in cells, sentences and submissions.
 *
 * <p>It never guesses: what has two meanings is refused, and what is a slip away from a number is
 * given as {@link Certainty#SLIP}, for advice only.
 */
public final class NumberText {
  /** No number is longer; what is, is not looked at. */
  static final int LONGEST = 120;

  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+]?)([¥￥]?)\\s*([0-9.,]+(?:[eE][-+]?[0-9]{1,3})?)?([零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億点0-9.]*)\\s*(.*)");
  private static final Pattern PERCENT_WORD = Pattern.compile("([-+]?)(百分之|千分之)(.+)");
  private static final Pattern TENTHS = Pattern.compile("([0-9.]+|[一二三四五六七八九十]+)成");
  private static final Certainty CLEAR = Certainty.CLEAR;
  private static final Pattern UNIT = Pattern.compile("[%‰]|[\\p{L}°℃℉㎡㎥][\\p{L}/·²³㎡㎥]{0,11}");
  private static final Pattern LATIN = Pattern.compile(".*[A-Za-z].*");

  /** Units in Latin letters; others are more likely slips than units. */
  private static final Set<String> LATIN_UNITS =
      Set.of(
          "m", "km", "cm", "mm", "kg", "g", "t", "h", "d", "ha", "kW", "MW", "kWh", "L", "ml", "mL",
          "RMB", "percent", "m²", "m³", "m3", "m2", "mg/L", "mg/m³", "μg/m³", "℃", "GB", "TB",
          "MB");

  /** Units that may follow a Chinese numeral: 一般 is no number, and 一流 neither. */
  private static final Set<String> COUNTED =
      Set.of(
          "%",
          "元", "个", "件", "次", "起", "人", "户", "项", "家", "所", "座", "台", "套", "处", "份", "名", "天", "日",
          "个月", "年", "公里", "千米", "米", "吨", "亩", "个百分点", "百分点", "人次", "场", "期", "篇", "条", "辆", "平方米",
          "公顷", "小时", "村", "例", "宗", "批", "本", "盏", "棵", "株", "头", "只", "位", "对", "组", "间", "栋",
          "层", "里", "平方公里", "立方米", "千克", "公斤", "分钟", "周", "岁", "步");

  private NumberText() {}

  /** What the text says; never null. */
  public static Written read(String text) {
    if (text.length() > LONGEST) {
      return Refusals.tooLong();
    }
    String narrow = unquoted(Glyphs.narrow(text));
    Optional<Written> day = Days.read(narrow).map(each -> each);
    return day.or(() -> signed(narrow).map(each -> plain(text, each)))
        .or(() -> Ranges.read(narrow))
        .or(() -> Slips.mend(narrow))
        .orElseGet(() -> Refusals.of(narrow));
  }

  /** The text with one spelling for each sign, for those who look for numbers in sentences. */
  public static String narrow(String text) {
    return Glyphs.narrow(text);
  }

  /** The comparison that a word or a sign stands for. */
  public static Optional<Comparator> sign(String word) {
    SignWords.Cut cut = SignWords.before(Glyphs.narrow(word));
    return cut.rest().isEmpty() ? Optional.ofNullable(cut.sign()) : Optional.empty();
  }

  /** A number with its comparison; empty when the text is anything else. */
  static Optional<Written.Number> signed(String text) {
    SignWords.Cut before = SignWords.before(text);
    SignWords.Cut behind = SignWords.behind(before.rest());
    boolean opposed =
        before.sign() != null
            && behind.sign() != null
            && before.sign().holds(1) != behind.sign().holds(1);
    if (opposed) {
      return Optional.empty();
    }
    @Nullable Comparator sign = before.sign() == null ? behind.sign() : before.sign();
    return number(behind.rest()).map(each -> each.with(sign));
  }

  /** A number with its unit. */
  static Optional<Written.Number> number(String text) {
    Matcher tenths = TENTHS.matcher(text);
    if (tenths.matches()) {
      return number(tenths.group(1))
          .map(each -> new Written.Number(each.value().movePointRight(1), "%", 0, null, CLEAR));
    }
    Matcher percent = PERCENT_WORD.matcher(text);
    if (percent.matches()) {
      String unit = percent.group(2).equals("百分之") ? "%" : "‰";
      return number(percent.group(1) + percent.group(3))
          .filter(each -> each.unit().isEmpty())
          .map(each -> new Written.Number(each.value(), unit, 0, null, Certainty.CLEAR));
    }
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String arabic = matcher.group(3) == null ? "" : matcher.group(3);
    return new Parts(
            matcher.group(1).equals("-"),
            !matcher.group(2).isEmpty(),
            arabic,
            matcher.group(4),
            matcher.group(5).strip())
        .number();
  }

  /** The number as a program writes it, with an optional sign and exponent; empty when too long. */
  public static Optional<BigDecimal> exact(String text) {
    return Arabic.exact(text);
  }

  private static Written plain(String original, Written.Number number) {
    String unsigned = original.startsWith("-") ? original.substring(1) : original;
    return Arabic.isPlain(unsigned) ? number.with(Certainty.PLAIN) : number;
  }

  private static String unquoted(String text) {
    return text.startsWith("'") ? text.substring(1).strip() : text;
  }

  /** The pieces of one number. */
  private record Parts(
      boolean negative, boolean currency, String arabic, String numeral, String unit) {
    Optional<Written.Number> number() {
      Parts parts = unitsGivenBack();
      Optional<BigDecimal> value = parts.value();
      if (value.isEmpty() || !parts.isUnit()) {
        return Optional.empty();
      }
      String unit = currency ? "元" : UnitName.canonical(parts.unit());
      BigDecimal signed = negative ? value.get().negate() : value.get();
      return Optional.of(
          new Written.Number(Written.tidy(signed), unit, parts.magnitude(), null, Certainty.CLEAR));
    }

    /** 千 in 千克, and 百 in 百分点, belong to the unit. */
    private Parts unitsGivenBack() {
      String whole = numeral + unit;
      for (String own : new String[] {"千克", "千米", "千瓦", "百分点"}) {
        boolean given = whole.endsWith(own) && numeral.endsWith(own.substring(0, 1));
        if (given && numeral.length() + unit.length() >= own.length()) {
          String rest = whole.substring(0, whole.length() - own.length());
          return new Parts(negative, currency, arabic, rest, own);
        }
      }
      return this;
    }

    private Optional<BigDecimal> value() {
      if (numeral.isEmpty()) {
        return Arabic.parse(arabic);
      }
      if (arabic.isEmpty()) {
        return Numerals.parse(numeral);
      }
      Optional<BigDecimal> before = Arabic.parse(arabic);
      int power = magnitude();
      return power > 0
          ? before.map(each -> each.movePointRight(power))
          : Numerals.parse(arabic + numeral);
    }

    /** The power of ten when digits are followed by nothing but words for it. */
    private int magnitude() {
      UnitName word = UnitName.of(numeral + "元");
      return arabic.isEmpty() || !word.base().equals("元") ? 0 : word.magnitude();
    }

    private boolean isUnit() {
      if (unit.isEmpty()) {
        return true;
      }
      if (arabic.isEmpty()) {
        return COUNTED.contains(unit);
      }
      boolean latin = LATIN.matcher(unit).matches();
      return UNIT.matcher(unit).matches()
          && (!latin || LATIN_UNITS.contains(unit))
          && !Refusals.isInexact(unit);
    }
  }
}
