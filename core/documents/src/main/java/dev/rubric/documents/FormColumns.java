package dev.rubric.documents;

import dev.rubric.framework.DataItem;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.Datum;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a line beyond those of the official tables, by the keys of submissions. */
final class FormColumns {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})\\s*[-年./]\\s*([0-9]{1,2})\\s*[-月./]\\s*([0-9]{1,2})\\s*日?");

  private final MeasureBuilder measure;
  private final Diagnostics notes;

  FormColumns(MeasureBuilder measure, Diagnostics notes) {
    this.measure = measure;
    this.notes = notes;
  }

  void take(String heading, Printed cell) {
    switch (heading) {
      case "目标上限" -> measure.targetUpper(number(cell, notes));
      case "上年值" -> measure.lastYear(number(cell, notes));
      case "计划数" -> measure.planned(number(cell, notes));
      case "完成数" -> measure.completed(number(cell, notes));
      case "及时完成数" -> measure.onTime(number(cell, notes));
      case "质量达标数" -> measure.qualified(number(cell, notes));
      case "名次" -> measure.rank(number(cell, notes));
      case "参评单位数" -> measure.peers(number(cell, notes));
      case "评定比例" -> measure.rating(number(cell, notes));
      case "申报完成情况" -> measure.claimed(claimed(cell));
      case "定性等级" -> measure.level(cell.text());
      case "改进措施" -> measure.improvement(cell.text());
      case "佐证材料" -> measure.evidence(evidence(cell));
      case "来源" -> measure.provenance(Provenance.source(cell.text()));
      case "假定" -> measure.provenance(Provenance.assumed(cell.text()));
      default -> throw new IllegalArgumentException(heading);
    }
  }

  private @Nullable Attainment claimed(Printed cell) {
    Optional<Attainment> claimed = Attainment.parse(cell.text());
    if (claimed.isEmpty()) {
      wrong(cell, "申报完成情况", String.join("、", Attainment.words()), notes);
    }
    return claimed.orElse(null);
  }

  private static List<String> evidence(Printed cell) {
    return Stream.of(cell.text().split("[;；\\n]"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  static @Nullable BigDecimal number(Printed cell, Diagnostics notes) {
    Optional<Figure> figure = Figure.of(cell);
    if (figure.isEmpty()) {
      FormMeasures.leftOut(cell, "数值", "number", notes);
    }
    return figure.map(Figure::value).map(FormMeasures::plain).orElse(null);
  }

  /** What a cell reports under a name that the rubric declares; what it can't be is said. */
  static Datum datum(DataItem item, Printed cell, Diagnostics notes) {
    Object value =
        switch (item.type()) {
          case NUMBER -> number(cell, notes);
          case TEXT -> cell.text();
          case FLAG -> flag(item.name(), cell, notes);
          case DATE -> date(item.name(), cell, notes);
        };
    return new Datum(item.name(), value, cell.at());
  }

  static @Nullable Boolean flag(String name, Printed cell, Diagnostics notes) {
    if (List.of("是", "符合", "√", "有").contains(cell.text())) {
      return true;
    }
    if (List.of("否", "不符合", "×", "无").contains(cell.text())) {
      return false;
    }
    wrong(cell, name, "是、否", notes);
    return null;
  }

  private static @Nullable LocalDate date(String name, Printed cell, Diagnostics notes) {
    Matcher matcher = DATE.matcher(cell.text());
    if (matcher.matches()) {
      try {
        return LocalDate.of(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
      } catch (java.time.DateTimeException noSuchDay) {
        // told below, like any other text that is no day
      }
    }
    wrong(cell, name, "日期，如 2024-03-01", notes);
    return null;
  }

  private static void wrong(Printed cell, String name, String expected, Diagnostics notes) {
    notes.warning(
        "not-taken",
        cell.at(),
        name + " 填写的是 " + cell.text() + "，应为 " + expected + "；没有读取",
        name + " is filled in as " + cell.text() + ", it should be " + expected + "; not taken");
  }
}
