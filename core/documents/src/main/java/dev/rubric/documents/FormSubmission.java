package dev.rubric.documents;

import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A printed table as a submission: for a rubric that states its indicators, by their names; for one
 * that leaves them open (指标来自填报), with their group, weight and direction. What is not certain is
 * taken and said so; what is no number is said to be left out; nothing is made up.
 */
public final class FormSubmission {
  private static final String EXECUTION = "预算执行率";

  private final PrintedTable table;
  private final @Nullable Framework framework;
  private final Diagnostics notes;

  private FormSubmission(PrintedTable table, @Nullable Framework framework, Diagnostics notes) {
    this.table = table;
    this.framework = framework;
    this.notes = notes;
  }

  /**
   * The submission.
   *
   * @param notes takes what was taken of what is not certain, and what was left out
   */
  public static Submission of(PrintedTable table, Diagnostics notes) {
    return new FormSubmission(table, null, notes).submission();
  }

  /**
   * The submission for a rubric with that framework.
   *
   * @param notes takes what was taken of what is not certain, and what was left out
   */
  public static Submission of(PrintedTable table, Framework framework, Diagnostics notes) {
    return new FormSubmission(table, Objects.requireNonNull(framework, "framework"), notes)
        .submission();
  }

  /**
   * The submission for a rubric with that framework, with what was taken of what is not certain.
   *
   * @param table not null
   * @param framework not null
   */
  public static FormReading read(PrintedTable table, Framework framework) {
    Diagnostics notes = new Diagnostics();
    Submission submission = of(Objects.requireNonNull(table, "table"), framework, notes);
    return new FormReading(submission, notes.all());
  }

  private Submission submission() {
    Submission.Builder submission =
        Submission.of(unit())
            .year(table.year())
            .rubric(head("评分标准"))
            .reference(reference())
            .selfTotal(Figure.points(table.totalScore()).orElse(null))
            .location(table.at());
    new FormBudget(table, framework, notes).lines().forEach(submission::budget);
    FormSupplements beside = new FormSupplements(table, framework, notes);
    beside.into(submission);
    FormMeasures lines = new FormMeasures(framework, beside.checklists(), notes);
    executionScore().ifPresent(submission::measure);
    table.lines().forEach(line -> lines.measure(line).ifPresent(submission::measure));
    unknownColumns();
    return submission.build();
  }

  private @Nullable String head(String label) {
    return Optional.ofNullable(table.head().get(label)).map(Printed::text).orElse(null);
  }

  /** What other systems know the submission by (业务标识). */
  private Reference reference() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String each : Optional.ofNullable(head("附加信息")).orElse("").split("；", -1)) {
      String[] pair = each.split("=", 2);
      if (pair.length == 2 && !pair[0].isBlank() && !pair[1].isBlank()) {
        attributes.put(pair[0].strip(), pair[1].strip());
      }
    }
    return new Reference(head("业务编号"), head("单位编码"), attributes);
  }

  private void unknownColumns() {
    Map<String, Printed> first = new LinkedHashMap<>();
    table.lines().forEach(line -> line.others().forEach(first::putIfAbsent));
    first.keySet().removeIf(heading -> FormMeasures.knows(heading, framework));
    first.forEach(
        (heading, cell) ->
            notes.warning(
                "unknown-column",
                cell.at(),
                "不认识的列 " + heading + "，没有读取",
                "unknown column " + heading + ", it was not read"));
  }

  /** What the funds block scores is, for a rubric with such an indicator, a line like others. */
  private Optional<Measure> executionScore() {
    boolean own = framework != null && framework.indicator(EXECUTION).isPresent();
    boolean line = table.lines().stream().anyMatch(each -> each.name().text().equals(EXECUTION));
    return table
        .totalFunds()
        .filter(row -> own && !line && Figure.points(row.score()).isPresent())
        .map(
            row ->
                Measure.of(EXECUTION)
                    .selfScore(Figure.points(row.score()).orElse(null))
                    .location(row.name().at())
                    .build());
  }

  private String unit() {
    Optional<Printed> unit = table.unit().or(table::project);
    if (unit.isEmpty()) {
      notes.warning("no-unit", table.at(), "没有找到实施单位或单位名称", "no unit (实施单位 or 单位名称) is named");
    }
    return unit.map(cell -> cell.text().replaceAll("\\s+", " ")).orElse("（未填写单位）");
  }
}
