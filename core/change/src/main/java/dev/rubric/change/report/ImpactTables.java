package dev.rubric.change.report;

import dev.rubric.change.report.Impact.Bin;
import dev.rubric.change.report.Impact.EditShare;
import dev.rubric.change.report.Impact.GradeMove;
import dev.rubric.change.report.Impact.Group;
import dev.rubric.change.report.Impact.Listed;
import dev.rubric.scorecard.LineDiff;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The impact of a change as tables: a row of headings each, then rows of texts and numbers. */
final class ImpactTables {
  private final Impact impact;
  private final Words words;

  private ImpactTables(Impact impact, Language language) {
    this.impact = impact;
    this.words = new Words(language);
  }

  /** All tables by title. */
  static Map<String, List<List<@Nullable Object>>> of(Impact impact, Language language) {
    ImpactTables tables = new ImpactTables(impact, language);
    Map<String, List<List<@Nullable Object>>> all = new LinkedHashMap<>();
    all.put(tables.words.say("汇总", "summary"), tables.summary());
    all.put(tables.words.say("单位", "units"), tables.units());
    all.put(tables.words.say("变动最大", "movers"), tables.movers());
    all.put(tables.words.say("每处改动", "edits"), tables.edits());
    all.put(tables.words.say("等级", "grades"), tables.grades());
    all.put(tables.words.say("分布", "distribution"), tables.distribution());
    if (impact.group() != null) {
      all.put(tables.words.say("分组", "groups"), tables.groups());
    }
    return all;
  }

  /** The units that change. */
  static List<List<@Nullable Object>> units(Impact impact, Language language) {
    return new ImpactTables(impact, language).units();
  }

  private List<List<@Nullable Object>> summary() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row(words.say("项目", "what"), words.say("数值", "value")));
    rows.add(row(words.say("旧标准", "old rubric"), stamp(impact.before())));
    rows.add(row(words.say("新标准", "new rubric"), stamp(impact.after())));
    rows.add(row(words.say("份数", "submissions"), impact.submissions()));
    rows.add(row(words.say("有变化", "changed"), impact.changed()));
    rows.add(row(words.say("上升", "rose"), impact.rose()));
    rows.add(row(words.say("下降", "fell"), impact.fell()));
    rows.add(row(words.say("等级变化", "grade changed"), impact.gradeChanged()));
    rows.add(row(words.say("降级", "grade fell"), impact.gradeFell()));
    rows.add(row(words.say("名次变化", "rank changed"), impact.rankChanged()));
    rows.add(row(words.say("变为未评分", "became unscored"), impact.becameOpen()));
    rows.add(row(words.say("不再未评分", "unscored no more"), impact.becameWhole()));
    rows.add(row(words.say("旧标准不能评分", "refused by the old"), impact.failedBefore()));
    rows.add(row(words.say("新标准不能评分", "refused by the new"), impact.failedAfter()));
    rows.add(row(words.say("旧平均分", "old mean"), impact.meanBefore()));
    rows.add(row(words.say("新平均分", "new mean"), impact.meanAfter()));
    return rows;
  }

  private static String stamp(RubricStamp stamp) {
    return stamp.name() + " " + stamp.version() + " " + stamp.hash();
  }

  private List<List<@Nullable Object>> units() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        row(
            words.say("单位", "unit"),
            words.say("旧总分", "old total"),
            words.say("新总分", "new total"),
            words.say("增减", "change"),
            words.say("旧等级", "old grade"),
            words.say("新等级", "new grade"),
            words.say("旧名次", "old rank"),
            words.say("新名次", "new rank")));
    for (Listed each : impact.units()) {
      UnitChange change = each.change();
      rows.add(
          row(
              change.unit(),
              total(change.before()),
              total(change.after()),
              change.change(),
              grade(change.before()),
              grade(change.after()),
              rank(each.rankBefore()),
              rank(each.rankAfter())));
    }
    return rows;
  }

  private List<List<@Nullable Object>> movers() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        row(
            words.say("单位", "unit"),
            words.say("总分增减", "change of the total"),
            words.say("指标", "indicator"),
            words.say("旧得分", "old score"),
            words.say("新得分", "new score"),
            words.say("原因", "cause")));
    for (List<Mover> movers : List.of(impact.up(), impact.down())) {
      for (Mover mover : movers) {
        mover.lines().forEach(line -> rows.add(mover(mover.change(), line)));
      }
    }
    return rows;
  }

  private List<@Nullable Object> mover(UnitChange change, LineDiff line) {
    return row(
        change.unit(),
        change.change(),
        line.indicator(),
        line.before() == null ? null : line.before().score(),
        line.after() == null ? null : line.after().score(),
        line.causes().stream()
            .map(cause -> words.say(cause.label()))
            .collect(Collectors.joining(words.say("、", ", "))));
  }

  private List<List<@Nullable Object>> edits() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        row(
            words.say("改动", "edit"),
            words.say("规则", "rules"),
            words.say("有变化的单位", "units changed"),
            words.say("等级变化", "grades changed"),
            words.say("总分合计增减", "change of all totals")));
    for (EditShare each : impact.edits()) {
      String rules = String.join(words.say("；", "; "), each.rules());
      rows.add(
          each.known()
              ? row(words.edit(each), rules, each.changed(), each.gradeChanged(), each.points())
              : row(
                  words.edit(each), rules, words.say("不能单独计算", "can't be told alone"), null, null));
    }
    Words.interplay(impact)
        .ifPresent(points -> rows.add(row(words.interplay(), "", null, null, points)));
    return rows;
  }

  private List<List<@Nullable Object>> grades() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        row(
            words.say("旧等级", "old grade"),
            words.say("新等级", "new grade"),
            words.say("单位数", "units")));
    for (GradeMove each : impact.grades()) {
      rows.add(row(each.from(), each.to(), each.units()));
    }
    return rows;
  }

  private List<List<@Nullable Object>> distribution() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row(words.say("总分从", "totals from"), words.say("旧", "old"), words.say("新", "new")));
    for (Bin each : impact.bins()) {
      rows.add(row(each.from(), each.before(), each.after()));
    }
    return rows;
  }

  private List<List<@Nullable Object>> groups() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        row(
            impact.group(),
            words.say("单位数", "units"),
            words.say("有变化", "changed"),
            words.say("等级变化", "grades changed"),
            words.say("旧平均", "old mean"),
            words.say("新平均", "new mean")));
    for (Group each : impact.groups()) {
      rows.add(
          row(
              words.group(each),
              each.units(),
              each.changed(),
              each.gradeChanged(),
              each.meanBefore(),
              each.meanAfter()));
    }
    return rows;
  }

  private static @Nullable BigDecimal total(@Nullable Standing standing) {
    return standing == null ? null : standing.total();
  }

  private @Nullable String grade(@Nullable Standing standing) {
    if (standing == null) {
      return words.say("不能评分", "not scored");
    }
    return standing.provisional() ? words.say("暂定", "provisional") : standing.grade();
  }

  private static @Nullable Long rank(int rank) {
    return rank == 0 ? null : Long.valueOf(rank);
  }

  /** Whole numbers are numbers like any other. */
  private static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell instanceof Long number ? BigDecimal.valueOf(number) : cell);
    }
    return Collections.unmodifiableList(row);
  }
}
