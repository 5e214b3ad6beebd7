package dev.rubric.internal.published;

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
  private static final String TARGET =
      "(?:年度|年初|既定|预期|规定|计划)?(?:绩效)?(?:目标值|目标任务|目标|指标值|计划值|计划数|任务|计划|标准|要求)";
  private static final Pattern MET =
      Pattern.compile(
          "(?:按时|按期|全部|全面)?(?:达到|完成|满足|实现|达成|符合|达)(?:了)?" + TARGET + "(?:的|以上)?|达标|已达标");
  private static final Pattern MISSED =
      Pattern.compile(
          "(?:未|没有|没|不)(?:按时|按期|全部|能)?(?:达到|完成|满足|实现|达成|达|符合)" + TARGET + "|未达标|不达标|未达到|未完成");
  private static final Pattern NEVER =
      Pattern.compile("(?:未发生|没有发生|未出现|没有出现|未发现|没有发现|未查出|无|没有)(?![0-9])[^0-9]{0,10}|零(?:发生|事故|投诉)");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "([^<>=]*[0-9][^<>=]*)(<=|<|>=|>)([^<>=0-9]*)(<=|<|>=|>)([^<>=]*[0-9][^<>=]*)");
  private static final Set<String> VALUE =
      Set.of("", "实际完成值", "实际值", "完成值", "实际完成", "得分", "结果", "指标值", "实际");

  private final Subject subject;

  Extents(Subject subject) {
    this.subject = subject;
  }

  /** The band; empty when the text states none. */
  Optional<Extent> read(String text) {
    String plain = bare(text);
    Optional<Extent> target = target(plain);
    if (target.isPresent()) {
      return target;
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
        return found;
      }
    }
    return Optional.empty();
  }

  private static String bare(String text) {
    return text.replaceFirst("^(?:在|如果|如|若|当|凡|对于|对|其中|介于)", "")
        .replaceFirst("(?:之间|范围内)?(?:的|时|者|的情况)?[:,]?$", "")
        .replaceFirst("(?:之间|范围内)$", "");
  }

  /** What a word before a quantity names; empty when nothing of the rule is called so. */
  private Optional<String> field(String prefix) {
    String name = prefix.replaceFirst("(?:为|在|:|介于|发生|发现|出现|存在|有|达到|达)$", "");
    if (VALUE.contains(name) || name.matches("[A-Za-z]") || subject.isIndicator(name)) {
      return Optional.of("");
    }
    return subject.fields().contains(name) ? Optional.of(name) : Optional.empty();
  }

  private Optional<Extent> target(String text) {
    if (MET.matcher(text).matches()) {
      return Optional.of(met(text, true));
    }
    if (MISSED.matcher(text).matches()) {
      return Optional.of(met(text, false));
    }
    if (NEVER.matcher(text).matches()) {
      Edge none = new Edge("0", BigDecimal.ZERO, Hold.IN);
      return Optional.of(new Extent("", none, none));
    }
    return Optional.empty();
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
    throw new Unsettled(
        "ambiguous-target",
        text
            + "：目标值是下限还是上限没有写明：目标 10、越大越好的写 不低于目标值（实际 12 符合），越小越好的写 不超过目标值（实际 8 符合）；"
            + "也可以在 rubric.yaml 里写指标的 方向",
        text
            + ": whether the target is a floor or a ceiling is not said: with a target of 10 write"
            + " 不低于目标值 where more is better (12 meets it), 不超过目标值 where less is (8 meets it); or"
            + " give the indicator a direction in rubric.yaml");
  }

  private Edge targetEdge() {
    String target = subject.target();
    return target != null && NumberText.read(target) instanceof Written.Number number
        ? Edge.of(number, Hold.IN)
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

  private static Optional<Edge> edge(String number, String sign) {
    return NumberText.read(number) instanceof Written.Number read && read.sign() == null
        ? Optional.of(Edge.of(read, sign.endsWith("=") ? Hold.IN : Hold.OUT))
        : Optional.empty();
  }

  private Optional<Extent> quantity(String field, String text) {
    Matcher compared = Pattern.compile("(.{1,5}?)" + TARGET + "(?:以上|以下)?").matcher(text);
    if (compared.matches() && NumberText.sign(compared.group(1)).isPresent()) {
      return Optional.of(half(field, targetEdge(), NumberText.sign(compared.group(1)).get()));
    }
    Written written = NumberText.read(text);
    if (text.contains("百分点")) {
      return Optional.empty();
    }
    if (written instanceof Written.Range range) {
      return Optional.of(
          new Extent(
              field,
              Edge.of(range.low(), Edge.hold(range.lowBound())),
              Edge.of(range.high(), Edge.hold(range.highBound()))));
    }
    if (written instanceof Written.Number number && number.certainty() != Written.Certainty.SLIP) {
      boolean law = text.matches(".*(以上|以下|以内|之内)") && !text.matches(".*(含|及以|[<>=不达至超低高大小少多]).*");
      Edge edge = Edge.of(number, law ? Hold.BY_LAW : Hold.IN);
      return Optional.of(
          half(field, edge, number.sign() == null ? Comparator.EQUAL : number.sign()));
    }
    return Optional.empty();
  }

  private static Extent half(String field, Edge edge, Comparator sign) {
    return switch (sign) {
      case AT_LEAST -> new Extent(field, edge, null);
      case MORE -> new Extent(field, edge.with(Hold.OUT), null);
      case AT_MOST -> new Extent(field, null, edge);
      case LESS -> new Extent(field, null, edge.with(Hold.OUT));
      default -> new Extent(field, edge.with(Hold.IN), edge.with(Hold.IN));
    };
  }
}
