package dev.rubric.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Provenance;
import dev.rubric.submission.Reference;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a system that embeds the library brings and takes. */
class EmbeddingTest {
  private static final Path FOLDER = Path.of("../../rules/linze-public-security-2024");
  private static final Path REPORT =
      Path.of("../../samples/submissions/linze-public-security-2024.yaml");
  private static final Rubric RUBRIC = Rubric.load(FOLDER);
  private static final Reference REFERENCE =
      new Reference("绩评〔2025〕7号", "620723", Map.of("经办", "张三", "batch", "2025-\"1\""));

  @Test
  void aSubmissionComesBackFromItsJson() {
    Submission report = Submissions.read(REPORT);
    Submission everything =
        Submission.of("局")
            .year(2024)
            .rubric("linze-public-security-2024")
            .reference(REFERENCE)
            .staff(new BigDecimal("10"), new BigDecimal("12.0"))
            .assets(new BigDecimal("0.10"), new BigDecimal("1E-30"))
            .selfTotal(new BigDecimal("1E+3"))
            .selfScore(new SelfScore("产出", BigDecimal.ONE, Provenance.source("报告"), null))
            .budget(
                BudgetLine.of("合计")
                    .initial("1")
                    .adjusted("2.50")
                    .received("3")
                    .spent("4")
                    .plannedSpending(BigDecimal.TEN)
                    .carriedOver(new BigDecimal("-5"))
                    .lastYearSpent(BigDecimal.ONE)
                    .lastYearCarriedOver(BigDecimal.ZERO)
                    .item("其中专项债", new BigDecimal("0.5"))
                    .provenance(Provenance.assumed("试算")))
            .measure(
                Measure.of("刑事案件发案起数")
                    .section("产出")
                    .group("数量指标")
                    .weight(new BigDecimal("15.0"))
                    .value("300")
                    .target("1")
                    .targetUpper("2.0")
                    .direction(Direction.AT_MOST)
                    .lastYear("3")
                    .unitOfMeasure("起")
                    .claimed(Attainment.PARTLY_ACHIEVED)
                    .level("达成年度指标")
                    .rating("90")
                    .planned("1")
                    .completed("2")
                    .onTime("3")
                    .qualified("4")
                    .rank("5")
                    .peers("6")
                    .selfScore("7")
                    .selfMark("B+")
                    .deviationReason("一行\n二行\t“引号”")
                    .improvement("\\ \" / <>&")
                    .items(List.of(new ChecklistItem("要点甲", false, Provenance.source("附件"))))
                    .evidence(List.of("附件一", "附件二"))
                    .item("批复日期", LocalDate.of(2024, 3, 1))
                    .item("验收", true)
                    .provenance(Provenance.source("台账")))
            .event(new Event("省级表彰", new BigDecimal("2"), null, null))
            .item("机构类型", "医院")
            .item("未填", null)
            .row(DataRow.of("重点任务").item("重要性", new BigDecimal("3.0")))
            .row(DataRow.of("会议").item("次数", BigDecimal.ONE))
            .row(DataRow.of("重点任务").item("重要性", null))
            .build();
    leavesNothingOut(everything, fields(Submission.class));
    leavesNothingOut(everything.measures().get(0), components(Measure.class));
    leavesNothingOut(everything.budget().get(0), components(BudgetLine.class));

    for (Submission submission : List.of(report, everything, Submission.of("局").build())) {
      assertThat(Submissions.parse("a.json", submission.toJson())).isEqualTo(submission);
      assertThat(Submissions.parse("a", submission.toJsonLine())).isEqualTo(submission);
      assertThat(submission.toBuilder().build()).isEqualTo(submission);
      assertThat(submission.toJsonLine()).doesNotContain("\n");
    }
    assertThat(everything.hash()).startsWith("sha256:").isNotEqualTo(report.hash());
  }

