package dev.rubric.internal.published;

import dev.rubric.internal.published.Unsettled.Choice;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The readings of a wording, each with an example, its score, and a spelling that means it only.
 */
final class Readings {
  private Readings() {}

  /** Percentage points, or percent of the limit. */
  static Unsettled percent(
      List<String> pieces, int at, StepText steps, Edge limit, BigDecimal weight) {
    BigDecimal known = limit.value() == null ? new BigDecimal(90) : limit.value();
    BigDecimal points = known.abs().movePointLeft(1);
    BigDecimal value = steps.isOver() ? known.add(points) : known.subtract(points);
    String example = (limit.value() == null ? "目标值 90%、" : "") + "实际 " + plain(value) + "%";
    String exampleEn =
        (limit.value() == null ? "target 90%, " : "") + "value " + plain(value) + "%";
    List<Choice> choices = new ArrayList<>();
    for (boolean asPoints : new boolean[] {true, false}) {
      BigDecimal distance = asPoints ? points : BigDecimal.TEN;
      String left = steps.left(distance, weight).map(each -> "，得 " + plain(each) + " 分").orElse("");
      String leftEn =
          steps.left(distance, weight).map(each -> ", scores " + plain(each)).orElse("");
      choices.add(
          new Choice(
              asPoints
                  ? Text.of(
                      "按百分点：" + example + "，相差 " + plain(points) + " 个百分点" + left,
                      "percentage points: "
                          + exampleEn
                          + ", "
                          + plain(points)
                          + " points off"
                          + leftEn)
                  : Text.of(
                      "按界限的百分比：" + example + "，相差界限的 10%" + left,
                      "percent of the limit: " + exampleEn + ", 10% of the limit off" + leftEn),
              with(pieces, at, percent(pieces.get(at), asPoints))));
    }
    return Unsettled.between(
        "ambiguous-percent",
        Text.of(
            Texts.chinese(pieces.get(at)) + " 有两种读法（分值 " + plain(weight) + "）",
            Texts.chinese(pieces.get(at)) + " has two readings (weight " + plain(weight) + ")"),
        choices);
  }

  private static String percent(String piece, boolean points) {
    int sign = piece.indexOf('%', piece.indexOf('每'));
    int number = sign;
    while (number > 0 && "0123456789.零一二两三四五六七八九十百".indexOf(piece.charAt(number - 1)) >= 0) {
      number--;
    }
    return points
        ? piece.substring(0, sign) + "个百分点" + piece.substring(sign + 1)
        : piece.substring(0, number) + "界限的" + piece.substring(number);
  }

  /** Counted from the limit, or from 0. */
  static Unsettled limit(
      List<String> pieces, int at, StepText steps, String limit, BigDecimal weight) {
    Optional<BigDecimal> known =
        limit.matches("[0-9.]+") ? Optional.of(new BigDecimal(limit)) : Optional.empty();
    BigDecimal from = known.orElse(BigDecimal.TEN);
    BigDecimal size = new BigDecimal(steps.size());
    BigDecimal value = from.add(size).add(size);
    String target = known.isPresent() ? "" : limit + " 10、";
    String act = steps.verb() + steps.worth() + "分";
    return Unsettled.between(
        "ambiguous-limit",
        Text.of(
            "条件的界限是 "
                + limit
                + "，"
                + Texts.chinese(pieces.get(at))
                + " 却从 0 数起（分值 "
                + plain(weight)
                + "）",
            "the condition has the limit "
                + limit
                + ", but "
                + Texts.chinese(pieces.get(at))
                + " counts from 0 (weight "
                + plain(weight)
                + ")"),
        List.of(
            counted(
                "从界限数起",
                "from the limit",
                target,
                value,
                steps.left(value.subtract(from), weight),
                with(pieces, at, "每超过" + steps.step() + act)),
            counted(
                "从 0 数起",
                "from 0",
                target,
                value,
                steps.left(value, weight),
                with(pieces, at, "从0数起每超过" + steps.step() + act))));
  }

