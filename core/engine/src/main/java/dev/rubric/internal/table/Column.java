package dev.rubric.internal.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a scoring-standard table, by the words in its header. */
public enum Column {
  /** The first-level indicator. */
  SECTION("一级指标"),
  /** The second-level indicator. */
  GROUP("二级指标"),
  /** The indicator that the row scores. */
  INDICATOR("三级指标", "指标", "指标名称", "三级指标名称", "具体指标"),
  /** The points it can get; must agree with the framework. */
  WEIGHT("分值", "权重", "标准分", "标准分值", "满分", "指标分值", "指标权重"),
  /** The unit of its values; must agree with the framework. */
  UNIT("计量单位", "单位", "度量单位"),
  /** Which values are good; must agree with the framework. */
  DIRECTION("方向", "指标方向", "指标性质"),
  /** The target, from which the condition follows. */
  TARGET("指标值", "目标值", "年度指标值", "标准值"),
  /** The condition in sentences, where it does not follow from the target. */
  CONDITION("条件"),
  /** What the row is worth, in sentences. */
  METHOD("计分方法", "评分标准", "计分标准", "评分方法", "评分办法", "评分规则", "计分规则"),
  /** The step of a deduction by steps. */
  STEP("步长"),
  /** The points of a deduction by steps. */
  POINTS("扣分", "扣分值"),
  /** The clause. */
  BASIS("依据", "评分依据", "政策依据"),
  /** The rule's name; made of the indicator, condition and method when blank. */
  NAME("规则名称"),
  /** Remarks, which mean nothing to the score. */
  REMARK(
      "备注",
      "说明",
      "指标解释",
      "指标说明",
      "评价要点",
      "序号",
      "编号",
      "数据来源",
      "实际完成值",
      "得分",
      "自评得分",
      "复核得分",
      "偏差原因分析及改进措施");

  /** The levels of the framework, which a table merges where they stay the same. */
  public static final List<Column> LEVELS = List.of(SECTION, GROUP, INDICATOR);

  /** What goes with the indicator, and is merged with it. */
  public static final List<Column> OF_INDICATOR = List.of(WEIGHT, UNIT, DIRECTION);

  private static final int LONGEST = 60;
  private static final Pattern ASIDE =
      Pattern.compile("[\\s\u3000★*＊]+|[(（\\[【][^)）\\]】]*[)）\\]】]$");

  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  /** What its header says. */
  public String heading() {
    return headings.get(0);
  }

  /** All that its header may say. */
  List<String> headings() {
    return headings;
  }

  /** Whether what is doubtful about a cell matters in this column. */
  boolean isAffectedBy(String doubt) {
    boolean number = this == WEIGHT || this == TARGET || this == STEP || this == POINTS;
    return this != REMARK && (number || !doubt.equals("number-as-text"));
  }

  /** The column of a heading; blanks, line breaks, stars and a unit in brackets aside. */
  static Optional<Column> of(String heading) {
    if (heading.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = ASIDE.matcher(heading).replaceAll("");
    return Arrays.stream(values()).filter(each -> each.headings.contains(plain)).findFirst();
  }

  /** All headings there are. */
  static List<String> allHeadings() {
    return Arrays.stream(values()).flatMap(each -> each.headings.stream()).toList();
  }
}