  /** What is added to a class must be added to the submission above, and so to its JSON. */
  private static void leavesNothingOut(Object whole, Stream<String> names) {
    names
        .filter(name -> !List.of("location", "places", "problems").contains(name))
        .forEach(name -> assertThat(whole).extracting(name).as(name).isNotIn(null, List.of()));
  }

  private static Stream<String> components(Class<? extends Record> of) {
    return Arrays.stream(of.getRecordComponents()).map(RecordComponent::getName);
  }

  private static Stream<String> fields(Class<?> of) {
    return Arrays.stream(of.getDeclaredFields()).map(Field::getName);
  }

  @Test
  void whatNoFileCouldStateIsNotWritten() {
    Submission odd = Submission.of("局").selfTotal(new BigDecimal("1E+400")).build();

    assertThatThrownBy(odd::toJson)
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("number-too-long");
    assertThatThrownBy(odd::hash).isInstanceOf(InvalidSubmissionException.class);
    Submission oddName = Submission.of("局").item("a b", "c").build();
    assertThatThrownBy(oddName::toJson).hasMessageContaining("bad-name");
  }

  @Test
  void theReferenceTravelsToTheScorecard() {
    Submission submission = Submissions.read(REPORT).toBuilder().reference(REFERENCE).build();

    Scorecard card = RUBRIC.score(submission);

    assertThat(card.reference()).isEqualTo(REFERENCE);
    assertThat(card.inputHash()).hasToString(submission.hash());
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
    assertThat(card.total()).isEqualTo(RUBRIC.score(Submissions.read(REPORT)).total());
    assertThat(Submissions.parse("a.yaml", "单位: 局\n业务标识: {业务编号: 7, 附加信息: {经办: 张三}}").reference())
        .isEqualTo(new Reference("7", null, Map.of("经办", "张三")));
  }

  @Test
  void loadsFromMemoryAndFromAnArchive() throws IOException {
    Map<String, byte[]> files = RUBRIC.files();

    assertThat(Rubric.load(files).stamp()).isEqualTo(RUBRIC.stamp());
    for (String folder : List.of("", "linze/", "rubrics/linze/")) {
      assertThat(Rubric.load(new ByteArrayInputStream(zip(folder, files))).stamp())
          .isEqualTo(RUBRIC.stamp());
    }
    assertThatThrownBy(() -> Rubric.load(Map.of("a.drl", new byte[0])))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("rubric.yaml");
    assertThatThrownBy(() -> Rubric.load(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(InvalidRubricException.class);
  }

  @Test
  void resultsAreMappedWhereTheyAreScored() {
    Map<String, String> threads = new ConcurrentHashMap<>();
    String here = Thread.currentThread().getName();
    List<Submission> units =
        Stream.iterate(0, i -> i + 1).limit(200).map(i -> Submission.of("局" + i).build()).toList();

    List<String> names =
        RUBRIC
            .scoreAll(
                units.stream(),
                result -> {
                  threads.put(Thread.currentThread().getName(), "");
                  return ((BatchResult.Scored) result).scorecard().unit();
                },
                BatchOptions.defaults().withThreads(2))
            .toList();

    assertThat(names).isEqualTo(units.stream().map(Submission::unit).toList());
    assertThat(threads.keySet()).isNotEmpty().doesNotContain(here);
  }

  @Test
  void diagnosticsAndResultsComeBackFromTheirJson() {
    List<BatchResult> results =
        RUBRIC
            .scoreAll(
                Stream.of(
                    Submissions.read(REPORT),
                    Submission.of("局").measure(Measure.of("“引号”\\").value("1")).build()))
            .toList();

    for (BatchResult result : results) {
      assertThat(BatchResult.fromJson(result.toJson())).isEqualTo(result);
    }
    Diagnostic placed =
        Diagnostic.warning("code", Location.cell("a.xlsx", "表1", 3, 4), "中\n文", "\"en\"");
    assertThat(Diagnostic.fromJson(placed.toJson())).isEqualTo(placed);
    assertThatThrownBy(() -> Diagnostic.fromJson("[]"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BatchResult.fromJson("{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] zip(String folder, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(folder + file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
