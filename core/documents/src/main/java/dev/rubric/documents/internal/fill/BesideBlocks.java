package dev.rubric.documents.internal.fill;

import dev.rubric.documents.internal.paper.Box;
import dev.rubric.documents.internal.paper.Input;
import dev.rubric.documents.internal.paper.Paper;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Measure;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables beside the form (附表): checklists, facts of the unit, section scores, events, lists.
 */
final class BesideBlocks {
  private static final int BLANK_ROWS = 5;
  private static final String SHEET = "附表";

  private final Framework framework;
  private final Needs needs;
  private final Optional<Submission> filled;

  BesideBlocks(Framework framework, Needs needs, Optional<Submission> filled) {
    this.framework = framework;
    this.needs = needs;
    this.filled = filled;
  }

  void into(List<Paper.Block> blocks) {
    checklists(blocks);
    unit(blocks);
    selfScores(blocks);
    events(blocks);
    framework.declarations().lists().forEach(list -> list(list, blocks));
  }

  private static void table(
      String title,
      List<Integer> widths,
      List<String> headings,
      List<List<Box>> rows,
      List<Paper.Block> blocks) {
    List<List<Box>> all = new ArrayList<>();
    all.add(List.of(Box.head("附表：" + title).over(1, widths.size())));
    all.add(headings.stream().map(Box::head).toList());
    all.addAll(rows);
    blocks.add(new Paper.Table(SHEET + "（" + title + "）", widths, 0, all));
  }

  private void checklists(List<Paper.Block> blocks) {
    List<String> names =
        framework.indicators().stream()
            .filter(each -> each.direction() == Direction.CHECKLIST)
            .map(Indicator::name)
            .toList();
    List<List<Box>> rows = new ArrayList<>();
    filled.ifPresent(
        submission ->
            submission
                .measures()
                .forEach(each -> each.items().forEach(i -> rows.add(item(each, i)))));
    if (filled.isEmpty()) {
      names.forEach(
          name -> rows.addAll(Collections.nCopies(BLANK_ROWS, item(name, "", "", "", ""))));
    }
    if (!rows.isEmpty()) {
      table(
          "要点",
          List.of(24, 60, 10, 40, 24),
          List.of("三级指标", "要点", "是否符合", "来源", "假定"),
          rows,
          blocks);
    }
  }

  private static List<Box> item(Measure measure, ChecklistItem item) {
    return item(
        measure.indicator(),
        item.name(),
        item.satisfied() ? "是" : "否",
        MeasureColumn.source(item.provenance()),
        MeasureColumn.assumed(item.provenance()));
  }

  private static List<Box> item(
      String indicator, String name, String met, String source, String assumed) {
    return List.of(
        Box.words(indicator),
        Box.words(name).filledAs(Input.any("评分标准列出的要点，一行一项")),
        Box.shortly(met).filledAs(Input.choice(List.of("是", "否"), "是否符合")),
        Box.words(source),
        Box.words(assumed));
  }

  private void unit(List<Paper.Block> blocks) {
    List<List<Box>> rows = new ArrayList<>();
    boolean staff = needs.any("在职人员", "编制", "staff", "Posts");
    boolean assets = needs.any("固定资产", "assets", "Assets");
    fact("在职人员数", filled.map(Submission::staffInPost), "人", staff, rows);
    fact("编制数", filled.map(Submission::authorisedPosts), "人", staff, rows);
    fact("固定资产总额", filled.map(Submission::fixedAssets), "万元", assets, rows);
    fact("在用固定资产", filled.map(Submission::assetsInUse), "万元", assets, rows);
    for (DataItem item : framework.declarations().items(Owner.UNIT)) {
      String value = filled.map(each -> MeasureColumn.datum(each.data(), item.name())).orElse("");
      rows.add(
          List.of(
              Box.words(item.name()),
              Box.shortly(value).filledAs(MeasureColumn.input(item)),
              Box.shortly(item.unitOfMeasure())));
    }
    if (!rows.isEmpty()) {
      table("单位情况", List.of(30, 30, 12), List.of("项目", "填报", "单位"), rows, blocks);
    }
  }

  private static void fact(
      String name, Optional<BigDecimal> value, String unit, boolean needed, List<List<Box>> rows) {
    if (needed || value.isPresent()) {
      Input input = Input.number(BigDecimal.ZERO, null, name + "，单位" + unit);
      rows.add(
          List.of(
              Box.words(name), Box.number(value.orElse(null)).filledAs(input), Box.shortly(unit)));
    }
  }

  private void selfScores(List<Paper.Block> blocks) {
    List<List<Box>> rows = new ArrayList<>();
    List<SelfScore> stated = filled.map(Submission::selfScores).orElse(List.of());
    stated.forEach(
        each ->
            rows.add(
                List.of(
                    Box.words(each.section()),
                    Box.number(each.score()),
                    Box.words(MeasureColumn.source(each.provenance())),
                    Box.words(MeasureColumn.assumed(each.provenance())))));
    if (filled.isEmpty()) {
      framework
          .sections()
          .forEach(
              section ->
                  rows.add(
                      List.of(
                          Box.words(section.name()),
                          Box.number(null)
                              .filledAs(
                                  Input.number(BigDecimal.ZERO, section.weight(), "这个一级指标的自评得分")),
                          Box.words(""),
                          Box.words(""))));
    }
    if (!rows.isEmpty()) {
      table("一级指标自评得分", List.of(30, 12, 40, 30), List.of("一级指标", "得分", "来源", "假定"), rows, blocks);
    }
  }

  private void events(List<Paper.Block> blocks) {
    List<List<Box>> rows = new ArrayList<>();
    filled
        .map(Submission::events)
        .orElse(List.of())
        .forEach(
            each ->
                rows.add(
                    event(
                        each.name(),
                        each.count(),
                        MeasureColumn.source(each.provenance()),
                        MeasureColumn.assumed(each.provenance()))));
    if (filled.isEmpty()) {
      framework.events().forEach(name -> rows.add(event(name, null, "", "")));
    }
    if (!rows.isEmpty()) {
      table("事项", List.of(40, 10, 40, 24), List.of("事项", "次数", "来源", "假定"), rows, blocks);
    }
  }

  private static List<Box> event(
      String name, @Nullable BigDecimal count, String source, String assumed) {
    return List.of(
        Box.words(name),
        Box.number(count).filledAs(Input.number(BigDecimal.ZERO, null, "发生的次数，没有的留空")),
        Box.words(source),
        Box.words(assumed));
  }

  private void list(DataList list, List<Paper.Block> blocks) {
    List<List<Box>> rows = new ArrayList<>();
    List<DataRow> stated =
        filled.map(Submission::rows).orElse(List.of()).stream()
            .filter(row -> row.list().equals(list.name()))
            .toList();
    stated.forEach(row -> rows.add(row(list, row)));
    if (filled.isEmpty()) {
      rows.addAll(Collections.nCopies(2 * BLANK_ROWS, row(list, null)));
    }
    if (!rows.isEmpty()) {
      table(
          "明细 " + list.name(),
          Collections.nCopies(list.columns().size(), 20),
          list.columns().stream().map(DataItem::name).toList(),
          rows,
          blocks);
    }
  }

  private static List<Box> row(DataList list, @Nullable DataRow row) {
    return list.columns().stream()
        .map(
            column ->
                Box.shortly(row == null ? "" : MeasureColumn.datum(row.data(), column.name()))
                    .filledAs(MeasureColumn.input(column)))
        .toList();
  }
}
