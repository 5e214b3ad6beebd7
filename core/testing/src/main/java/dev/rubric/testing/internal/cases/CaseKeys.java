package dev.rubric.testing.internal.cases;

import dev.rubric.internal.key.Key;

/** The keys of a file of cases. */
final class CaseKeys {
  static final Key NOTE = new Key("note", "说明");
  static final Key BASES = new Key("bases", "基础填报");
  static final Key CASES = new Key("cases", "用例");
  static final Key GOLDEN = new Key("golden", "金样");

  static final Key NAME = new Key("case", "用例");
  static final Key BASE = new Key("base", "基础");
  static final Key GIVEN = new Key("given", "已知");
  static final Key EXPECT = new Key("expect", "应得");
  static final Key TABLE = new Key("table", "表");

  static final Key LINES = new Key("lines", "指标");
  static final Key SECTIONS = new Key("sections", "一级指标");
  static final Key TOTAL = new Key("total", "总分");
  static final Key BONUS = new Key("bonus", "加分");
  static final Key GRADE = new Key("grade", "等级");
  static final Key SPOKE = new Key("rules", "规则");
  static final Key SILENT = new Key("silent", "未触发规则");
  static final Key FINDINGS = new Key("findings", "疑点");
  static final Key NO_FINDINGS = new Key("noFindings", "没有疑点");
  static final Key REASONS = new Key("reasons", "理由");

  static final Key INDICATOR = new Key("indicator", "指标");
  static final Key BUDGET_LINE = new Key("line", "科目");
  static final Key FIELD = new Key("field", "字段");
  static final Key ROWS = new Key("rows", "行");

  static final Key SUBMISSION = new Key("submission", "填报");
  static final Key SCORECARD = new Key("scorecard", "评分卡");

  private CaseKeys() {}
}
