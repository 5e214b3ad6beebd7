package dev.rubric.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Declarations;
import dev.rubric.internal.character.CharacterCheck;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.key.Key;
import dev.rubric.internal.key.SubmissionKeys;
import dev.rubric.text.Characters;
import dev.rubric.text.NumberLimits;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds values to what a file could state: the gate for all that was set through the API. */
final class ValueCheck {
  /** As far from now as a file may name a year. */
  private static final int LAST_YEAR = 1_000_000;

  private final Diagnostics found = new Diagnostics();
  private String of = "";
  private @Nullable Location where;

  private ValueCheck() {}

  /** In it and in all that it holds. */
  static List<Diagnostic> of(Submission submission) {
    ValueCheck check = new ValueCheck();
    check.submission(submission);
    submission.selfScores().forEach(check::selfScore);
    for (Measure measure : submission.measures()) {
      check.measure(measure);
    }
    submission.budget().forEach(check::budget);
    submission.events().forEach(check::event);
    return check.found.all();
  }

  static List<Diagnostic> of(SelfScore score) {
    ValueCheck check = new ValueCheck();
    check.selfScore(score);
    return check.found.all();
  }

  static List<Diagnostic> of(Event event) {
    ValueCheck check = new ValueCheck();
    check.event(event);
    return check.found.all();
  }

  static List<Diagnostic> of(BudgetLine line) {
    ValueCheck check = new ValueCheck();
    check.budget(line);
    return check.found.all();
  }

  static List<Diagnostic> of(Measure measure) {
    ValueCheck check = new ValueCheck();
    check.measure(measure);
    return check.found.all();
  }

  private void about(String name, @Nullable Location place) {
    of = name;
    where = place;
  }

  private void submission(Submission submission) {
    about("", submission.location());
    text("单位", "unit", submission.unit());
    if (submission.unit().length() > Characters.LONGEST_UNIT) {
      int most = Characters.LONGEST_UNIT;
      error(
          "too-long",
          "单位",
          "unit",
          "超过 " + most + " 个字符",
          "is longer than " + most + " characters");
    }
    year(submission.year(), submission.place("year"));
    about("", submission.location());
    text("评分标准", "rubric", submission.rubric());
    reference(submission.reference());
    number("在职人员数", "staffInPost", submission.staffInPost());
    number("编制数", "authorisedPosts", submission.authorisedPosts());
    number("固定资产总额", "fixedAssets", submission.fixedAssets());
    number("在用固定资产", "assetsInUse", submission.assetsInUse());
    number("自评总分", "selfTotal", submission.selfTotal());
    data(submission.data(), SubmissionKeys.OF_UNIT);
    rows(submission);
  }

  private void selfScore(SelfScore score) {
    about(score.section(), score.location());
    text("一级指标", "section", score.section());
    number("得分", "score", score.score());
    provenance(score.provenance());
  }

  private void event(Event event) {
    about(event.name(), event.location());
    text("事项", "event", event.name());
    number("次数", "count", event.count());
    provenance(event.provenance());
  }

  private void budget(BudgetLine line) {
    about(line.line(), line.location());
    text("科目", "line", line.line());
    number("年初预算", "initial", line.initial());
    number("调整预算", "adjusted", line.adjusted());
    number("到位资金", "received", line.received());
    number("支出", "spent", line.spent());
    number("计划支出", "plannedSpending", line.plannedSpending());
    number("结转结余", "carriedOver", line.carriedOver());
    number("上年支出", "lastYearSpent", line.lastYearSpent());
    number("上年结转结余", "lastYearCarriedOver", line.lastYearCarriedOver());
    data(line.data(), SubmissionKeys.OF_BUDGET);
    provenance(line.provenance());
  }

  private void measure(Measure measure) {
    about(measure.indicator(), measure.location());
    text("指标", "indicator", measure.indicator());
    text("一级指标", "section", measure.section());
    text("二级指标", "group", measure.group());
    numbers(measure);
    range(measure);
    text("计量单位", "unitOfMeasure", measure.unitOfMeasure());
    text("定性等级", "level", measure.level());
    text("自评等次", "selfMark", measure.selfMark());
    text("偏差原因", "deviationReason", measure.deviationReason());
    text("改进措施", "improvement", measure.improvement());
    for (ChecklistItem item : measure.items()) {
      text("要点", "item", item.name());
      provenance(item.provenance());
    }
    for (String evidence : measure.evidence()) {
      text("佐证材料", "evidence", evidence);
    }
    data(measure.data(), SubmissionKeys.OF_MEASURE);
    provenance(measure.provenance());
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

  private void rows(Submission submission) {
    Set<String> single = new HashSet<>();
    submission.data().forEach(datum -> single.add(datum.name()));
    for (DataRow row : submission.rows()) {
      name(row.list(), SubmissionKeys.OF_UNIT);
      if (single.contains(row.list())) {
        twice(row.list());
      }
      data(row.data(), List.of());
    }
  }

  private void data(List<Datum> data, List<Key> keys) {
    Set<String> names = new HashSet<>();
    for (Datum datum : data) {
      name(datum.name(), keys);
      if (!names.add(datum.name())) {
        twice(datum.name());
      }
      if (datum.value() instanceof String words) {
        text(datum.name(), datum.name(), words);
      } else if (datum.value() instanceof BigDecimal number) {
        number(datum.name(), datum.name(), number);
      }
    }
  }

  /** A name that no key has: what a key states is set by its own method. */
  private void name(String name, List<Key> keys) {
    if (!Declarations.isName(name)) {
      error("bad-name", "名称", "name", "应为文字、数字和下划线", "should be letters, digits and _");
    } else if (keys.stream().anyMatch(key -> key.isSpelled(name))) {
      error("bad-name", name, name, "不是数据项，不能这样填报", "is no data item and not stated as one");
    }
  }

  private void twice(String name) {
    if (Declarations.isName(name)) {
      error("duplicate-key", name, name, "写了两次", "is stated twice");
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
