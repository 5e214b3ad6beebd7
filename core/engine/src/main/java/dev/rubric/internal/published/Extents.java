package dev.rubric.internal.published;

import static dev.rubric.internal.published.Words.LAST_YEAR;
import static dev.rubric.internal.published.Words.TARGET;

import dev.rubric.framework.Direction;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.internal.published.Edge.Hold;
import dev.rubric.rule.Comparator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a band lies: {@code 90%（含）—95%}, {@code 满意度≥95%}, {@code 完成目标值}. */
final class Extents {
  private static final Pattern MET =
      Pattern.compile(
          "(?:按时|按期|全部|全面|在)?(?:达到|完成|满足|实现|达成|符合|达)(?:了)?"
              + TARGET
              + "(?:以上)?|达标|已达标|准时|按时|按期|(?:准时|按时|按期|及时|如期)(?:完成|交付|办结)|在?(?:"
              + TARGET
              + ")内(?:完成)?");
  private static final Pattern MISSED =
      Pattern.compile(
          "(?:未|没有|没|不)(?:按时|按期|全部|能)?(?:达到|完成|满足|实现|达成|达|符合)"
              + TARGET
              + "|未达标|不达标|未达到|达不到|未完成|完不成|(?:未|没有)(?:准时|按时|按期|及时|如期)(?:完成|交付|办结)?");
  private static final Pattern BARE_MISS =
      Pattern.compile("未达到|达不到|没有达到|没达到|未达|未完成|完不成|未满足|未达标|不达标");
  private static final Pattern WITHIN = Pattern.compile("(?<=[天日月年周]|小时|分钟)内(?:完成|办结|办理完毕)?$");
  private static final Pattern EITHER = Pattern.compile(MISSED.pattern() + "|" + MET.pattern());
  private static final Pattern NEVER =
      Pattern.compile("(?:未发生|没有发生|未出现|没有出现|未发现|没有发现|未查出|无|没有)(?![0-9])[^0-9]{0,12}|零(?:发生|事故|投诉)");
  private static final Pattern SOME = Pattern.compile("有(?:结转|结余|结转结余|发生|投诉|问题|事故)");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "([^<>=]*[0-9][^<>=]*)(<=|<|>=|>)([^<>=0-9]*)(<=|<|>=|>)([^<>=]*[0-9][^<>=]*)");
  private static final Pattern SHARE_OF_TARGET =
      Pattern.compile("(?:占|完成了?|达到|达|实现)" + TARGET + "的?(.*%.*)");
  private static final Pattern PLACE = Pattern.compile("(?:排名|名次|位列|位次)?第(.+?)(?:名|位)?");
  private static final Set<String> VALUE =
      Set.of(
          "", "实际完成值", "实际值", "完成值", "实际完成", "得分", "结果", "指标值", "实际", "完成", "数值", "比例", "比率", "比值",
          "达到", "该值", "其值", "排名", "名次");
  private static final Set<String> RANKED = Set.of("名", "位");

  private final Subject subject;
  private final LastYear lastYear;

  Extents(Subject subject) {
    this.subject = subject;
    this.lastYear = new LastYear(subject);
  }

  /** The band; empty when the text states none. */
  Optional<Extent> read(String text) {
    String plain = bare(text);
    Optional<Extent> words = target(plain).or(() -> lastYear.read(plain));
    if (words.isPresent()) {
      return words;
    }
    Matcher between = BETWEEN.matcher(plain);
    if (between.matches()) {
      return between(between);
    }
    for (int i = 0; i < plain.length(); i++) {
      Optional<String> field = field(plain.substring(0, i));
      int at = i;
      Optional<Extent> found = field.flatMap(name -> quantity(name, bare(plain.substring(at))));
      if (found.isPresent()) {
        return completed(plain.substring(0, at), found.get());
      }
    }
    return Optional.empty();
  }

  /** 完成10件 is at least that; 完成80% of what is not in percent is a rate of completion. */
  private Optional<Extent> completed(String prefix, Extent extent) {
    boolean rate = extent.isPercent() && subject.unit() != null && !subject.isPercent();
    boolean said = prefix.matches("(?:实际)?(?:完成|达到|占)");
    Extent reached = said && extent.isSingle() ? extent.withHigh(null) : extent;
    return Optional.of(
        rate && said && extent.field().isEmpty() && subject.fields().contains("完成率")
            ? reached.of("完成率")
            : reached);
  }

  /** The name before a quantity that is neither the indicator nor a field; empty when none is. */
  Optional<String> unknownName(String text) {
    String plain = bare(text);
    for (int i = 2; i < plain.length(); i++) {
      String name = plain.substring(0, i).replaceFirst("(?:为|在|达到|达|介于)$", "");
      boolean word =
          name.length() >= 2 && name.matches("(?!每)\\p{L}{2,20}") && field(name).isEmpty();
      if (word && quantity("", bare(plain.substring(i))).isPresent()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String bare(String text) {
    return text.replaceFirst("^(?:在|如果|如|若|当|凡|对于|对|其中|介于)", "")
        .replaceFirst("(?:之间|范围内)?(?:的)?(?:部分|(?<![准按及])时|者|情况)?[:,]?$", "")
        .replaceFirst("(?:之间|范围内)$", "");
  }

  /** What a word before a quantity names; empty when nothing of the rule is called so. */
  private Optional<String> field(String prefix) {
    String name =
        prefix
            .replaceFirst("(?:为|在|是|:|介于|控制在|保持在|发生|发现|出现|存在|有|达到|达|要求|应|须|需|要)$", "")
            .replaceFirst("^(?:其|该|年度|实际|且)(?=..)", "");
    if (VALUE.contains(name) || name.matches("[A-Za-z]") || subject.isIndicator(name)) {
      return Optional.of("");
    }
    return subject.fields().contains(name) ? Optional.of(name) : Optional.empty();
  }

  /** Whether it says that something is missed, and not what. */
  static boolean isBareMiss(String condition) {
    return BARE_MISS.matcher(bare(condition)).matches();
  }

  private Optional<Extent> target(String text) {
    if (MET.matcher(text).matches()) {
      return Optional.of(met(text, true));
    }
    if (MISSED.matcher(text).matches()) {
      return Optional.of(met(text, false));
    }
    boolean counts = !subject.isPercent();
    Edge none = new Edge("0", BigDecimal.ZERO, Hold.IN);
    if (counts && NEVER.matcher(text).matches() && !LastYear.isMentioned(text)) {
      return Optional.of(new Extent("", none, none));
    }
    return counts && SOME.matcher(text).matches()
        ? Optional.of(new Extent("", none.with(Hold.OUT), null))
        : Optional.empty();
  }

  /** Whether a target is a floor or a ceiling stands in the framework. */
  private Extent met(String text, boolean met) {
    Direction direction = subject.direction();
    Edge in = targetEdge();
    Edge out = in.with(Hold.OUT);
    if (direction == Direction.AT_LEAST) {
      return met ? new Extent("", in, null) : new Extent("", null, out);
    }
    if (direction == Direction.AT_MOST) {
      return met ? new Extent("", null, in) : new Extent("", out, null);
    }
    throw new OpenTarget(text);
  }

  /** The text with the comparison that meeting and missing the target is. */
  static String compared(String text, boolean least) {
    return EITHER
        .matcher(text)
        .replaceAll(
            found ->
                MISSED.matcher(found.group()).matches()
                    ? (least ? "低于目标值" : "超过目标值")
                    : (least ? "不低于目标值" : "不超过目标值"));
  }

  /** Met or missed, where nobody says whether more or less is better. */
  static final class OpenTarget extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OpenTarget(String text) {
      super(text, null, false, false);
    }
  }

  private Edge targetEdge() {
    String target = subject.target();
    return target != null && NumberText.read(target) instanceof Written.Number number
        ? Edge.of(number, Hold.IN, subject.unit())
        : new Edge("目标值", null, Hold.IN);
  }

  private Optional<Extent> between(Matcher between) {
    boolean rising = between.group(2).startsWith("<") && between.group(4).startsWith("<");
    boolean falling = between.group(2).startsWith(">") && between.group(4).startsWith(">");
    Optional<String> field = field(between.group(3));
    Optional<Edge> first = edge(between.group(1), between.group(2));
    Optional<Edge> second = edge(between.group(5), between.group(4));
    if (field.isEmpty() || first.isEmpty() || second.isEmpty() || rising == falling) {
      return Optional.empty();
    }
    return Optional.of(
        rising
            ? new Extent(field.get(), first.get(), second.get())
            : new Extent(field.get(), second.get(), first.get()));
  }

  private Optional<Edge> edge(String number, String sign) {
    return NumberText.read(number) instanceof Written.Number read && read.sign() == null
        ? Optional.of(Edge.of(read, sign.endsWith("=") ? Hold.IN : Hold.OUT, subject.unit()))
        : Optional.empty();
  }

  private Optional<Extent> quantity(String field, String text) {
    Optional<Extent> words = compared(field, text);
    if (words.isPresent()) {
      return words;
    }
    Matcher share = SHARE_OF_TARGET.matcher(text);
    if (share.matches() && field.isEmpty() && subject.fields().contains("完成率")) {
      return quantity("完成率", bare(share.group(1)))
          .map(rate -> rate.isSingle() ? rate.withHigh(null) : rate);
    }
    Matcher place = PLACE.matcher(text);
    if (place.matches() && Texts.digits(place.group(1)).isPresent()) {
      return ranked(field, new BigDecimal(Texts.digits(place.group(1)).orElseThrow()));
    }
    return text.contains("百分点") ? Optional.empty() : number(field, text);
  }

  /** 不低于目标值, 超过上年. */
  private Optional<Extent> compared(String field, String text) {
    Matcher compared =
        Pattern.compile("(.{1,5}?)(" + TARGET + "|" + LAST_YEAR + ")(?:以上|以下)?").matcher(text);
    if (!compared.matches()) {
      return Optional.empty();
    }
    Edge edge = LastYear.isMentioned(compared.group(2)) ? LastYear.EDGE : targetEdge();
    return NumberText.sign(compared.group(1)).map(sign -> half(field, edge, sign));
  }

  /** 第2名 is a value of what is counted in places, and of 名次 elsewhere. */
  private Optional<Extent> ranked(String field, BigDecimal place) {
    Edge at = new Edge(place.toPlainString(), place, Hold.IN);
    boolean own = subject.unit() != null && RANKED.contains(subject.unit());
    if (!field.isEmpty() || (!own && !subject.fields().contains("名次"))) {
      return Optional.empty();
    }
    return Optional.of(new Extent(own ? "" : "名次", at, at));
  }

  private Optional<Extent> number(String field, String text) {
    Written written =
        NumberText.read(
            WITHIN
                .matcher(text)
                .replaceFirst("以内")
                .replaceFirst("(?<=[)%\\p{L}0-9])[与和](?=[0-9])", "至"));
    if (written instanceof Written.Range range) {
      return Optional.of(
          new Extent(
              field,
              Edge.of(range.low(), Edge.hold(range.lowBound()), subject.unit()),
              Edge.of(range.high(), Edge.hold(range.highBound()), subject.unit())));
    }
    if (written instanceof Written.Number number && number.certainty() != Written.Certainty.SLIP) {
      boolean law =
          text.matches(".*(以上|以下|以内|之内|之上|之下)") && !text.matches(".*(含|及以|或以|[<>=不达至超低高大小少多]).*");
      Edge edge = Edge.of(number, law ? Hold.BY_LAW : Hold.IN, subject.unit());
      return Optional.of(
          half(field, edge, number.sign() == null ? Comparator.EQUAL : number.sign()));
    }
    return Optional.empty();
  }

  static Extent half(String field, Edge edge, Comparator sign) {
    return switch (sign) {
      case AT_LEAST -> new Extent(field, edge, null);
      case MORE -> new Extent(field, edge.with(Hold.OUT), null);
      case AT_MOST -> new Extent(field, null, edge);
      case LESS -> new Extent(field, null, edge.with(Hold.OUT));
      default -> new Extent(field, edge.with(Hold.IN), edge.with(Hold.IN));
    };
  }
}
