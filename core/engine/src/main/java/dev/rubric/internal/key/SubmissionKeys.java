package dev.rubric.internal.key;

import java.util.List;

/** The keys of a submission. */
public final class SubmissionKeys {
  public static final Key UNIT = new Key("unit", "单位");
  public static final Key YEAR = new Key("year", "年度");
  public static final Key RUBRIC = new Key("rubric", "评分标准");
  public static final Key REFERENCE = new Key("reference", "业务标识");
  public static final Key CASE_NUMBER = new Key("caseNumber", "业务编号");
  public static final Key UNIT_CODE = new Key("unitCode", "单位编码");
  public static final Key ATTRIBUTES = new Key("attributes", "附加信息");
  public static final Key NOTE = new Key("note", "说明");
  public static final Key STAFF_IN_POST = new Key("staffInPost", "在职人员数");
  public static final Key AUTHORISED_POSTS = new Key("authorisedPosts", "编制数");
  public static final Key FIXED_ASSETS = new Key("fixedAssets", "固定资产总额");
  public static final Key ASSETS_IN_USE = new Key("assetsInUse", "在用固定资产");
  public static final Key SELF_TOTAL = new Key("selfTotal", "自评总分");
  public static final Key SELF_SCORES = new Key("selfScores", "自评得分");
  public static final Key SECTION = new Key("section", "一级指标");
  public static final Key SCORE = new Key("score", "得分");
  public static final Key SOURCE = new Key("source", "来源");
  public static final Key ASSUMED = new Key("assumed", "假定");
  public static final Key BUDGET = new Key("budget", "预算");
  public static final Key LINE = new Key("line", "科目");
  public static final Key INITIAL = new Key("initial", "年初预算");
  public static final Key ADJUSTED = new Key("adjusted", "调整预算");
  public static final Key RECEIVED = new Key("received", "到位资金");
  public static final Key SPENT = new Key("spent", "支出");
  public static final Key PLANNED_SPENDING = new Key("plannedSpending", "计划支出");
  public static final Key CARRIED_OVER = new Key("carriedOver", "结转结余");
  public static final Key LAST_YEAR_SPENT = new Key("lastYearSpent", "上年支出");
  public static final Key LAST_YEAR_CARRIED_OVER = new Key("lastYearCarriedOver", "上年结转结余");
  public static final Key MEASURES = new Key("measures", "指标");
  public static final Key INDICATOR = new Key("indicator", "指标");
  public static final Key GROUP = new Key("group", "二级指标");
  public static final Key WEIGHT = new Key("weight", "分值");
  public static final Key VALUE = new Key("value", "实际完成值");
  public static final Key TARGET = new Key("target", "目标值");
  public static final Key DIRECTION = new Key("direction", "方向");
  public static final Key LAST_YEAR = new Key("lastYear", "上年值");
  public static final Key UNIT_OF_MEASURE = new Key("unitOfMeasure", "计量单位");
  public static final Key CLAIMED = new Key("claimed", "申报完成情况");
  public static final Key LEVEL = new Key("level", "定性等级");
  public static final Key RATING = new Key("rating", "评定比例");
  public static final Key PLANNED = new Key("planned", "计划数");
  public static final Key COMPLETED = new Key("completed", "完成数");
  public static final Key ON_TIME = new Key("onTime", "及时完成数");
  public static final Key QUALIFIED = new Key("qualified", "质量达标数");
  public static final Key RANK = new Key("rank", "名次");
  public static final Key PEERS = new Key("peers", "参评单位数");
  public static final Key SELF_SCORE = new Key("selfScore", "自评得分");
  public static final Key SELF_MARK = new Key("selfMark", "自评等次");
  public static final Key DEVIATION_REASON = new Key("deviationReason", "偏差原因");
  public static final Key IMPROVEMENT = new Key("improvement", "改进措施");
  public static final Key ITEMS = new Key("items", "要点");
  public static final Key ITEM = new Key("item", "要点");
  public static final Key SATISFIED = new Key("satisfied", "符合");
  public static final Key EVIDENCE = new Key("evidence", "佐证材料");
  public static final Key EVENTS = new Key("events", "事项");
  public static final Key EVENT = new Key("event", "事项");
  public static final Key COUNT = new Key("count", "次数");

  /** What is reported of the unit. */
  public static final List<Key> OF_UNIT =
      List.of(
          UNIT,
          YEAR,
          RUBRIC,
          REFERENCE,
          NOTE,
          STAFF_IN_POST,
          AUTHORISED_POSTS,
          FIXED_ASSETS,
          ASSETS_IN_USE,
          SELF_TOTAL,
          SELF_SCORES,
          BUDGET,
          MEASURES,
          EVENTS);

  /** What is reported of an indicator. */
  public static final List<Key> OF_MEASURE =
      List.of(
          INDICATOR,
          VALUE,
          TARGET,
          DIRECTION,
          LAST_YEAR,
          UNIT_OF_MEASURE,
          CLAIMED,
          LEVEL,
          RATING,
          PLANNED,
          COMPLETED,
          ON_TIME,
          QUALIFIED,
          RANK,
          PEERS,
          SELF_SCORE,
          SELF_MARK,
          DEVIATION_REASON,
          IMPROVEMENT,
          ITEMS,
          EVIDENCE,
          SOURCE,
          ASSUMED,
          NOTE);

  /** What is reported of a budget line. */
  public static final List<Key> OF_BUDGET =
      List.of(
          LINE,
          INITIAL,
          ADJUSTED,
          RECEIVED,
          SPENT,
          PLANNED_SPENDING,
          CARRIED_OVER,
          LAST_YEAR_SPENT,
          LAST_YEAR_CARRIED_OVER,
          SOURCE,
          ASSUMED,
          NOTE);

  private SubmissionKeys() {}
}
