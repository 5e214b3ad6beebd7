package dev.rubric.internal.framework;

import dev.rubric.internal.key.Key;
import java.util.List;

/** The keys of {@code rubric.yaml}. */
public final class FrameworkKeys {
  public static final Key NAME = new Key("name", "名称");
  public static final Key VERSION = new Key("version", "版本");
  public static final Key TITLE = new Key("title", "标题");
  public static final Key YEAR = new Key("year", "年度");
  public static final Key IN_FORCE = new Key("inForce", "施行");
  public static final Key SINCE = new Key("from", "自");
  public static final Key UNTIL = new Key("to", "至");
  public static final Key BASIS = new Key("basis", "依据");
  public static final Key NOTE = new Key("note", "说明");
  public static final Key TOTAL = new Key("total", "总分");
  public static final Key WEIGHT = new Key("weight", "分值");
  public static final Key DECIMALS = new Key("decimals", "小数位");
  public static final Key ROUNDING = new Key("rounding", "舍入");
  public static final Key REDISTRIBUTION = new Key("redistribution", "不适用分摊");
  public static final Key RESCALING = new Key("rescaling", "分摊折算");
  public static final Key BONUS = new Key("bonus", "加分");
  public static final Key CAP = new Key("cap", "上限");
  public static final Key TOTAL_CAP = new Key("totalCap", "总分上限");
  public static final Key BONUS_GROUPS = new Key("groups", "分组");
  public static final Key HIGHEST_ONLY = new Key("highestOnly", "只取最高");
  public static final Key GRADES = new Key("grades", "等级");
  public static final Key GRADE = new Key("grade", "等级");
  public static final Key FROM = new Key("from", "下限");
  public static final Key LEVELS = new Key("levels", "定性等级");
  public static final Key BUDGET_LINES = new Key("budgetLines", "预算科目");
  public static final Key EVENTS = new Key("events", "事项");
  public static final Key FRAMEWORK = new Key("framework", "指标体系");
  public static final Key SECTION = new Key("section", "一级指标");
  public static final Key AGGREGATION = new Key("aggregation", "汇总");
  public static final Key SCALES = new Key("scales", "计分制");
  public static final Key SCALE = new Key("scale", "计分制");
  public static final Key MARKS = new Key("marks", "等次");
  public static final Key MARK = new Key("mark", "等次");
  public static final Key COUNTS_AS = new Key("countsAs", "视同");
  public static final Key LEFT_OUT = new Key("leftOut", "不计");
  public static final Key RESULT_ONLY = new Key("resultOnly", "仅汇总");
  public static final Key METHOD = new Key("method", "方式");
  public static final Key PLUS = new Key("plus", "加号");
  public static final Key TABLE = new Key("table", "表");
  public static final Key SHARE = new Key("share", "权重");
  public static final Key GROUPS = new Key("groups", "二级指标");
  public static final Key INDICATORS = new Key("indicators", "三级指标");
  public static final Key INDICATOR = new Key("indicator", "指标");
  public static final Key UNIT = new Key("unitOfMeasure", "计量单位");
  public static final Key DIRECTION = new Key("direction", "方向");
  public static final Key TARGET = new Key("target", "目标值");
  public static final Key MINIMUM = new Key("minimum", "最小值");
  public static final Key MAXIMUM = new Key("maximum", "最大值");
  public static final Key SMALL_PERCENT = new Key("smallPercent", "小数百分比");
  public static final Key WHOLE = new Key("whole", "整数");

  public static final Key FROM_DATA = new Key("fromSubmission", "指标来自填报");
  public static final Key DIRECTIONS = new Key("directions", "方向");

  public static final Key PARENT = new Key("extends", "继承");
  public static final Key FIXED = new Key("fixed", "固定");
  public static final Key DROPPED_SECTIONS = new Key("dropSections", "取消一级指标");
  public static final Key DROPPED_INDICATORS = new Key("dropIndicators", "取消指标");
  public static final Key DROPPED_RULES = new Key("dropRules", "取消规则");

  public static final Key DATA_ITEMS = new Key("dataItems", "数据项");
  public static final Key LISTS = new Key("lists", "明细");
  public static final Key DERIVED = new Key("derived", "派生");
  public static final Key PEERS = new Key("peers", "同类");
  public static final Key VALUE = new Key("value", "数值");
  public static final Key SCORES = new Key("scores", "得分");
  public static final Key WITHIN = new Key("within", "分组");
  public static final Key OF_UNIT = new Key("unit", "单位");
  public static final Key OF_BUDGET = new Key("budget", "预算");
  public static final Key TYPE = new Key("type", "类型");
  public static final Key OPTIONS = new Key("options", "可选");
  public static final Key REQUIRED = new Key("required", "必填");
  public static final Key ABSENT = new Key("absent", "缺省");
  public static final Key INDICATORS_OF = new Key("indicators", "适用指标");
  public static final Key COLUMNS = new Key("columns", "列");
  public static final Key FORMULA = new Key("formula", "公式");
  public static final Key ENGLISH = new Key("english", "英文名");

  private static final List<Key> ALL =
      List.of(
          NAME,
          VERSION,
          TITLE,
          YEAR,
          IN_FORCE,
          SINCE,
          UNTIL,
          BASIS,
          NOTE,
          TOTAL,
          WEIGHT,
          DECIMALS,
          ROUNDING,
          REDISTRIBUTION,
          RESCALING,
          BONUS,
          CAP,
          TOTAL_CAP,
          BONUS_GROUPS,
          HIGHEST_ONLY,
          GRADES,
          FROM,
          LEVELS,
          BUDGET_LINES,
          EVENTS,
          FRAMEWORK,
          SECTION,
          AGGREGATION,
          SCALES,
          SCALE,
          MARKS,
          MARK,
          COUNTS_AS,
          LEFT_OUT,
          RESULT_ONLY,
          METHOD,
          PLUS,
          TABLE,
          SHARE,
          GROUPS,
          INDICATORS,
          INDICATOR,
          UNIT,
          DIRECTION,
          TARGET,
          MINIMUM,
          MAXIMUM,
          SMALL_PERCENT,
          WHOLE,
          FROM_DATA,
          PARENT,
          FIXED,
          DROPPED_SECTIONS,
          DROPPED_INDICATORS,
          DROPPED_RULES,
          DATA_ITEMS,
          LISTS,
          DERIVED,
          PEERS,
          VALUE,
          SCORES,
          WITHIN,
          OF_UNIT,
          OF_BUDGET,
          TYPE,
          OPTIONS,
          REQUIRED,
          ABSENT,
          INDICATORS_OF,
          COLUMNS,
          FORMULA,
          ENGLISH);

  private FrameworkKeys() {}

  /** Whether two spellings are the same key, one in Chinese, the other in English. */
  public static boolean areSame(String spelled, String other) {
    return spelled.equals(other)
        || ALL.stream().anyMatch(key -> key.isSpelled(spelled) && key.isSpelled(other));
  }
}
