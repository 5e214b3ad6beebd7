package dev.rubric.internal.published;

import static dev.rubric.internal.published.Words.GIVE;
import static dev.rubric.internal.published.Words.LINE;
import static dev.rubric.internal.published.Words.NUMBER;
import static dev.rubric.internal.published.Words.OFF;
import static dev.rubric.internal.published.Words.WEIGHT;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a band is worth: 计5分 is 得 5 分, 得80% is 得分值的 80%. */
final class Results {
  private static final Pattern FULL =
      Pattern.compile(
          LINE
              + "(?:"
              + GIVE
              + "|为|是)"
              + LINE
              + "(?:满分值|满分|全分|全部分值|全部分数|全部赋分|全部权重分)(?:(?:"
              + NUMBER
              + ")分)?|"
              + GIVE
              + "(?:该项|本项|该指标|本指标|该项指标)(?:分值|赋分|权重分|分数|标准分)|满分|"
              + LINE
              + "得分值的?100%");
  private static final Pattern NONE =
      Pattern.compile(
          LINE
              + "(?:不得分|不计分|不给分|不记分|不予计分|不予得分|无分)|"
              + LINE
              + "(?:得分)?(?:"
              + GIVE
              + "|为|是)?"
              + LINE
              + "(?:0|零|〇)分|扣(?:除|完)?(?:该项|本项)?(?:全部分值|全部分数|全部分|全分)|全扣");
  private static final Pattern POINTS =
      Pattern.compile(LINE + "(?:(?:" + GIVE + ")分?[:=]?|=|得分为)(" + NUMBER + ")分(?:值)?");
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
  private static final Pattern OFF_POINTS = Pattern.compile(OFF + "(" + NUMBER + ")分(?:值)?");
  private static final Pattern OFF_SHARE =
      Pattern.compile(
          OFF
              + LINE
              + WEIGHT
              + "的?("
              + NUMBER
              + ")%(?:的?"
              + WEIGHT
              + ")?|"
              + OFF
              + "("
              + NUMBER
              + ")%的?(?:分值|权重分|权重)");
  private static final Pattern COMPLETION =
      Pattern.compile(
          "按(?:照)?(?:实际|任务|目标)*(?:完成|达成)(?:率|值|数|情况|进度|程度)?(?:占"
              + Words.TARGET
              + ")?的?(?:比例|百分比)(?:计算|折算)?(?:计|记|得|给|赋)?(?:得分|计分|分数|分)?|"
              + "按(?:照)?实际(?:完成)?值(?:与|占|和)(?:"
              + Words.TARGET
              + ")的?(?:比例|比值)(?:计|记|得)?分?");
  private static final Pattern PROPORTION =
      Pattern.compile(
          "(?:按照|按|依)(?:相应|实际|一定|同等)?比例(?:计算|折算)?(?:相应)?(?:计|记|得|给|赋|扣|减)?(?:得|扣)?(?:分值|得分|扣分|计分|分)");
  private static final Pattern FUNCTION =
      Pattern.compile("按((?:线性插值|完成比例|反向比例|剩余比例|占比)\\(.+\\))的比例得分");
  private static final List<String> JUDGEMENT =
      List.of(
          "酌情", "视情况", "视情节", "视情", "适当扣", "适当减", "适当给", "酌量", "酌减", "酌定", "综合评定", "综合判断", "综合评价得分",
          "合理确定", "视完成情况", "视其", "根据实际情况");

  private final Subject subject;

  Results(Subject subject) {
    this.subject = subject;
  }

  /** The sentence of rule files; empty when the text is no result, or one of steps. */
  Optional<String> of(String text) {
    refuseJudgement(text);
    if (FULL.matcher(text).matches()) {
      return Optional.of("得满分");
    }
    if (NONE.matcher(text).matches()) {
      return Optional.of("不得分");
    }
    if (COMPLETION.matcher(text).matches()) {
      return Optional.of(completion());
    }
    Matcher function = FUNCTION.matcher(text);
    if (function.matches()) {
      return Optional.of("按 " + function.group(1) + " 的比例得分");
    }
    return number(OFF_POINTS, text, "扣 %s 分")
        .or(() -> number(OFF_SHARE, text, "扣 分值 × %s ÷ 100 分"))
        .or(() -> number(POINTS, text, "得 %s 分"))
        .or(() -> number(SHARE, text, "得分值的 %s%%"))
        .or(() -> new Products(subject).read(text));
  }

  /** The share of a target that the method itself gives, or of the one in the data. */
  private String completion() {
    return subject.target() == null
        ? "按完成比例得分"
        : new Products(subject).read("实际完成值÷目标值×分值").orElse("按完成比例得分");
  }

  /** As behind a condition, where the points may stand alone: {@code ≥90%：5分}. */
  Optional<String> behindCondition(String text) {
    return text.matches(LINE + "(?:不扣分|不减分)")
        ? Optional.of("得满分")
        : of(text).or(() -> number(BARE, text, "得 %s 分"));
  }

  /** Whether it is a share of the weight without saying which. */
  static boolean isProportion(String text) {
    return PROPORTION.matcher(text).matches();
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
        throw Unsettled.never(
            "judgement",
            "“" + word + "”要靠人判断，规则不能代替；请写明什么情况扣多少分，或写 按评定得分 60% 至 80%，由评价人填报评定比例",
            "“"
                + word
                + "” is left to judgement, which a rule cannot do; say what costs how much, or"
                + " write 按评定得分 60% 至 80% and let the evaluator report the rating");
      }
    }
  }
}
