package dev.rubric.internal.published;

import static dev.rubric.internal.published.Words.COUNTED;
import static dev.rubric.internal.published.Words.LAST_YEAR;
import static dev.rubric.internal.published.Words.LINE;
import static dev.rubric.internal.published.Words.NUMBER;
import static dev.rubric.internal.published.Words.OFF;
import static dev.rubric.internal.published.Words.OVER;
import static dev.rubric.internal.published.Words.TARGET;
import static dev.rubric.internal.published.Words.UNDER;
import static dev.rubric.internal.published.Words.WEIGHT;

import dev.rubric.framework.Direction;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Steps: {@code 每低于目标值一个百分点扣0.5分}.
 *
 * @param kind which way they are counted
 * @param limit what they are counted from, in words of rule files; empty when it is not said
 * @param counted whether that is 0 because things are counted one by one, and nothing else is said
 * @param ofLimit whether they are percents of the limit
 * @param size how much a step is
 * @param unit its unit, as rule files write it; empty where items are counted
 * @param verb what each is: 扣, 得 or 加
 * @param worth the points of each, as rule files write them
 */
record StepText(
    Kind kind,
    Optional<String> limit,
    boolean counted,
    boolean ofLimit,
    String size,
    String unit,
    String verb,
    String worth) {
  /** Which way steps are counted. */
  enum Kind {
    OVER,
    UNDER,
    /** On both sides of the limit. */
    AWAY,
    /** Items that are missing. */
    MISSING
  }

  private static final String ACT =
      "(?:的|就|则)?,?("
          + OFF
          + "|再?加计?|奖励|得|计|记)(?:("
          + NUMBER
          + ")分(?:值)?|"
          + LINE
          + WEIGHT
          + "的?("
          + NUMBER
          + ")%(?:的?"
          + WEIGHT
          + ")?)";
  private static final String REF =
      "(?:" + TARGET + ")|(?:" + LAST_YEAR + ")|界限|[0-9.]+%(?=的?[0-9零一二两三四五六七八九十])";
  private static final Pattern SPAN =
      Pattern.compile(
          "([^0-9,;每]{0,20}?|从[0-9.]+(?:起|数起|算起),?)(?:的)?(?:比|较)?("
              + REF
              + ")?,?每(?:年|再)?("
              + OVER
              + "|"
              + UNDER
              + "|偏离)(?:完成|出|了)?("
              + REF
              + ")?(的)?("
              + NUMBER
              + ")?(%|个百分点|百分点|个点|点|(?!扣|减|加|得)\\p{L}{1,4}?)"
              + ACT);
  private static final Pattern BEYOND =
      Pattern.compile(
          "(超出|超过|不足|低于|未完成)(?:[0-9.]+\\S{0,3}?的)?部分,?每(?:超过|超|低)?("
              + NUMBER
              + ")?("
              + COUNTED
              + "|个百分点|百分点)"
              + ACT);
  private static final String EVENT =
      "[\\p{L}&&[^每扣减]]{0,10}?(?:发生|出现|发现|存在|查实|查出|查处|有|遗漏|漏报|迟报|瞒报|错报|违规|违反|投诉|失误|通报|受到|缺少|缺|少)";
  private static final Pattern COUNT =
      Pattern.compile(
          "([\\p{L}、]{0,40}[的后],?|从[0-9.]+(?:起|数起|算起),?)?(每)?("
              + EVENT
              + ")?(?:每)?("
              + NUMBER
              + ")?("
              + COUNTED
              + ")((?!百分点)[\\p{L}&&[^每扣减加得计]]{0,16}?)"
              + ACT);
  private static final String EARNING = "完成|签约|新增|举办|开展|获得|获|建成|培训|引进|达成|落实|承办|发表|组织|参加|通过|满";
  private static final Pattern EARNED =
      Pattern.compile("每(?:" + EARNING + ")(" + NUMBER + ")(\\p{L}{1,4}?)" + ACT);
  private static final Pattern RATE = Pattern.compile(ACT + "[/每](" + COUNTED + ")");
  private static final Pattern MISSED_ITEM =
      Pattern.compile("(?:每)?(?:缺|少|缺少|缺失)(?:一|1|1个|一个)(?:项|个要点|条|项要点|要点|个方面)?" + ACT);

  /** The steps that the text is; empty when it is none. */
  static Optional<StepText> of(String text, Subject subject) {
    Matcher missing = MISSED_ITEM.matcher(text);
    if (missing.matches() && !String.valueOf(subject.unit()).matches("项|条|个")) {
      return worth(missing, 1)
          .map(w -> new StepText(Kind.MISSING, Optional.empty(), false, false, "1", "", "扣", w));
    }
    Matcher span = SPAN.matcher(text);
    if (span.matches() && isAbout(span.group(1), subject)) {
      return span(span, subject);
    }
    Matcher beyond = BEYOND.matcher(text);
    if (beyond.matches()) {
      Kind kind = beyond.group(1).startsWith("超") ? Kind.OVER : Kind.UNDER;
      return made(kind, null, false, false, beyond.group(2), beyond.group(3), beyond, 4);
    }
    Matcher rate = RATE.matcher(text);
    if (rate.matches()) {
      return made(Kind.OVER, null, true, false, "1", rate.group(4), rate, 1);
    }
    Matcher earned = EARNED.matcher(text);
    if (earned.matches()) {
      return made(Kind.OVER, null, true, false, earned.group(1), earned.group(2), earned, 3);
    }
    Matcher count = COUNT.matcher(text);
    return count.matches() ? count(count, subject.direction()) : Optional.empty();
  }

  /** Whether what stands before 每 is nothing, a part of it, or what the line is about. */
  private static boolean isAbout(String before, Subject subject) {
    return before.matches(
            "|从.*|比|较|在此基础上|此后|之后|以后|超出部分|超过部分|不足部分|(?:未达到|未达|低于|超过|超出|高于)(?:" + TARGET + ")?")
        || subject.isIndicator(before)
        || subject.fields().contains(before);
  }

  private static Optional<StepText> span(Matcher span, Subject subject) {
    String word = span.group(3);
    Kind kind = word.equals("偏离") ? Kind.AWAY : word.matches(OVER) ? Kind.OVER : Kind.UNDER;
    String before = span.group(4) == null ? span.group(2) : span.group(4);
    boolean ofLimit = span.group(5) != null && before != null && span.group(7).equals("%");
    boolean bad = word.startsWith("缺") || word.equals("少");
    boolean counts = bad && subject.direction() == Direction.AT_MOST && before == null;
    Optional<String> from = from(span.group(1)).or(() -> limit(before, subject));
    Kind counted = counts ? Kind.OVER : kind;
    return made(
        counted,
        from.orElse(null),
        counts && from.isEmpty(),
        ofLimit,
        span.group(6),
        span.group(7),
        span,
        8);
  }

  private static Optional<String> from(@Nullable String said) {
    Matcher from = Pattern.compile("从([0-9.]+).*").matcher(String.valueOf(said));
    return from.matches() ? Optional.of(from.group(1)) : Optional.empty();
  }

  /** Things that are counted one by one, from 0. */
  private static Optional<StepText> count(Matcher count, @Nullable Direction direction) {
    boolean each = count.group(2) != null && (count.group(3) != null || count.group(6).isEmpty());
    boolean lacks = String.valueOf(count.group(3)).matches(".*[缺少]");
    boolean once = String.valueOf(count.group(4)).matches("[1一]") && !count.group(6).isEmpty();
    boolean counts = each || count.group(3) != null || once;
    String verb = verb(count.group(7));
    boolean earns = verb.equals("得") && each && !lacks && direction == Direction.AT_LEAST;
    boolean costs = verb.equals("扣") && (!lacks || direction == Direction.AT_MOST);
    if (!counts || !(earns || costs)) {
      return Optional.empty();
    }
    Optional<String> limit = from(count.group(1));
    return made(
        Kind.OVER,
        limit.orElse(null),
        limit.isEmpty(),
        false,
        count.group(4),
        count.group(5),
        count,
        7);
  }

  private static Optional<StepText> made(
      Kind kind,
      @Nullable String limit,
      boolean counted,
      boolean ofLimit,
      @Nullable String number,
      String unit,
      Matcher act,
      int at) {
    Optional<String> size = Texts.digits(number == null ? "1" : number);
    Optional<String> worth = worth(act, at);
    return size.isEmpty() || worth.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StepText(
                kind,
                counted ? Optional.of("0") : Optional.ofNullable(limit),
                counted,
                ofLimit,
                size.get(),
                unit(unit),
                verb(act.group(at)),
                worth.get()));
  }

  private static Optional<String> worth(Matcher act, int at) {
    return act.group(at + 1) == null
        ? Texts.digits(act.group(at + 2)).map(each -> "分值 × " + each + " ÷ 100 ")
        : Texts.digits(act.group(at + 1));
  }

  private static String verb(String said) {
    if (said.matches(OFF)) {
      return "扣";
    }
    return said.contains("加") || said.equals("奖励") ? "加" : "得";
  }

  /** A unit as rule files write it. */
  static String unit(String said) {
    return said.replaceFirst("^(?:百分点|个点|点)$", "个百分点").replaceFirst("^个项目$", "个");
  }

  /** A target is what the condition compares with, when there is one. */
  private static Optional<String> limit(@Nullable String before, Subject subject) {
    if (before == null || before.equals("界限")) {
      return Optional.empty();
    }
    if (before.matches(LAST_YEAR)) {
      return Optional.of("上年值");
    }
    if (!before.matches(TARGET)) {
      return Optional.of(before.replace("%", ""));
    }
    String target = subject.target();
    return Optional.of(
        target != null && NumberText.read(target) instanceof Written.Number number
            ? number.value().toPlainString()
            : "目标值");
  }

  boolean isOver() {
    return kind == Kind.OVER;
  }

  /** The same, below the limit instead of above it. */
  StepText turned() {
    return new StepText(Kind.UNDER, limit, counted, ofLimit, size, unit, verb, worth);
  }

  boolean isPercent() {
    return unit.equals("%") && !ofLimit;
  }

  /** The step with its unit, as rule files write it. */
  String step() {
    return (ofLimit ? "界限的" : "") + size + unit;
  }

  /** The same, counted in percentage points or in percent of the limit. */
  StepText in(boolean points) {
    return new StepText(kind, limit, counted, !points, size, points ? "个百分点" : "%", verb, worth);
  }

  /** Without the limit, as rule files say it. */
  String bare() {
    return kind == Kind.MISSING
        ? "每缺一项要点扣 " + worth + " 分"
        : "每" + (isOver() ? "超过" : "低于") + step() + verb + worth + "分";
  }

  /**
   * The whole sentence.
   *
   * @param implied the limit that the conditions set; null when they set none
   */
  String sentence(@Nullable String implied) {
    if (kind == Kind.AWAY) {
      return away(limit.orElse(implied == null ? "目标值" : implied));
    }
    if (limit.isEmpty()) {
      return bare();
    }
    String said = limit.get();
    boolean settled = implied != null && (said.equals("目标值") || said.equals(implied));
    return settled ? bare() : "以 " + said + " 为界，" + bare();
  }

  /** Points for each step of a field's distance, as an expression of rule files. */
  String points(String field, String from) {
    String name =
        (isOver() ? "每超" : "每低")
            + (ofLimit || unit.equals("%") ? "百分比" : unit.equals("个百分点") ? "百分点" : "数量");
    return name
        + "("
        + (field.isEmpty() ? "实际完成值" : field)
        + ", "
        + from
        + ", "
        + size
        + ", "
        + worth.strip()
        + ")";
  }

  private String away(String from) {
    String distance = ofLimit || unit.equals("%") ? "增减率(实际完成值, " + from + ")" : "实际完成值 - " + from;
    return verb + " 每步(绝对值(" + distance + "), " + size + ", " + worth.strip() + ") 分";
  }

  /**
   * Whether occurrences are counted from 0 though the conditions set another limit, and the text
   * does not say so.
   */
  boolean contradicts(@Nullable String implied) {
    return implied != null && counted && !implied.equals("0");
  }
}