  private static Choice counted(
      String zh,
      String en,
      String target,
      BigDecimal value,
      Optional<BigDecimal> left,
      String spelling) {
    return new Choice(
        Text.of(
            zh
                + "："
                + target
                + "实际 "
                + plain(value)
                + left.map(each -> "，得 " + plain(each) + " 分").orElse(""),
            en
                + ": value "
                + plain(value)
                + left.map(each -> ", scores " + plain(each)).orElse("")),
        spelling);
  }

  /** A share of the weight, nobody says of what. */
  static Unsettled proportion(String text, Subject subject) {
    BigDecimal weight = subject.weight() == null ? BigDecimal.TEN : subject.weight();
    return Unsettled.between(
        "ambiguous-proportion",
        Text.of(
            text + " 没有写明按什么比例（分值 " + plain(weight) + "）",
            text + " does not say which ratio (weight " + plain(weight) + ")"),
        List.of(
            ratio("越大越好，实际与目标之比", "more is better, value to target", 8, weight, "0.8", "按完成比例得分"),
            ratio(
                "越小越好，目标与实际之比",
                "less is better, target to value",
                12,
                weight,
                "0.83333",
                "按反向比例得分"),
            ratio(
                "越小越好，超出的部分与目标之比",
                "less is better, what exceeds it to target",
                12,
                weight,
                "0.8",
                "按剩余比例得分")));
  }

  private static Choice ratio(
      String zh, String en, int value, BigDecimal weight, String share, String spelling) {
    String points = plain(weight.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP));
    return new Choice(
        Text.of(
            zh + "：目标 10、实际 " + value + "，得 " + points + " 分",
            en + ": target 10, value " + value + ", scores " + points),
        spelling);
  }

  /** A share of the weight between two bounds. */
  static Unsettled proportion(
      List<String> pieces, int at, String condition, Extent extent, Subject subject) {
    Edge low = extent.low();
    Edge high = extent.high();
    if (low == null || high == null || low.value() == null || high.value() == null) {
      return proportion(pieces.get(at), subject);
    }
    BigDecimal weight = subject.weight() == null ? BigDecimal.TEN : subject.weight();
    BigDecimal middle = low.value().add(high.value()).multiply(new BigDecimal("0.5"));
    BigDecimal share = middle.multiply(weight).divide(high.value(), 2, RoundingMode.HALF_UP);
    BigDecimal half = weight.multiply(new BigDecimal("0.5"));
    String straight = "按 线性插值(实际完成值, " + low.plain() + ", 0, " + high.plain() + ", 100) 的比例得分";
    String unit = low.isPercent() ? "%" : "";
    return Unsettled.between(
        "ambiguous-proportion",
        Text.of(
            Texts.chinese(pieces.get(at)) + " 没有写明按什么比例（分值 " + plain(weight) + "）",
            Texts.chinese(pieces.get(at))
                + " does not say which ratio (weight "
                + plain(weight)
                + ")"),
        List.of(
            new Choice(
                Text.of(
                    "按实际与 "
                        + high.text()
                        + " 之比：实际 "
                        + plain(middle)
                        + unit
                        + "，得 "
                        + plain(share)
                        + " 分",
                    "value to "
                        + high.text()
                        + ": value "
                        + plain(middle)
                        + unit
                        + ", scores "
                        + plain(share)),
                with(pieces, at, condition + "按实际值÷" + high.text() + "×分值计分")),
            new Choice(
                Text.of(
                    "从 "
                        + low.text()
                        + " 得 0 分到 "
                        + high.text()
                        + " 得满分按直线：实际 "
                        + plain(middle)
                        + unit
                        + "，得 "
                        + plain(half)
                        + " 分",
                    "a straight line from 0 at "
                        + low.text()
                        + " to full marks at "
                        + high.text()
                        + ": value "
                        + plain(middle)
                        + unit
                        + ", scores "
                        + plain(half)),
                with(pieces, at, condition + straight))));
  }

  static String with(List<String> pieces, int at, String piece) {
    List<String> changed = new ArrayList<>(pieces);
    changed.set(at, piece);
    return String.join("，", changed);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
