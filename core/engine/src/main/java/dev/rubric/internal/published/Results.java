package dev.rubric.internal.published;

import static dev.rubric.internal.published.Texts.NUMBER;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a band is worth: 计5分 is 得 5 分, 得80% is 得分值的 80%. */
final class Results {
  private static final String GIVE = "(?:得|计|记|给|赋|可得|评)";
  private static final String LINE = "(?:该项指标|该指标|该项|本项|此项|指标)?";
  private static final String WEIGHT = "(?:权重分值|权重分数|权重分|标准分值|标准分|分值|权重|满分|总分|分数|分)";
  private static final Pattern FULL =
      Pattern.compile(
          LINE
              + GIVE
              + LINE
              + "(?:满分值|满分|全分|全部分值|全部分数|该项分值)(?:([0-9.]+)分)?|满分|"
              + LINE
              + "得分值的?100%");
  private static final Pattern NONE =
      Pattern.compile(
          LINE
              + "(?:不得分|不计分|不给分|不记分)|"
              + LINE
              + GIVE
              + LINE
              + "(?:0|零|〇)分|(?:0|零)分|扣(?:除|完)?(?:该项|本项)?(?:全部分值|全部分数|全部分|全分)|全扣");
  private static final Pattern POINTS =
      Pattern.compile(LINE + GIVE + "分?:?(" + NUMBER + ")分(?:值)?");
  private static final Pattern BARE = Pattern.compile("(" + NUMBER + ")分");
  private static final Pattern SHARE =
      Pattern.compile(
          LINE
              + "(?:得|计|记|给|按)"
              + LINE
              + WEIGHT
              + "?的?(?:("
              + NUMBER
              + ")%|百分之([零一二三四五六七八九十点]+))(?:的?"
              + LINE
              + WEIGHT
              + "|的?(?:得分|计分|记分|计))?(?:计分|记分|得分|计算)?");
  private static final Pattern OFF = Pattern.compile("(?:扣|扣减|扣除|减|减扣)(" + NUMBER + ")分(?:值)?");
  private static final Pattern OFF_SHARE =
      Pattern.compile(
          "(?:扣|扣减|扣除|减|减扣)"
              + LINE
              + WEIGHT
              + "的?("
              + NUMBER
              + ")%(?:的?"
              + WEIGHT
              + ")?|(?:扣|扣减|扣除|减|减扣)("
              + NUMBER
              + ")%的?(?:分值|权重分|权重)");
  private static final Pattern COMPLETION =
      Pattern.compile(
          "按(?:照)?(?:实际)?(?:完成|达成)(?:率|值|数|情况)?(?:的)?比例(?:计|记|得|给|赋)分|"
              + "按(?:照)?实际(?:完成)?值(?:/|÷|与|占)(?:目标值|指标值|年度指标值|计划值)的?(?:比例|比值|×分值|\\*分值|×权重)?(?:计|记|得)?分?|"
              + "(?:得分=)?\\(?实际(?:完成)?值(?:/|÷)(?:目标值|指标值|年度指标值|计划值)\\)?(?:[×*](?:该项|本项)?(?:分值|权重|100%[×*]分值))|"
              + "按完成率[×*]分值(?:计|记|得)分");
  private static final Pattern INVERSE =
      Pattern.compile(
          "(?:得分=|按)?\\(?(?:目标值|指标值|年度指标值|计划值)(?:/|÷)实际(?:完成)?值\\)?[×*](?:该项|本项)?(?:分值|权重)(?:计|记|得)?分?");
  private static final Pattern PROPORTION =
      Pattern.compile("(?:按|按照|依)?比例(?:计|记|得|给|赋)分|按(?:照)?比例计算得分");
  private static final List<String> JUDGEMENT =
      List.of("酌情", "视情", "视情况", "视情节", "适当扣", "适当减", "适当给", "酌量", "酌减", "酌定");

  private Results() {}

  /** The sentence of rule files; empty when the text is no result, or one of steps. */
  static Optional<String> of(String text) {
    refuseJudgement(text);
    if (FULL.matcher(text).matches()) {
      return Optional.of("得满分");
    }
    if (NONE.matcher(text).matches()) {
      return Optional.of("不得分");
    }
    if (COMPLETION.matcher(text).matches()) {
      return Optional.of("按完成比例得分");
    }
    if (INVERSE.matcher(text).matches()) {
      return Optional.of("按反向比例得分");
    }
    if (PROPORTION.matcher(text).matches()) {
      throw proportion(text);
    }
    return number(OFF, text, "扣 %s 分")
        .or(() -> number(OFF_SHARE, text, "扣 分值 × %s ÷ 100 分"))
        .or(() -> number(POINTS, text, "得 %s 分"))
        .or(() -> number(SHARE, text, "得分值的 %s%%"));
  }

  /** As behind a condition, where the points may stand alone: {@code ≥90%：5分}. */
  static Optional<String> behindCondition(String text) {
    return of(text).or(() -> number(BARE, text, "得 %s 分"));
  }

  private static Optional<String> number(Pattern form, String text, String sentence) {
    Matcher matcher = form.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(1);
    for (int i = 2; number == null && i <= matcher.groupCount(); i++) {
      number = matcher.group(i);
    }
    return Texts.digits(String.valueOf(number)).map(sentence::formatted);
  }

  static void refuseJudgement(String text) {
    for (String word : JUDGEMENT) {
      if (text.contains(word)) {
        throw new Unsettled(
            "judgement",
            "“" + word + "”要靠人判断，规则不能代替；请写明什么情况扣多少分，或写 按评定得分 60% 至 80%，由评价人填报评定比例",
            "“"
                + word
                + "” is left to judgement, which a rule cannot do; say what costs how much, or"
                + " write 按评定得分 60% 至 80% and let the evaluator report the rating");
      }
    }
  }

  /** Of which two, and which way round, makes a difference: a target of 10 met with 12. */
  private static Unsettled proportion(String text) {
    return new Unsettled(
        "ambiguous-proportion",
        text
            + " 没有写明按什么比例：越大越好的写 按完成比例得分（目标 10、实际 8，得分值的 80%）；"
            + "越小越好的写 按反向比例得分（目标 10、实际 12，得分值的 83.33%）或 按剩余比例得分（目标 10、实际 12，得分值的 80%）",
        text
            + " does not say which ratio: write 按完成比例得分 where more is better (target 10, value 8:"
            + " 80% of the weight), and where less is better 按反向比例得分 (target 10, value 12: 83.33%)"
            + " or 按剩余比例得分 (target 10, value 12: 80%)");
  }
}
