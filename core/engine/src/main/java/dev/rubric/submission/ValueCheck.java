package dev.rubric.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Declarations;
import dev.rubric.internal.character.CharacterCheck;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Characters;
import dev.rubric.text.NumberLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds values to what a file could state: the gate for all that was set through the API. */
final class ValueCheck {
  /** As far from now as a file may name a year. */
  private static final int LAST_YEAR = 1_000_000;

  private final String of;
  private @Nullable Location where;
  private final Diagnostics found = new Diagnostics();

  private ValueCheck(String of, @Nullable Location where) {
    this.of = of;
    this.where = where;
  }

  static List<Diagnostic> of(Submission submission) {
    ValueCheck check = new ValueCheck("", submission.location());
    check.text("单位", "unit", submission.unit());
    check.year(submission.year(), submission.place("year"));
    check.text("评分标准", "rubric", submission.rubric());
    check.reference(submission.reference());
    check.number("在职人员数", "staffInPost", submission.staffInPost());
    check.number("编制数", "authorisedPosts", submission.authorisedPosts());
    check.number("固定资产总额", "fixedAssets", submission.fixedAssets());
    check.number("在用固定资产", "assetsInUse", submission.assetsInUse());
    check.number("自评总分", "selfTotal", submission.selfTotal());
    check.data(submission.data());
    submission.rows().forEach(row -> check.data(row.data()));
    List<Diagnostic> problems = new ArrayList<>(check.found.all());
    submission.selfScores().forEach(each -> problems.addAll(of(each)));
    submission.measures().forEach(each -> problems.addAll(of(each)));
    submission.budget().forEach(each -> problems.addAll(of(each)));
    submission.events().forEach(each -> problems.addAll(of(each)));
    return List.copyOf(problems);
  }

  static List<Diagnostic> of(SelfScore score) {
    ValueCheck check = new ValueCheck(score.section(), score.location());
    check.text("一级指标", "section", score.section());
    check.number("得分", "score", score.score());
    check.provenance(score.provenance());
    return check.found.all();
  }

  static List<Diagnostic> of(Event event) {
    ValueCheck check = new ValueCheck(event.name(), event.location());
    check.text("事项", "event", event.name());
    check.number("次数", "count", event.count());
    check.provenance(event.provenance());
    return check.found.all();
  }

  static List<Diagnostic> of(BudgetLine line) {
    ValueCheck check = new ValueCheck(line.line(), line.location());
    check.text("科目", "line", line.line());
    check.number("年初预算", "initial", line.initial());
    check.number("调整预算", "adjusted", line.adjusted());
    check.number("到位资金", "received", line.received());
    check.number("支出", "spent", line.spent());
    check.number("计划支出", "plannedSpending", line.plannedSpending());
    check.number("结转结余", "carriedOver", line.carriedOver());
    check.number("上年支出", "lastYearSpent", line.lastYearSpent());
    check.number("上年结转结余", "lastYearCarriedOver", line.lastYearCarriedOver());
    check.data(line.data());
    check.provenance(line.provenance());
    return check.found.all();
  }

  static List<Diagnostic> of(Measure measure) {
    ValueCheck check = new ValueCheck(measure.indicator(), measure.location());
    check.text("指标", "indicator", measure.indicator());
    check.text("一级指标", "section", measure.section());
    check.text("二级指标", "group", measure.group());
    check.numbers(measure);
    check.range(measure);
    check.text("计量单位", "unitOfMeasure", measure.unitOfMeasure());
    check.text("定性等级", "level", measure.level());
    check.text("偏差原因", "deviationReason", measure.deviationReason());
    check.text("改进措施", "improvement", measure.improvement());
    for (ChecklistItem item : measure.items()) {
      check.text("要点", "item", item.name());
      check.provenance(item.provenance());
    }
    measure.evidence().forEach(each -> check.text("佐证材料", "evidence", each));
    check.data(measure.data());
    check.provenance(measure.provenance());
    return check.found.all();
  }

  private void numbers(Measure measure) {
    number("分值", "weight", measure.weight());
    number("实际完成值", "value", measure.value());
    number("目标值", "target", measure.target());
    number("目标值", "target", measure.targetUpper());
    number("上年值", "lastYear", measure.lastYear());
    number("评定比例", "rating", measure.rating());
    number("计划数", "planned", measure.planned());
    number("完成数", "completed", measure.completed());
    number("及时完成数", "onTime", measure.onTime());
    number("质量达标数", "qualified", measure.qualified());
    number("名次", "rank", measure.rank());
    number("参评单位数", "peers", measure.peers());
    number("自评得分", "selfScore", measure.selfScore());
  }

  private void reference(Reference reference) {
    text("业务编号", "caseNumber", reference.caseNumber());
    text("单位编码", "unitCode", reference.unitCode());
    reference.attributes().keySet().forEach(each -> text("附加信息", "attributes", each));
    reference.attributes().values().forEach(each -> text("附加信息", "attributes", each));
  }

  private void range(Measure measure) {
    if (measure.target() == null && measure.targetUpper() != null) {
      error(
          "missing-bound", "目标值", "target", "只有上限，还应有下限", "has an upper bound without a lower one");
    }
  }

  private void year(@Nullable Integer year, @Nullable Location place) {
    if (year != null && (year > LAST_YEAR || year < -LAST_YEAR)) {
      where = place;
      error("wrong-type", "年度", "year", "应为整数年份", "should be a year");
    }
  }

  private void text(String zh, String en, @Nullable String text) {
    if (text == null) {
      return;
    }
    if (text.isBlank()) {
      error("blank-text", zh, en, "不能是空白", "must not be blank");
    } else {
      CharacterCheck.value(text, where, found);
    }
  }

  private void data(List<Datum> data) {
    for (Datum datum : data) {
      name(datum.name());
      if (datum.value() instanceof String words) {
        text(datum.name(), datum.name(), words);
      } else if (datum.value() instanceof BigDecimal number) {
        number(datum.name(), datum.name(), number);
      }
    }
  }

  private void name(String name) {
    if (!Declarations.isName(name)) {
      error("bad-name", "名称", "name", "应为文字、数字和下划线", "should be letters, digits and _");
    }
  }

  private void provenance(@Nullable Provenance provenance) {
    if (provenance != null) {
      boolean source = provenance.kind() == Provenance.Kind.SOURCE;
      text(source ? "来源" : "假定", source ? "source" : "assumed", provenance.words());
    }
  }

  private void number(String zh, String en, @Nullable BigDecimal number) {
    if (number != null && !NumberLimits.allow(number)) {
      int most = NumberLimits.MOST_DIGITS;
      error("number-too-long", zh, en, "数值超过 " + most + " 位", "has more than " + most + " digits");
    }
  }

  /** The name may itself be what is wrong; it is shown only when it can be read. */
  private void error(String code, String zh, String en, String wrong, String wrongEnglish) {
    boolean named = !of.isBlank() && Characters.firstRefused(of, 0) < 0;
    found.error(
        code,
        where,
        (named ? Characters.shortened(of, 100) + " 的 " : "") + zh + " " + wrong,
        (named ? en + " of " + Characters.shortened(of, 100) : en) + " " + wrongEnglish);
  }
}
