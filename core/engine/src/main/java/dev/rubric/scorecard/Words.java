package dev.rubric.scorecard;

import dev.rubric.text.Text;

/** The words of the text form. */
final class Words {
  static final Text TITLE = Text.of("评分表", "Scorecard");
  static final Text UNIT = Text.of("单位", "Unit");
  static final Text YEAR = Text.of("年度", "Year");
  static final Text RUBRIC = Text.of("评分标准", "Rubric");
  static final Text ENGINE = Text.of("引擎版本", "Engine");

  static final Text NAME = Text.of("一级指标/指标", "Section/indicator");
  static final Text GROUP = Text.of("二级指标", "Group");
  static final Text TARGET = Text.of("目标值", "Target");
  static final Text ACTUAL = Text.of("实际完成值", "Actual");
  static final Text WEIGHT = Text.of("分值", "Weight");
  static final Text EFFECTIVE_WEIGHT = Text.of("调整后分值", "Effective weight");
  static final Text SCORE = Text.of("得分", "Score");
  static final Text SELF_SCORE = Text.of("自评", "Self");
  static final Text STATUS = Text.of("状态", "Status");
  static final Text BONUS = Text.of("加分", "Bonus");
  static final Text TOTAL = Text.of("合计", "Total");
  static final Text PROVISIONAL = Text.of("暂定", "provisional");

  static final Text GRADE = Text.of("等级", "Grade");
  static final Text NO_GRADES = Text.of("评分标准未设等级", "the rubric has no grades");
  static final Text NO_GRADE_YET = Text.of("暂不评定等级", "No grade yet");

  /** Where there is no total. */
  static final String DASH = "—";

  static final Text NOTHING_APPLIES = Text.of("全部指标都不适用", "no indicator applies");
  static final Text NOT_WHOLE =
      Text.of("填报的分值合计不等于评分标准的总分", "the weights do not sum to the rubric's total");
  static final Text DOUBTFUL = Text.of("所依据的数值不可能属实", "based on a value that can't be true");
  static final Text INCOMPLETE = Text.of("加减分无法计算", "points that can't be computed");

  static final Text EXPLANATION = Text.of("得分说明", "How the score came about");
  static final Text TOGETHER = Text.of("汇总", "together");
  static final Text NO_TOTAL = Text.of("不汇总", "no total");
  static final Text LOST = Text.of("扣", "lost");
  static final Text MOVED = Text.of("分值 %s 调整为 %s", "weight %s moved to %s");
  static final Text OWN = Text.of("自评", "self score");
  static final Text UNROUNDED = Text.of("舍入前", "before rounding");
  static final Text CAPPED =
      Text.of("得分合计 %s 分，按分值 %s 分封顶", "the points add up to %s, capped at the weight %s");
  static final Text USED_UP =
      Text.of("扣分合计 %s 分，本项扣完为止", "the deductions add up to %s, more than there is");
  static final Text NO_RULE = Text.of("没有规则给出得分", "no rule stated anything");
  static final Text RULE = Text.of("规则", "rule");
  static final Text REPORTED_AT = Text.of("填报", "reported at");
  static final Text BASIS = Text.of("依据", "basis");
  static final Text VALUES = Text.of("数值", "values");
  static final Text NOT_REPORTED = Text.of("未填报", "not reported");

  static final Text OVERALL = Text.of("对一级指标和总分的加减、限制与否决", "Bonuses, deductions, caps and vetoes");
  static final Text FINDINGS = Text.of("疑点", "Findings");
  static final Text NONE = Text.of("无", "none");

  static final Text SUMMARY = Text.of("评分汇总", "Summary");
  static final Text UNGRADED = Text.of("未评定", "no grade");

  private Words() {}
}
