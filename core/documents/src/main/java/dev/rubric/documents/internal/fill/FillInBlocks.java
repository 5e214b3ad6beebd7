package dev.rubric.documents.internal.fill;

import dev.rubric.Rubric;
import dev.rubric.documents.internal.paper.Box;
import dev.rubric.documents.internal.paper.Input;
import dev.rubric.documents.internal.paper.Paper;
import dev.rubric.framework.Framework;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out the form of a rubric: head, funds, indicators and total, then the tables beside it. */
public final class FillInBlocks {
  private final Rubric rubric;
  private final Framework framework;
  private final Optional<Submission> filled;
  private final Needs needs;

  private FillInBlocks(Rubric rubric, Optional<Submission> filled) {
    this.rubric = rubric;
    this.framework = rubric.framework();
    this.filled = filled;
    this.needs = new Needs(rubric);
  }

  /** The form, empty or with what a submission reports. */
  public static Paper of(Rubric rubric, Optional<Submission> filled) {
    return new FillInBlocks(rubric, filled).paper();
  }

  private Paper paper() {
    List<Measure> measures = filled.map(Submission::measures).orElse(List.of());
    IndicatorBlock indicators = new IndicatorBlock(framework, needs, measures);
    FundsBlock funds = new FundsBlock(framework, needs, filled);
    List<Integer> widths = new ArrayList<>(indicators.widths());
    widths.addAll(Collections.nCopies(Math.max(0, funds.columns() - widths.size()), 10));
    int columns = widths.size();
    List<List<Box>> rows = new ArrayList<>();
    head(rows, columns);
    funds.into(rows, columns);
    indicators.into(rows, columns);
    indicators.total(rows, columns, filled);
    List<Paper.Block> blocks = new ArrayList<>();
    String title = framework.title().replaceAll("(自评)?(评分)?(标准|办法)$", "");
    blocks.add(new Paper.Line(title + (title.endsWith("自评表") ? "" : "自评表"), true));
    blocks.add(new Paper.Table("自评表", widths, 0, rows));
    notes().forEach(note -> blocks.add(new Paper.Line(note, false)));
    new BesideBlocks(framework, needs, filled).into(blocks);
    return new Paper(title, blocks);
  }

  private void head(List<List<Box>> rows, int columns) {
    String unit = filled.map(Submission::unit).orElse("");
    String year =
        filled
            .map(each -> each.year() == null ? "" : String.valueOf(each.year()))
            .orElse(framework.year() == null ? "" : String.valueOf(framework.year()));
    rows.add(
        List.of(
            Box.head("单位名称"),
            Box.words(unit).over(1, 3).filledAs(Input.any("被评价的部门、单位或项目单位的全称")),
            Box.head("年度"),
            Box.shortly(year).over(1, columns - 5).filledAs(Input.any("四位数的年份，如 2024"))));
    rows.add(
        List.of(
            Box.head("评分标准"),
            Box.words(filled.isEmpty() ? framework.name() : name(filled.get()))
                .over(1, columns - 1)));
    reference(rows, columns, filled.map(Submission::reference).orElse(Reference.NONE));
  }

  /** What other systems know the submission by. */
  private static void reference(List<List<Box>> rows, int columns, Reference reference) {
    rows.add(
        List.of(
            Box.head("业务编号"),
            Box.words(or(reference.caseNumber()))
                .over(1, 3)
                .filledAs(Input.any("财政业务系统里的编号，没有的留空")),
            Box.head("单位编码"),
            Box.words(or(reference.unitCode()))
                .over(1, columns - 5)
                .filledAs(Input.any("预算单位编码，没有的留空"))));
    if (!reference.attributes().isEmpty()) {
      String attributes =
          reference.attributes().entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("；"));
      rows.add(List.of(Box.head("附加信息"), Box.words(attributes).over(1, columns - 1)));
    }
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String name(Submission submission) {
    return submission.rubric() == null ? "" : submission.rubric();
  }

  private List<String> notes() {
    return List.of(
        "注：1.金额单位为万元；百分数写成 95 或 95%，不写 0.95。",
        "2.“指标性质”“分值”和评分标准写明的指标值已经印好，请勿改动；不填报的指标留空。",
        "3.带下拉箭头的单元格请从列表中选择；附表没有内容的留空。评分标准版本：" + rubric.stamp().version() + "。");
  }
}
