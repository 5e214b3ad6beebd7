package dev.rubric.internal.framework;

import dev.rubric.internal.document.Key;

/** The keys of {@code rubric.yaml}. */
final class FrameworkKeys {
  static final Key NAME = new Key("name", "名称");
  static final Key VERSION = new Key("version", "版本");
  static final Key TITLE = new Key("title", "标题");
  static final Key YEAR = new Key("year", "年度");
  static final Key BASIS = new Key("basis", "依据");
  static final Key NOTE = new Key("note", "说明");
  static final Key TOTAL = new Key("total", "总分");
  static final Key WEIGHT = new Key("weight", "分值");
  static final Key DECIMALS = new Key("decimals", "小数位");
  static final Key ROUNDING = new Key("rounding", "舍入");
  static final Key REDISTRIBUTION = new Key("redistribution", "不适用分摊");
  static final Key BONUS = new Key("bonus", "加分");
  static final Key CAP = new Key("cap", "上限");
  static final Key TOTAL_CAP = new Key("totalCap", "总分上限");
  static final Key GRADES = new Key("grades", "等级");
  static final Key GRADE = new Key("grade", "等级");
  static final Key FROM = new Key("from", "下限");
  static final Key LEVELS = new Key("levels", "定性等级");
  static final Key BUDGET_LINES = new Key("budgetLines", "预算科目");
  static final Key EVENTS = new Key("events", "事项");
  static final Key FRAMEWORK = new Key("framework", "指标体系");
  static final Key SECTION = new Key("section", "一级指标");
  static final Key AGGREGATION = new Key("aggregation", "汇总");
  static final Key GROUPS = new Key("groups", "二级指标");
  static final Key INDICATORS = new Key("indicators", "三级指标");
  static final Key INDICATOR = new Key("indicator", "指标");
  static final Key UNIT = new Key("unitOfMeasure", "计量单位");
  static final Key DIRECTION = new Key("direction", "方向");
  static final Key TARGET = new Key("target", "目标值");
  static final Key SMALL_PERCENT = new Key("smallPercent", "小数百分比");

  private FrameworkKeys() {}
}
