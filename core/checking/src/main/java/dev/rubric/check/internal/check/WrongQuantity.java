package dev.rubric.check.internal.check;

import dev.rubric.check.report.Check;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for numbers of one kind where another is asked for: an execution rate of 95 % given as 95
 * points, a ratio of 0.95 taken as 0.95 %.
 */
final class WrongQuantity {
  private static final Fraction TWO = Fraction.of(BigDecimal.valueOf(2));
  private static final Fraction THOUSAND = Fraction.of(BigDecimal.valueOf(1000));
  private static final Fraction LITTLE = Fraction.of(new BigDecimal("0.05"));

  private final CompiledRule rule;
  private final List<Indicator> scored;
  private final Quantities quantities;
  private final Finder finder;

  private WrongQuantity(CompiledRule rule, List<Indicator> scored, Finder finder) {
    this.rule = rule;
    this.scored = scored;
    this.quantities = new Quantities(rule, scored);
    this.finder = finder;
  }

  /**
   * Looks at what one rule states.
   *
   * @param scored the indicators whose lines it can state something of
   */
  static void check(CompiledRule rule, List<Indicator> scored, Finder finder) {
    WrongQuantity check = new WrongQuantity(rule, scored, finder);
    for (int i = 0; i < rule.calls().size(); i++) {
      CompiledCall call = rule.calls().get(i);
      if (call.verb().target() == VerbWord.Target.LINE && call.verb().numbers() == 1) {
        check.check(call.verb(), rule.rule().calls().get(i).arguments().get(1));
      }
    }
  }

  private void check(VerbWord verb, Expression written) {
    Quantity quantity = quantities.of(written);
    Text problem =
        switch (verb) {
          case SHARE -> share(quantity);
          case DEDUCT, DEDUCT_LARGEST -> deduction(quantity);
          default -> points(quantity);
        };
    if (problem != null) {
      finder.add(Check.WRONG_QUANTITY, written.location(), problem, rule.rule().location());
    }
  }

  private @Nullable Text share(Quantity quantity) {
    return switch (quantity.kind()) {
      case SHARE -> {
        boolean ratio = quantity.whole().compareTo(TWO) < 0;
        boolean more = quantity.whole().compareTo(THOUSAND) >= 0;
        yield ratio || more ? notPercent(quantity) : null;
      }
      case POINTS ->
          Text.of(
              "按比例得分要的是百分数（0–100），这里是分数；要按分数计的写 得分",
              "share takes a percentage (0–100), and this is in points; write award for points");
      case AMOUNT ->
          Text.of(
              "按比例得分要的是百分数（0–100），这里是数量；两个数量的比例写 占比(部分, 整体) 或 完成比例(实际完成值, 目标值)",
              "share takes a percentage (0–100), and this is an amount; write percentOf(part,"
                  + " whole) or ratio(value, target)");
      default -> null;
    };
  }

  private static Text notPercent(Quantity quantity) {
    String whole = quantity.whole().shown();
    return Text.of(
        "按比例得分的比例按 0–100 计，这里全部完成时是 " + whole + "；两个数量相除的乘 100，或写 占比(部分, 整体)",
        "a share is on the scale 0–100, and this comes to "
            + whole
            + " where everything is reached; multiply a quotient by 100, or write percentOf(part,"
            + " whole)");
  }

  private @Nullable Text points(Quantity quantity) {
    return switch (quantity.kind()) {
      case SHARE ->
          scored.stream().anyMatch(each -> isOff(quantity, each)) ? asPoints(quantity) : null;
      case POINTS -> isOff(quantity) ? weighted(quantity) : null;
      case AMOUNT -> isCountable(quantity) ? null : amount();
      default -> null;
    };
  }

  /** A deduction may be small, but what is reached of something is nothing to deduct. */
  private @Nullable Text deduction(Quantity quantity) {
    return switch (quantity.kind()) {
      case SHARE -> quantity.scaled() ? null : asPoints(quantity);
      case POINTS -> quantity.whole().compareTo(TWO) >= 0 ? weighted(quantity) : null;
      default -> null;
    };
  }

  private static boolean isOff(Quantity share, Indicator indicator) {
    Fraction weight = Fraction.of(indicator.weight());
    Fraction whole = share.whole();
    boolean other = indicator.fromData() || !whole.equals(weight);
    return (other && !share.scaled())
        || (!indicator.fromData() && whole.compareTo(weight.times(TWO)) >= 0);
  }

  private static boolean isOff(Quantity points) {
    return points.whole().compareTo(TWO) >= 0 || points.whole().compareTo(LITTLE) <= 0;
  }

  /** Each piece of work can be worth a point, a sum of money can't. */
  private static boolean isCountable(Quantity amount) {
    return !amount.of().equals("budget") && !amount.of().equals("rank");
  }

  private Text asPoints(Quantity quantity) {
    String whole = quantity.whole().shown();
    String most = weight();
    return Text.of(
        "这里要的是分数，写的却是比例：全部完成时是 " + whole + most + "；按比例计分的写 按比例得分，或 比例 / 100 * 分值",
        "points are asked for, and this is a share: "
            + whole
            + " where everything is reached; write share, or percentage / 100 * weight");
  }

  private String weight() {
    return scored.stream()
        .filter(each -> !each.fromData())
        .min(Comparator.comparing(Indicator::weight))
        .map(each -> "，分值是 " + Fraction.plain(each.weight()))
        .orElse("");
  }

  private static Text weighted(Quantity quantity) {
    String times = quantity.whole().shown();
    return Text.of(
        "全部完成时是分值的 " + times + " 倍；百分数（0–100）乘分值的要再除以 100",
        "this comes to "
            + times
            + " times the weight where everything is reached; a percentage (0–100) of the weight is"
            + " divided by 100");
  }

  private static Text amount() {
    return Text.of(
        "这里要的是分数，写的却是数量；请写明多少数量得多少分，例如 线性插值 或 分档",
        "points are asked for, and this is an amount; say how many points it is worth, such as by"
            + " interpolate or bands");
  }
}
