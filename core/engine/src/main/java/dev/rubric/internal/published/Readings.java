package dev.rubric.internal.published;

import dev.rubric.internal.published.Unsettled.Choice;
import dev.rubric.internal.published.Unsettled.Example;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The readings of a wording, each with a spelling that means it only. */
public final class Readings {
  private static final BigDecimal NINETY = new BigDecimal(90);
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal TWELVE = new BigDecimal(12);

  private Readings() {}

  /** Percentage points, or percent of the limit. */
  static Unsettled percent(List<String> pieces, int at, StepText steps, Edge limit) {
    String piece = pieces.get(at);
    return percent(
        Texts.chinese(piece),
        new BigDecimal(steps.size()),
        steps.isOver(),
        limit.value(),
        with(ridersInPoints(pieces, at), at, percent(piece, true)),
        with(pieces, at, percent(piece, false)));
  }

  /**
   * The same, of steps with their two spellings.
   *
   * @param said the steps as written
   * @param over whether they are counted above the limit
   * @param limit what they are counted from; null for the target
   */
  public static Unsettled percent(
      String said,
      BigDecimal size,
      boolean over,
      @Nullable BigDecimal limit,
      String asPoints,
      String asPercent) {
    BigDecimal from = limit == null ? NINETY : limit;
    BigDecimal target = limit == null ? from : null;
    BigDecimal share = from.abs().multiply(size).movePointLeft(2);
    List<Example> examples =
        Stream.of(share.min(size), size, from.abs().movePointLeft(1))
            .map(off -> new Example(target, over ? from.add(off) : from.subtract(off), "%"))
            .toList();
    return Unsettled.between(
        "ambiguous-percent",
        Text.of(said + " 有两种读法", said + " has two readings"),
        List.of(
            new Choice(Text.of("按百分点", "percentage points"), asPoints),
            new Choice(Text.of("按界限的百分比", "percent of the limit"), asPercent)),
        examples);
  }

  /** Whether a percent of the limit is a point as well, or makes no sense. */
  public static boolean isPoint(BigDecimal limit) {
    return limit.signum() == 0 || limit.compareTo(HUNDRED) == 0;
  }

  /** What is said of a part of a step is in its unit. */
  private static List<String> ridersInPoints(List<String> pieces, int at) {
    List<String> changed = new ArrayList<>(pieces);
    for (int i = at + 1; i < pieces.size() && Statement.isRider(pieces.get(i)); i++) {
      changed.set(i, pieces.get(i).replace("%", "个百分点"));
    }
    return changed;
  }

  private static String percent(String piece, boolean points) {
    int sign = piece.indexOf('%', piece.indexOf('每'));
    int number = sign;
    while (number > 0 && "0123456789.零一二两三四五六七八九十百".indexOf(piece.charAt(number - 1)) >= 0) {
      number--;
    }
    String before = piece.substring(0, number);
    boolean named = before.matches(".*(?:界限|" + Words.TARGET + ")");
    return points
        ? piece.substring(0, sign) + "个百分点" + piece.substring(sign + 1)
        : before + (named ? "的" : "界限的") + piece.substring(number);
  }

  /** Counted from the limit, or from 0. */
  static Unsettled limit(List<String> pieces, int at, StepText steps, String limit) {
    boolean known = limit.matches("[0-9.]+");
    BigDecimal from = known ? new BigDecimal(limit) : BigDecimal.TEN;
    BigDecimal target = known ? null : from;
    BigDecimal size = new BigDecimal(steps.size());
    String piece = Texts.chinese(pieces.get(at));
    String step = "每超过" + steps.step() + steps.verb() + steps.worth() + "分";
    return Unsettled.between(
        "ambiguous-limit",
        Text.of(
            "条件的界限是 " + limit + "，" + piece + " 却从 0 数起",
            "the condition has the limit " + limit + ", but " + piece + " counts from 0"),
        List.of(
            new Choice(Text.of("从界限数起", "from the limit"), with(pieces, at, step)),
            new Choice(Text.of("从 0 数起", "from 0"), with(pieces, at, "从0数起" + step))),
        Stream.of(size.add(size), size)
            .map(off -> new Example(target, from.add(off), ""))
            .toList());
  }

  /** A share of the weight, nobody says of what. */
  static Unsettled proportion(String text) {
    return Unsettled.between(
        "ambiguous-proportion",
        ofWhat(text),
        List.of(
            new Choice(Text.of("越大越好，实际与目标之比", "more is better, value to target"), "按完成比例得分"),
            new Choice(Text.of("越小越好，目标与实际之比", "less is better, target to value"), "按反向比例得分"),
            new Choice(
                Text.of("越小越好，超出的部分与目标之比", "less is better, what exceeds it to target"),
                "按剩余比例得分")),
        List.of(new Example(BigDecimal.TEN, TWELVE, "")));
  }

  /** A share of the weight between two bounds. */
  static Unsettled proportion(List<String> pieces, int at, String condition, Extent extent) {
    Edge low = extent.low();
    Edge high = extent.high();
    if (low == null || high == null || low.value() == null || high.value() == null) {
      return proportion(pieces.get(at));
    }
    BigDecimal middle = low.value().add(high.value()).multiply(new BigDecimal("0.5"));
    String straight = "按 线性插值(实际完成值, " + low.plain() + ", 0, " + high.plain() + ", 100) 的比例得分";
    return Unsettled.between(
        "ambiguous-proportion",
        ofWhat(Texts.chinese(pieces.get(at))),
        List.of(
            new Choice(
                Text.of("按实际与 " + high.text() + " 之比", "value to " + high.text()),
                with(pieces, at, condition + "按实际值÷" + high.text() + "×分值计分")),
            new Choice(
                Text.of(
                    "从 " + low.text() + " 得 0 分到 " + high.text() + " 得满分按直线",
                    "a straight line from 0 at " + low.text() + " to full marks at " + high.text()),
                with(pieces, at, condition + straight))),
        List.of(new Example(null, middle, low.isPercent() ? "%" : "")));
  }

  private static Text ofWhat(String said) {
    return Text.of(said + " 没有写明按什么比例", said + " does not say which ratio");
  }

  /** Whether the target that is met or missed is a floor or a ceiling. */
  static Unsettled target(String word, String text) {
    String said = Texts.chinese(word);
    return Unsettled.between(
        "ambiguous-target",
        Text.of(
            said + "：目标值是下限还是上限没有写明，也可以在 rubric.yaml 里写指标的 方向",
            said
                + ": whether the target is a floor or a ceiling is not said; a direction in"
                + " rubric.yaml settles it, too"),
        List.of(
            new Choice(Text.of("越大越好", "more is better"), Extents.compared(text, true)),
            new Choice(Text.of("越小越好", "less is better"), Extents.compared(text, false))),
        List.of(new Example(BigDecimal.TEN, TWELVE, "")));
  }

  private static String with(List<String> pieces, int at, String piece) {
    List<String> changed = new ArrayList<>(pieces);
    changed.set(at, piece);
    return String.join("，", changed);
  }
}
