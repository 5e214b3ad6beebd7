package dev.rubric.internal.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a scoring-standard table, by the words in its header. */
public enum Column {
  /** The first-level indicator. */
  SECTION("一级指标"),
  /** The second-level indicator. */
  GROUP("二级指标"),
  /** The indicator that the row scores. */
  INDICATOR("三级指标", "指标", "指标名称"),
  /** The points it can get; must agree with the framework. */
  WEIGHT("分值", "权重"),
  /** The unit of its values; must agree with the framework. */
  UNIT("计量单位", "单位"),
  /** Which values are good; must agree with the framework. */
  DIRECTION("方向", "指标方向"),
  /** The target, from which the condition follows. */
  TARGET("指标值", "目标值", "年度指标值"),
  /** The condition in sentences, where it does not follow from the target. */
  CONDITION("条件"),
  /** What the row is worth, in sentences. */
  METHOD("计分方法", "评分标准", "计分标准"),
  /** The step of a deduction by steps. */
  STEP("步长"),
  /** The points of a deduction by steps. */
  POINTS("扣分", "扣分值"),
  /** The clause. */
  BASIS("依据", "评分依据"),
  /** The rule's name; made of the indicator, condition and method when blank. */
  NAME("规则名称"),
  /** Remarks, which mean nothing to the score. */
  REMARK("备注", "说明", "指标解释", "指标说明", "评价要点", "序号", "实际完成值", "得分", "自评得分");

  /** The levels of the framework, which a table merges where they stay the same. */
  static final List<Column> LEVELS = List.of(SECTION, GROUP, INDICATOR);

  /** What goes with the indicator, and is merged with it. */
  static final List<Column> OF_INDICATOR = List.of(WEIGHT, UNIT, DIRECTION);

  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  /** What its header says. */
  public String heading() {
    return headings.get(0);
  }

  /** The column of a heading, blanks and line breaks aside. */
  static Optional<Column> of(String heading) {
    String plain = heading.replaceAll("[\\s\u3000]+", "");
    return Arrays.stream(values()).filter(each -> each.headings.contains(plain)).findFirst();
  }

  /** All headings there are. */
  static List<String> allHeadings() {
    return Arrays.stream(values()).flatMap(each -> each.headings.stream()).toList();
  }
}
