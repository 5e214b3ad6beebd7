package dev.rubric.internal.fact;

import dev.rubric.framework.Indicator;
import dev.rubric.internal.number.Whole;
import dev.rubric.number.Fraction;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which reported numbers can't be true: those outside the range of their indicator, parts of what
 * is counted one by one, and amounts so far apart that one of them is in another unit (元 for 万元).
 */
final class Plausibility {
  /** 元 for 万元 is 10,000 times as much; a tenth of that is no budget that was carried out. */
  private static final int SAME_UNIT_PLACES = 3;

  /** Nobody spends ten times the budget. */
  private static final int SPENDING_PLACES = 1;

  /** Budgets of two years, or before and after an adjustment, differ less than a hundredfold. */
  private static final int BUDGET_PLACES = 2;

  private static final Text OF_INDICATOR =
      Text.of("确属正常的，请在 rubric.yaml 写明该指标的", "where it can, state the indicator's");

  private Plausibility() {}

  /** What can't be true of what is reported of an indicator; null when nothing. */
  static @Nullable Text doubt(Indicator indicator, @Nullable Measure measure) {
    if (measure == null) {
      return null;
    }
    Text doubt = outside(indicator, "实际完成值", "value", measure.value());
    if (doubt == null && indicator.whole()) {
      doubt = broken(indicator, measure);
    }
    if (doubt == null && indicator.leavesTargetOpen()) {
      doubt = outside(indicator, "目标值", "target", measure.target());
    }
    BigDecimal target = indicator.leavesTargetOpen() ? measure.target() : indicator.target();
    return doubt == null && isMoney(indicator)
        ? apart(
            "指标 " + indicator.name() + " ",
            "the indicator " + indicator.name(),
            "实际完成值",
            measure.value(),
            "目标值",
            target,
            SAME_UNIT_PLACES)
        : doubt;
  }

  /** Nobody solves half a case. */
  private static @Nullable Text broken(Indicator indicator, Measure measure) {
    Text doubt = broken(indicator, "实际完成值", "value", measure.value());
    doubt = doubt == null ? broken(indicator, "上年值", "lastYear", measure.lastYear()) : doubt;
    doubt = doubt == null ? broken(indicator, "计划数", "planned", measure.planned()) : doubt;
    doubt = doubt == null ? broken(indicator, "完成数", "completed", measure.completed()) : doubt;
    doubt = doubt == null ? broken(indicator, "及时完成数", "onTime", measure.onTime()) : doubt;
    return doubt == null ? broken(indicator, "质量达标数", "qualified", measure.qualified()) : doubt;
  }

  private static @Nullable Text broken(
      Indicator indicator, String zh, String en, @Nullable BigDecimal value) {
    if (value == null || Whole.is(value)) {
      return null;
    }
    String shown = value.toPlainString();
    return Text.of(
        "指标 "
            + indicator.name()
            + " 的"
            + zh
            + " "
            + shown
            + " 应为整数，不作为评分依据；确有小数的，请在 rubric.yaml 写明该指标的 整数: 否",
        "the "
            + en
            + " "
            + shown
            + " of the indicator "
            + indicator.name()
            + " must be a whole number and is not scored; where it can have decimals, state the"
            + " indicator's whole: false in rubric.yaml");
  }

  private static boolean isMoney(Indicator indicator) {
    String unit = indicator.unitOfMeasure();
    return unit != null && unit.endsWith("元");
  }

  private static @Nullable Text outside(
      Indicator indicator, String zh, String en, @Nullable BigDecimal number) {
    if (number == null || indicator.range().contains(number)) {
      return null;
    }
    Beyond beyond = Beyond.of(Fraction.of(number), indicator.range());
    String shown = number.toPlainString();
    return beyond == null
        ? null
        : beyond.said(
            Text.of(
                "指标 " + indicator.name() + " 的" + zh + " " + shown,
                "the " + en + " " + shown + " of the indicator " + indicator.name()),
            OF_INDICATOR);
  }

  /** What can't be true of the amounts of a budget line; null when nothing. */
  static @Nullable Text doubt(BudgetLine line) {
    BigDecimal budget = line.adjusted() == null ? line.initial() : line.adjusted();
    Text doubt = amounts(line, "支出", line.spent(), "预算", budget, SPENDING_PLACES);
    if (doubt == null) {
      doubt = amounts(line, "到位资金", line.received(), "预算", budget, SPENDING_PLACES);
    }
    if (doubt == null) {
      doubt = amounts(line, "支出", line.spent(), "计划支出", line.plannedSpending(), BUDGET_PLACES);
    }
    if (doubt == null) {
      doubt = amounts(line, "调整预算", line.adjusted(), "年初预算", line.initial(), BUDGET_PLACES);
    }
    return doubt == null
        ? amounts(line, "支出", line.spent(), "上年支出", line.lastYearSpent(), BUDGET_PLACES)
        : doubt;
  }

  private static @Nullable Text amounts(
      BudgetLine line,
      String part,
      @Nullable BigDecimal amount,
      String whole,
      @Nullable BigDecimal other,
      int places) {
    return isApart(amount, other, places)
        ? apart(
            "预算科目 " + line.line() + " ",
            "the budget line " + line.line(),
            part,
            amount,
            whole,
            other,
            places)
        : null;
  }

  /** What can't be true of the unit's own numbers; null when nothing. */
  static @Nullable Text doubt(Submission submission) {
    BigDecimal all = submission.fixedAssets();
    BigDecimal used = submission.assetsInUse();
    if (all != null && used != null && used.compareTo(all) > 0) {
      return Text.of(
          "在用固定资产 " + used.toPlainString() + " 大于固定资产总额 " + all.toPlainString() + "，不作为评分依据",
          "the assets in use "
              + used.toPlainString()
              + " are above all fixed assets "
              + all.toPlainString()
              + ", which is not scored");
    }
    return apart(
        "单位",
        "the unit",
        "在职人员数",
        submission.staffInPost(),
        "编制数",
        submission.authorisedPosts(),
        SPENDING_PLACES);
  }

  private static boolean isApart(
      @Nullable BigDecimal amount, @Nullable BigDecimal other, int places) {
    if (amount == null || other == null || amount.signum() <= 0 || other.signum() <= 0) {
      return false;
    }
    return amount.compareTo(other.scaleByPowerOfTen(places)) > 0
        || amount.scaleByPowerOfTen(SAME_UNIT_PLACES).compareTo(other) < 0;
  }

  /**
   * Two amounts of which the first is more than 10^places times the second, or less than the
   * thousandth part of it, without being nothing.
   */
  private static @Nullable Text apart(
      String ofZh,
      String ofEn,
      String part,
      @Nullable BigDecimal amount,
      String whole,
      @Nullable BigDecimal other,
      int places) {
    if (amount == null || other == null || !isApart(amount, other, places)) {
      return null;
    }
    String shown = amount.toPlainString();
    String beside = other.toPlainString();
    return Text.of(
        ofZh
            + "的"
            + part
            + " "
            + shown
            + " 与"
            + whole
            + " "
            + beside
            + " 相差过大，不作为评分依据；请核对单位，是不是把元当成了万元？",
        ofEn
            + ": "
            + part
            + " "
            + shown
            + " and "
            + whole
            + " "
            + beside
            + " are too far apart to be scored; check the unit: is one in 元, the other in 万元?");
  }
}
