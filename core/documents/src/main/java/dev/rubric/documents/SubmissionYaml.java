package dev.rubric.documents;

import dev.rubric.diagnostic.Location;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Provenance;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a submission that was read out of a form as YAML, with the place of each value. */
public final class SubmissionYaml {
  private SubmissionYaml() {}

  /** The text, which reads back as the same submission. */
  public static String of(Submission submission) {
    StringBuilder yaml = new StringBuilder();
    single("单位", quoted(submission.unit()), yaml);
    single("年度", submission.year(), yaml);
    single("评分标准", submission.rubric() == null ? null : quoted(submission.rubric()), yaml);
    single("编制数", submission.authorisedPosts(), yaml);
    single("在职人员数", submission.staffInPost(), yaml);
    single("固定资产总额", submission.fixedAssets(), yaml);
    single("在用固定资产", submission.assetsInUse(), yaml);
    submission.data().forEach(each -> single(quoted(each.name()), value(each), yaml));
    single("自评总分", submission.selfTotal(), yaml);
    list("自评得分", submission.selfScores().stream().map(SubmissionYaml::selfScore), yaml);
    list("预算", submission.budget().stream().map(SubmissionYaml::budget), yaml);
    list("指标", submission.measures().stream().map(SubmissionYaml::measure), yaml);
    list("事项", submission.events().stream().map(SubmissionYaml::event), yaml);
    submission.rows().stream()
        .map(DataRow::list)
        .distinct()
        .forEach(
            name ->
                list(
                    quoted(name),
                    submission.rows().stream()
                        .filter(row -> row.list().equals(name))
                        .map(row -> new Flow().data(row.data()).toString()),
                    yaml));
    return yaml.toString();
  }

  private static void single(String key, @Nullable Object value, StringBuilder yaml) {
    if (value instanceof BigDecimal number) {
      yaml.append(key).append(": ").append(number.toPlainString()).append('\n');
    } else if (value != null) {
      yaml.append(key).append(": ").append(value).append('\n');
    }
  }

  private static void list(String key, Stream<String> entries, StringBuilder yaml) {
    List<String> all = entries.toList();
    if (!all.isEmpty()) {
      yaml.append('\n').append(key).append(":\n");
      all.forEach(each -> yaml.append("  - ").append(each).append('\n'));
    }
  }

  private static String selfScore(SelfScore score) {
    return new Flow()
        .words("一级指标", score.section())
        .number("得分", score.score())
        .provenance(score.provenance(), score.location())
        .toString();
  }

  private static String budget(BudgetLine line) {
    return new Flow()
        .words("科目", line.line())
        .number("年初预算", line.initial())
        .number("调整预算", line.adjusted())
        .number("到位资金", line.received())
        .number("支出", line.spent())
        .number("计划支出", line.plannedSpending())
        .number("结转结余", line.carriedOver())
        .number("上年支出", line.lastYearSpent())
        .number("上年结转结余", line.lastYearCarriedOver())
        .data(line.data())
        .provenance(line.provenance(), line.location())
        .toString();
  }

  private static String measure(Measure measure) {
    return new Flow()
        .words("指标", measure.indicator())
        .words("一级指标", measure.section())
        .words("二级指标", measure.group())
        .number("分值", measure.weight())
        .words("方向", measure.direction() == null ? null : measure.direction().symbol())
        .range("目标值", measure.target(), measure.targetUpper())
        .number("实际完成值", measure.value())
        .words("计量单位", measure.unitOfMeasure())
        .number("上年值", measure.lastYear())
        .words("申报完成情况", measure.claimed() == null ? null : measure.claimed().word())
        .words("定性等级", measure.level())
        .number("评定比例", measure.rating())
        .number("计划数", measure.planned())
        .number("完成数", measure.completed())
        .number("及时完成数", measure.onTime())
        .number("质量达标数", measure.qualified())
        .number("名次", measure.rank())
        .number("参评单位数", measure.peers())
        .number("自评得分", measure.selfScore())
        .words("自评等次", measure.selfMark())
        .words("偏差原因", measure.deviationReason())
        .words("改进措施", measure.improvement())
        .list("要点", measure.items().stream().map(SubmissionYaml::item).toList())
        .list("佐证材料", measure.evidence().stream().map(SubmissionYaml::quoted).toList())
        .data(measure.data())
        .provenance(measure.provenance(), measure.location())
        .toString();
  }

  private static String item(ChecklistItem item) {
    return new Flow()
        .words("要点", item.name())
        .plain("符合", item.satisfied() ? "是" : "否")
        .provenance(item.provenance(), null)
        .toString();
  }

  private static String event(Event event) {
    return new Flow()
        .words("事项", event.name())
        .number("次数", event.count())
        .provenance(event.provenance(), event.location())
        .toString();
  }

  private static @Nullable String value(Datum datum) {
    Object value = datum.value();
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Boolean flag) {
      return flag ? "是" : "否";
    }
    return value == null ? null : value instanceof String words ? quoted(words) : value.toString();
  }

  /** A map in one line. */
  private static final class Flow {
    private final List<String> parts = new ArrayList<>();

    Flow words(String key, @Nullable String value) {
      return plain(key, value == null ? null : quoted(value));
    }

    Flow number(String key, @Nullable BigDecimal value) {
      return plain(key, value == null ? null : value.toPlainString());
    }

    Flow range(String key, @Nullable BigDecimal low, @Nullable BigDecimal high) {
      return low == null || high == null
          ? number(key, low)
          : plain(key, "[" + low.toPlainString() + ", " + high.toPlainString() + "]");
    }

    Flow list(String key, List<String> values) {
      return plain(key, values.isEmpty() ? null : "[" + String.join(", ", values) + "]");
    }

    Flow data(List<Datum> data) {
      data.forEach(each -> plain(quoted(each.name()), value(each)));
      return this;
    }

    /** What was read out of a form and names no source comes from its place there. */
    Flow provenance(@Nullable Provenance provenance, @Nullable Location location) {
      if (provenance == null) {
        return words("来源", location == null ? null : location.toString());
      }
      boolean source = provenance.kind() == Provenance.Kind.SOURCE;
      return words(source ? "来源" : "假定", provenance.words());
    }

    Flow plain(String key, @Nullable String value) {
      if (value != null) {
        parts.add(key + ": " + value);
      }
      return this;
    }

    @Override
    public String toString() {
      return "{" + String.join(", ", parts) + "}";
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
