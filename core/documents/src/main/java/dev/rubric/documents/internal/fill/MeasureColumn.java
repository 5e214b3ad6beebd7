package dev.rubric.documents.internal.fill;

import dev.rubric.documents.internal.paper.Box;
import dev.rubric.documents.internal.paper.Input;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Owner;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the indicator block beyond those of the national form.
 *
 * @param heading its heading, which is the key that submissions have for it
 * @param width its width in characters
 * @param value what a measure reports there; empty for nothing
 * @param input what can be filled in
 */
record MeasureColumn(String heading, int width, Function<Measure, String> value, Input input) {

  /** The columns that a rubric's rules need, or that a submission fills, before the weight. */
  static List<MeasureColumn> before(Framework framework, Needs needs, List<Measure> measures) {
    List<MeasureColumn> columns = new ArrayList<>();
    number("目标上限", Measure::targetUpper, needs.any("目标上限", "targetUpper"), measures, columns);
    number(
        "上年值",
        Measure::lastYear,
        needs.any("上年", "同比", "lastYear", "yearOnYear"),
        measures,
        columns);
    boolean planned = needs.any("计划数", "完成率", "planned", "completionRate");
    number("计划数", Measure::planned, planned, measures, columns);
    number(
        "完成数",
        Measure::completed,
        needs.any("完成数", "完成率", "completed", "completionRate"),
        measures,
        columns);
    number("及时完成数", Measure::onTime, needs.any("及时", "onTime", "timeliness"), measures, columns);
    number(
        "质量达标数",
        Measure::qualified,
        needs.any("质量达标", "qualified", "qualityRate"),
        measures,
        columns);
    number("名次", Measure::rank, needs.any("名次", "rank"), measures, columns);
    number(
        "参评单位数",
        Measure::peers,
        needs.any("名次百分比", "参评单位数", "rankPercent", "peers"),
        measures,
        columns);
    MeasureColumn claimed =
        new MeasureColumn(
            "申报完成情况",
            12,
            m -> m.claimed() == null ? "" : m.claimed().word(),
            Input.choice(Attainment.words(), "没有数值的，选择申报的完成情况"));
    add(claimed, needs.any("申报完成情况", "claimed"), measures, columns);
    MeasureColumn level =
        new MeasureColumn(
            "定性等级", 16, m -> text(m.level()), Input.choice(framework.levels(), "定性指标选择等级"));
    add(level, needs.any("定性等级", "level"), measures, columns);
    number("评定比例", Measure::rating, needs.any("评定", "rating", "rated"), measures, columns);
    for (DataItem item : framework.declarations().items(Owner.INDICATOR)) {
      columns.add(
          new MeasureColumn(item.name(), 12, m -> datum(m.data(), item.name()), input(item)));
    }
    return columns;
  }

  /** The columns after the reason. */
  static List<MeasureColumn> after(List<Measure> measures) {
    List<MeasureColumn> columns = new ArrayList<>();
    columns.add(new MeasureColumn("改进措施", 20, m -> text(m.improvement()), Input.any("")));
    columns.add(
        new MeasureColumn("佐证材料", 20, m -> String.join("；", m.evidence()), Input.any("几份材料用分号隔开")));
    columns.add(new MeasureColumn("来源", 18, m -> source(m.provenance()), Input.any("数值取自哪份材料")));
    add(
        new MeasureColumn("假定", 18, m -> assumed(m.provenance()), Input.any("")),
        false,
        measures,
        columns);
    return columns;
  }

  private static void number(
      String heading,
      Function<Measure, @Nullable BigDecimal> field,
      boolean needed,
      List<Measure> measures,
      List<MeasureColumn> columns) {
    MeasureColumn column =
        new MeasureColumn(
            heading, 9, m -> number(field.apply(m)), Input.number(null, null, heading + "，填写数值"));
    add(column, needed, measures, columns);
  }

  private static void add(
      MeasureColumn column, boolean needed, List<Measure> measures, List<MeasureColumn> columns) {
    if (needed || measures.stream().anyMatch(each -> !column.value().apply(each).isEmpty())) {
      columns.add(column);
    }
  }

  static String number(@Nullable BigDecimal value) {
    return value == null ? "" : Box.plain(value);
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  static String source(@Nullable Provenance provenance) {
    return provenance != null && provenance.kind() == Provenance.Kind.SOURCE
        ? provenance.words()
        : "";
  }

  static String assumed(@Nullable Provenance provenance) {
    return provenance != null && provenance.kind() == Provenance.Kind.ASSUMED
        ? provenance.words()
        : "";
  }

  static String datum(List<Datum> data, String name) {
    return data.stream()
        .filter(each -> each.name().equals(name))
        .map(Datum::value)
        .map(MeasureColumn::shown)
        .findFirst()
        .orElse("");
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return Box.plain(number);
    }
    if (value instanceof Boolean flag) {
      return flag ? "是" : "否";
    }
    return value instanceof LocalDate || value instanceof String ? value.toString() : "";
  }

  /** What a declared item takes. */
  static Input input(DataItem item) {
    String unit = item.unitOfMeasure() == null ? "" : "，单位 " + item.unitOfMeasure();
    String note = item.name() + unit + (item.required() ? "，必填" : "");
    return switch (item.type()) {
      case NUMBER -> Input.number(item.range().minimum(), item.range().maximum(), note);
      case FLAG -> Input.choice(List.of("是", "否"), note);
      case DATE -> Input.any(note + "，写成 2024-03-01");
      case TEXT -> item.options().isEmpty() ? Input.any(note) : Input.choice(item.options(), note);
    };
  }
}
