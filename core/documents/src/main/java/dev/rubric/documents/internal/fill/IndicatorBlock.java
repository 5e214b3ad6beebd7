package dev.rubric.documents.internal.fill;

import dev.rubric.documents.internal.paper.Box;
import dev.rubric.documents.internal.paper.Input;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The block of indicators: a row for each that the rubric states, blank ones where it leaves them
 * open.
 */
final class IndicatorBlock {
  private static final int BLANK_ROWS = 3;

  private final Framework framework;
  private final List<Measure> measures;
  private final List<MeasureColumn> before;
  private final List<MeasureColumn> after;

  IndicatorBlock(Framework framework, Needs needs, List<Measure> measures) {
    this.framework = framework;
    this.measures = measures;
    this.before = MeasureColumn.before(framework, needs, measures);
    this.after = MeasureColumn.after(measures);
  }

  List<Integer> widths() {
    List<Integer> widths = new ArrayList<>(List.of(12, 14, 24, 8, 11, 8, 12));
    before.forEach(column -> widths.add(column.width()));
    widths.addAll(List.of(7, 7, 24));
    after.forEach(column -> widths.add(column.width()));
    return widths;
  }

  void into(List<List<Box>> rows, int columns) {
    List<Box> head = new ArrayList<>();
    Stream.of("一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "度量单位", "实际完成值")
        .map(Box::head)
        .forEach(head::add);
    before.forEach(column -> head.add(Box.head(column.heading())));
    Stream.of("分值", "得分", "偏差原因").map(Box::head).forEach(head::add);
    after.forEach(column -> head.add(Box.head(column.heading())));
    pad(head, columns - widths().size());
    rows.add(head);
    framework.sections().forEach(section -> section(section, rows, columns));
  }

  private static void pad(List<Box> row, int cells) {
    if (cells > 0) {
      row.add(Box.words("").over(1, cells));
    }
  }

  private void section(Section section, List<List<Box>> rows, int columns) {
    List<List<Box>> own = new ArrayList<>();
    for (Indicator indicator : section.indicators()) {
      if (!indicator.fromData()) {
        Measure reported =
            measures.stream()
                .filter(each -> each.indicator().equals(indicator.name()))
                .findFirst()
                .orElse(null);
        own.add(row(indicator.group(), indicator, reported));
      }
    }
    List<String> groups =
        section.indicators().stream()
            .filter(Indicator::fromData)
            .map(Indicator::group)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    groups.forEach(group -> open(group, own));
    joinGroups(own);
    own.get(0).add(0, Box.shortly(section.name()).over(own.size(), 1));
    own.forEach(row -> pad(row, columns - widths().size()));
    rows.addAll(own);
  }

  /** Rows of one second-level indicator below each other share its cell. */
  private static void joinGroups(List<List<Box>> rows) {
    int first = 0;
    for (int i = 1; i <= rows.size(); i++) {
      String group = rows.get(first).get(0).text();
      boolean goesOn =
          i < rows.size() && !group.isEmpty() && rows.get(i).get(0).text().equals(group);
      if (!goesOn) {
        rows.get(first).set(0, Box.shortly(group).over(i - first, 1));
        rows.subList(first + 1, i).forEach(row -> row.remove(0));
        first = i;
      }
    }
  }

  private void open(String group, List<List<Box>> rows) {
    List<Measure> reported =
        measures.stream()
            .filter(each -> group.equals(each.group()))
            .filter(each -> !framework.ownIndicatorNames().contains(each.indicator()))
            .toList();
    reported.forEach(each -> rows.add(row(group, null, each)));
    int blank = measures.isEmpty() ? BLANK_ROWS : reported.isEmpty() ? 1 : 0;
    for (int i = 0; i < blank; i++) {
      rows.add(row(group, null, null));
    }
  }

  private List<Box> row(
      @Nullable String group, @Nullable Indicator own, @Nullable Measure reported) {
    List<Box> row = new ArrayList<>();
    row.add(Box.shortly(group));
    String name = own != null ? own.name() : reported == null ? "" : reported.indicator();
    row.add(own == null ? Box.words(name).filledAs(Input.any("本项目的指标")) : Box.words(name));
    row.add(sign(own, reported));
    row.add(target(own, reported));
    String unit = unit(own, reported);
    row.add(own == null ? Box.shortly(unit).filledAs(Input.any("如 人次、%、万元")) : Box.shortly(unit));
    row.add(actual(own, reported, unit));
    before.forEach(column -> row.add(cell(column, reported)));
    row.add(weight(own, reported));
    row.add(self(own, reported));
    String reason = reported == null ? null : reported.deviationReason();
    row.add(Box.words(reason).filledAs(Input.any("没有达到指标值或明显超过的，写明原因")));
    after.forEach(column -> row.add(cell(column, reported)));
    return row;
  }

  /** What the unit gives itself: points, or a mark of the scale. */
  private Box self(@Nullable Indicator own, @Nullable Measure reported) {
    Scale scale = scale(own);
    BigDecimal points = reported == null ? null : reported.selfScore();
    String mark = reported == null ? null : reported.selfMark();
    Box box = mark == null ? Box.number(points) : Box.shortly(mark);
    List<String> marks = scale.marks().stream().map(Mark::name).toList();
    BigDecimal most = own == null ? null : own.weight();
    return box.filledAs(
        scale.isPoints()
            ? Input.number(BigDecimal.ZERO, most, "自评得分，不超过分值")
            : Input.choice(marks, "自评等次"));
  }

  private Scale scale(@Nullable Indicator own) {
    return own == null ? Scale.POINTS : framework.scaleOfIndicator(own.name());
  }

  private static Box cell(MeasureColumn column, @Nullable Measure reported) {
    String value = reported == null ? "" : column.value().apply(reported);
    return Box.shortly(value).filledAs(column.input());
  }

  private static Box sign(@Nullable Indicator own, @Nullable Measure reported) {
    Direction stated = reported == null ? null : reported.direction();
    Direction direction = stated == null && own != null ? own.direction() : stated;
    Box box = Box.shortly(direction == null ? "" : direction.symbol());
    return own == null || own.direction() == null
        ? box.filledAs(Input.choice(Direction.symbols(), "哪样的数值是好的"))
        : box;
  }

  private static Box target(@Nullable Indicator own, @Nullable Measure reported) {
    BigDecimal stated = reported == null ? null : reported.target();
    BigDecimal target = stated == null && own != null ? own.target() : stated;
    Box box = Box.number(target);
    return own != null && own.target() != null
        ? box
        : box.filledAs(Input.number(null, null, "年度指标值，只写数值"));
  }

  private static String unit(@Nullable Indicator own, @Nullable Measure reported) {
    String stated = reported == null ? null : reported.unitOfMeasure();
    String unit = stated == null && own != null ? own.unitOfMeasure() : stated;
    return unit == null ? "" : unit;
  }

  /** A small percentage is written with its sign, so that nobody takes it for a ratio. */
  private static Box actual(@Nullable Indicator own, @Nullable Measure reported, String unit) {
    BigDecimal value = reported == null ? null : reported.value();
    boolean small = value != null && unit.equals("%") && value.abs().compareTo(BigDecimal.ONE) <= 0;
    Box box = Box.shortly(MeasureColumn.number(value) + (small ? "%" : ""));
    if (own == null) {
      return box.filledAs(Input.any("实际完成值，只写数值；定性指标写完成情况"));
    }
    BigDecimal least = own.range().minimum();
    BigDecimal most = own.range().maximum();
    String bounds =
        (least == null ? "" : "，不小于 " + least.toPlainString())
            + (most == null ? "" : "，不大于 " + most.toPlainString());
    String measured = unit.isEmpty() ? "" : "，单位 " + unit;
    return box.filledAs(Input.number(least, most, "实际完成值，只写数值" + measured + bounds));
  }

  private Box weight(@Nullable Indicator own, @Nullable Measure reported) {
    if (!scale(own).isPoints()) {
      return Box.shortly("");
    }
    BigDecimal stated = reported == null ? null : reported.weight();
    BigDecimal weight = stated == null && own != null ? own.weight() : stated;
    Box box = Box.number(weight);
    return own == null ? box.filledAs(Input.number(BigDecimal.ZERO, null, "这个指标的分值")) : box;
  }

  void total(List<List<Box>> rows, int columns, Optional<Submission> filled) {
    List<Box> row = new ArrayList<>();
    int levels = 7 + before.size();
    row.add(Box.head("总分").over(1, levels));
    row.add(Box.number(framework.weight()));
    row.add(
        Box.number(filled.map(Submission::selfTotal).orElse(null))
            .filledAs(Input.number(BigDecimal.ZERO, framework.weight(), "自评总分")));
    row.add(Box.words("").over(1, columns - levels - 2));
    rows.add(row);
  }
}
