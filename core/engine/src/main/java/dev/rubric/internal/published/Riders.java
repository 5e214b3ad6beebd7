package dev.rubric.internal.published;

import static dev.rubric.internal.published.Words.LINE;
import static dev.rubric.internal.published.Words.NUMBER;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind a deduction: 扣完为止, 最高不超过5分, 不足1个百分点按1个百分点计. */
final class Riders {
  private static final String SHARE = "(?:分值|分数|全部分|分|指标分值|权重分|标准分)*";
  private static final Pattern UNTIL_NONE =
      Pattern.compile(
          "(?:直至|直到|至|可|可以|最多)?(?:累计)?"
              + LINE
              + SHARE
              + "(?:[0-9.]+分,?)?(?:扣|减)(?:完|光)"
              + LINE
              + SHARE
              + "(?:为止|为限)?|(?:扣|减)至(?:0|零)分?(?:为止)?|以扣完为限|"
              + LINE
              + "最低(?:得|为|计|至)?(?:0|零)分|不计负分|不得负分|不倒扣(?:分)?|不出现负分");
  private static final Pattern UNTIL_FULL =
      Pattern.compile(
          "(?:加|得)?满(?:分)?为止|(?:最高|最多)(?:得|计|为)?(?:满分|分值|权重分)|(?:最高|最多)?不(?:得)?超过(?:该项|本项)?(?:满分|分值|权重分|权重|标准分)|"
              + "超过(?:100%|满分|分值|"
              + Words.TARGET
              + ")的?(?:部分)?(?:按(?:满分|100%|分值)(?:计算|计分|计)?|不加分|不计分)|封顶");
  private static final Pattern MOST =
      Pattern.compile(
          "(?:本项|该项|此项|单项|累计|合计)?(最高|最多|至多|上限|扣分|满分)?(?:累计|合计)?(扣分|扣减|扣|得分|得|加分|加|计)?(?:不超过|不得超过|不多于|上限为|为|以)?("
              + NUMBER
              + ")分(?:为限|为止|封顶|为上限)?");
  private static final Pattern REST =
      Pattern.compile(
          "(?:不足|不到|未满|不满)("
              + NUMBER
              + ")?(%|个百分点|百分点|个点|\\p{L}{1,4}?|部分)的?(不扣分|不扣|不计|不计算|不予计算|按(.+?)(?:计|计算|扣分|扣|计扣))");

  private Riders() {}

  static boolean isUntilNone(String text) {
    return UNTIL_NONE.matcher(text).matches();
  }

  /** Whether it says what holds anyway: no line gets more than its weight. */
  static boolean isUntilFull(String text) {
    return UNTIL_FULL.matcher(text).matches();
  }

  /** The most that is lost or earned. */
  static Optional<String> most(String text) {
    boolean limiting = text.matches("(最|至|上限|累计|合计|扣分|(本|该|此|单)项最|以|满分).*|.*(不超过|不得超过|封顶).*");
    Matcher matcher = MOST.matcher(text);
    return limiting && matcher.matches() ? Texts.digits(matcher.group(3)) : Optional.empty();
  }

  /** Whether the most is that of the whole line, and not of what is added: 最高得10分. */
  static boolean isOfLine(String text) {
    Matcher matcher = MOST.matcher(text);
    return matcher.matches()
        && (String.valueOf(matcher.group(2)).startsWith("得") || "满分".equals(matcher.group(1)));
  }

  /** What becomes of a part of a step, in the words of rule files. */
  static Optional<String> rest(String text, String unit) {
    Matcher matcher = REST.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String step = unit.replaceFirst("^界限的", "");
    String said = matcher.group(1) == null ? "1" : Texts.digits(matcher.group(1)).orElse("?");
    boolean part = matcher.group(2).equals("部分");
    if (!part && !step.equals(said + StepText.unit(matcher.group(2)))) {
      return Optional.empty();
    }
    String as = matcher.group(4);
    if (as == null) {
      return Optional.of("不足一步不计");
    }
    if (as.equals("比例") || as.equals("实际比例")) {
      return Optional.of("不足一步按比例计");
    }
    return isStep(as, step) ? Optional.of("不足一步按一步计") : Optional.empty();
  }

  private static boolean isStep(String text, String step) {
    Matcher matcher = Pattern.compile("(" + NUMBER + ")(.*)").matcher(text);
    if (text.equals("一步") || !matcher.matches()) {
      return text.equals("一步");
    }
    String unit = StepText.unit(matcher.group(2));
    return Texts.digits(matcher.group(1)).filter(size -> step.equals(size + unit)).isPresent();
  }
}
