package dev.rubric.internal.published;

import static dev.rubric.internal.published.Texts.NUMBER;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Steps: {@code 每低于目标值一个百分点扣0.5分}.
 *
 * @param over whether values above the limit lose points
 * @param limit what the steps are counted from, in words of rule files; empty when it is not said
 * @param sentence the sentence of rule files, without the limit
 * @param unit the step with its unit, as rule files write it
 */
record StepText(boolean over, Optional<String> limit, String sentence, String unit) {
  private static final String OVER = "超过|超出|高于|多于|大于|增加|增长|上升|提高|升高|超|多|高";
  private static final String UNDER = "低于|少于|小于|不足|未达到|未达|降低|下降|减少|下滑|未完成|低|少|差";
  private static final String TARGET = "目标值|年度目标值|年度指标值|指标值|计划值|目标|计划|标准值|界限";
  private static final String OFF = "(?:扣|扣减|扣除|减|减扣)";
  private static final Pattern STEP =
      Pattern.compile(
          "(?:的)?(?:比|较)?("
              + TARGET
              + ")?每(?:年)?("
              + OVER
              + "|"
              + UNDER
              + ")((?:"
              + TARGET
              + ")|[0-9.]+%(?=的?[0-9零一二两三四五六七八九十]))?(的)?("
              + NUMBER
              + ")?(%|个百分点|百分点|(?![扣减])\\p{L}{1,4}?)"
              + "(?:的|就|则)?,?"
              + OFF
              + "(?:("
              + NUMBER
              + ")分(?:值)?|(?:该项|本项)?(?:分值|权重分值|权重分|权重|满分)的?("
              + NUMBER
              + ")%(?:的?(?:分值|权重分|分))?)");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:每)?(?:发生|出现|发现|存在|查实|查出|有)("
              + NUMBER
              + ")(起|次|例|件|个|项|人|宗|处|人次)(?:的)?"
              + OFF
              + "("
              + NUMBER
              + ")分");
  private static final Pattern MISSING =
      Pattern.compile(
          "(?:每)?(?:缺|少|缺少|缺失)(?:一|1|1个|一个)(?:项|个要点|条|项要点|要点|个方面)?(?:的)?"
              + OFF
              + "("
              + NUMBER
              + ")分");
  private static final Pattern EARNED =
      Pattern.compile(
          "每(?:完成|增加|签约|新增|举办|开展|获得)(" + NUMBER + ")(\\p{L}{1,4}?)(得|计|记|加)(" + NUMBER + ")分");

  /** The steps that the text is; empty when it is none. */
  static Optional<StepText> of(String text) {
    Matcher step = STEP.matcher(text);
    if (step.matches()) {
      return step(step);
    }
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      return Texts.digits(counted.group(1))
          .flatMap(
              size ->
                  Texts.digits(counted.group(3))
                      .map(points -> of(true, "0", size + counted.group(2), points)));
    }
    Matcher missing = MISSING.matcher(text);
    return missing.matches()
        ? Texts.digits(missing.group(1))
            .map(points -> new StepText(false, Optional.empty(), "每缺一项要点扣 " + points + " 分", "1项"))
        : Optional.empty();
  }

  private static StepText of(boolean over, String limit, String unit, String points) {
    String sentence = "每" + (over ? "超过" : "低于") + unit + "扣" + points + "分";
    return new StepText(over, Optional.of(limit), sentence, unit);
  }

  private static Optional<StepText> step(Matcher step) {
    Optional<String> size = Texts.digits(step.group(5) == null ? "1" : step.group(5));
    String off = step.group(7) == null ? step.group(8) : step.group(7);
    Optional<String> points = Texts.digits(off);
    if (size.isEmpty() || points.isEmpty()) {
      return Optional.empty();
    }
    String before = step.group(3) == null ? step.group(1) : step.group(3);
    boolean ofLimit = step.group(4) != null && before != null && step.group(6).equals("%");
    String unit = (ofLimit ? "界限的" : "") + size.get() + step.group(6).replaceFirst("^百分点", "个百分点");
    String worth = step.group(7) == null ? "分值 × " + points.get() + " ÷ 100 " : points.get();
    boolean over = step.group(2).matches(OVER);
    String sentence = "每" + (over ? "超过" : "低于") + unit + "扣" + worth + "分";
    return Optional.of(new StepText(over, limit(before), sentence, unit));
  }

  /**
   * The whole sentence.
   *
   * @param implied the limit that the conditions set; null when they set none
   * @throws Unsettled when occurrences are counted from 0 but the conditions set another limit
   */
  String sentence(@Nullable String implied) {
    if (limit.isEmpty()) {
      return sentence;
    }
    String said = limit.get();
    if (implied != null && said.equals("0") && !implied.equals("0")) {
      throw new Unsettled(
          "ambiguous-limit",
          "条件的界限是 " + implied + "，这里却从 0 数起：从界限数起的写 " + sentence + "，从 0 数起的写 以 0 为界，" + sentence,
          "the condition has the limit "
              + implied
              + ", but this counts from 0: write "
              + sentence
              + " to count from the limit, and 以 0 为界，"
              + sentence
              + " to count from 0");
    }
    boolean settled = implied != null && (said.equals("目标值") || said.equals(implied));
    return settled ? sentence : "以 " + said + " 为界，" + sentence;
  }

  /** A target is what the condition compares with, when there is one. */
  private static Optional<String> limit(@Nullable String before) {
    if (before == null || before.equals("界限")) {
      return Optional.empty();
    }
    return Optional.of(before.matches(TARGET) ? "目标值" : before.replace("%", ""));
  }

  /** What is earned by steps: {@code 每完成1件得2分}; empty when the text is something else. */
  static Optional<Earned> earned(String text) {
    Matcher earned = EARNED.matcher(text);
    if (!earned.matches()) {
      return Optional.empty();
    }
    Optional<String> size = Texts.digits(earned.group(1));
    Optional<String> points = Texts.digits(earned.group(4));
    return size.isEmpty() || points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Earned(
                earned.group(3).equals("加") ? "加" : "得",
                "每超数量(实际完成值, 0, " + size.get() + ", " + points.get() + ")"));
  }

  /** Points for each step from 0, and whether they are a bonus. */
  record Earned(String verb, String points) {
    String sentence(Optional<String> most) {
      String limited = most.map(each -> "最小值(" + points + ", " + each + ")").orElse(points);
      return verb + " " + limited + " 分";
    }
  }
}
