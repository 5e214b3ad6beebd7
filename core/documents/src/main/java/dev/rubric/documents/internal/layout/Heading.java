package dev.rubric.documents.internal.layout;

import dev.rubric.documents.internal.grid.Spaces;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the indicator block, by the words that the families of tables use. */
enum Heading {
  LABEL("绩效指标", "年度绩效指标", "绩效指标完成情况", "指标", "年度绩效目标"),
  SECTION("一级指标", "一级", "一级绩效指标"),
  GROUP("二级指标", "二级", "二级绩效指标"),
  NAME("三级指标", "三级", "指标名称", "三级指标名称", "指标内容", "具体指标", "三级绩效指标", "绩效指标名称"),
  SIGN("指标性质", "符号", "指标方向", "方向", "性质"),
  TARGET(
      "年度指标值", "指标值", "年初目标值", "年初指标值", "预期指标值", "目标值", "年度目标值", "计划指标值", "值", "全年指标值", "年初设定指标值",
      "计划值", "预期值", "年初绩效指标值", "绩效目标值", "年度绩效指标值"),
  UNIT("度量单位", "计量单位", "单位"),
  ACTUAL(
      "实际完成值",
      "全年实际值",
      "全年完成值",
      "完成值",
      "单项指标实际完成值",
      "年终完成值",
      "实际值",
      "实际完成指标值",
      "年度完成值",
      "实际完成情况",
      "全年实际完成值",
      "年度实际完成值",
      "实际完成"),
  PROGRESS("完成情况", "完成率", "指标完成率", "完成程度"),
  WEIGHT("分值", "权重", "指标分值", "指标权重", "标准分", "标准分值", "满分", "权重分值"),
  SCORE("得分", "自评分", "自评得分", "单项指标得分", "指标得分", "实际得分", "评分", "得分值"),
  REASON(
      "偏差原因分析及改进措施",
      "未完成原因及拟采取的改进措施",
      "未完成原因分析",
      "未完成原因和改进措施",
      "偏差原因",
      "未完成原因",
      "说明",
      "备注",
      "偏差原因分析",
      "原因",
      "未完成原因及改进措施",
      "偏差原因及改进措施",
      "未完成原因分析及改进措施",
      "偏差原因分析和改进措施",
      "未完成原因分析与改进措施",
      "偏差原因分析及改进措施情况",
      "扣分原因"),
  OTHER(
      "复核分",
      "复核得分",
      "评价标准",
      "得分计算方法",
      "评分标准",
      "计分方法",
      "单项指标折算得分",
      "权重占比",
      "得分系数",
      "核心指标",
      "是否核心指标",
      "指标得分系数",
      "序号",
      "指标说明");

  private final List<String> words;

  Heading(String... words) {
    this.words = List.of(words);
  }

  /** Its name in {@link dev.rubric.documents.PrintedTable#columns}. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a heading says: without brackets, letters of columns, stars and blanks. */
  static String plain(String heading) {
    String plain =
        Spaces.without(heading).replaceAll("[★*＊:：]+", "").replace('（', '(').replace('）', ')');
    String before = "";
    while (!plain.equals(before)) {
      before = plain;
      plain = plain.replaceAll("\\([^()]*\\)", "");
    }
    return plain;
  }

  static Optional<Heading> of(String heading) {
    if (heading.length() > 60) {
      return Optional.empty();
    }
    String plain = plain(heading);
    return Arrays.stream(values()).filter(each -> each.words.contains(plain)).findFirst();
  }
}
