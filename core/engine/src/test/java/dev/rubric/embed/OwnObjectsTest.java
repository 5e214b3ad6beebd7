package dev.rubric.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.rule.RuleFile;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Submissions of an application's own objects and rows, rubrics out of archives, rules of texts.
 */
class OwnObjectsTest {
  private static final Path RULES = Path.of("../../rules");
  private static final Rubric RUBRIC = Rubric.load(RULES.resolve("linze-public-security-2024"));

  /** An application's own record. */
  record Report(String unit, int year, List<Line> measures, @Nullable LocalDate approvedOn) {}

  /** A line of it. */
  record Line(String indicator, BigDecimal value, @Nullable String unitOfMeasure) {}

  private static final Submission EXPECTED =
      Submission.of("公安局")
          .year(2024)
          .measure(Measure.of("刑事案件发案起数").value("0.10").unitOfMeasure("起"))
          .build();

  @Test
  void ofARecordAndOfAMap() {
    Report report =
        new Report("公安局", 2024, List.of(new Line("刑事案件发案起数", new BigDecimal("0.10"), "起")), null);
    Map<String, Object> map =
        Map.of(
            "单位",
            "公安局",
            "年度",
            2024L,
            "指标",
            List.of(Map.of("指标", "刑事案件发案起数", "实际完成值", new BigDecimal("0.10"), "计量单位", "起")));

    assertThat(Submissions.from("report", report).measures()).isEqualTo(EXPECTED.measures());
    assertThat(Submissions.from("map", map)).isEqualTo(EXPECTED);
    assertThat(Submissions.from("map", map, RUBRIC)).isEqualTo(EXPECTED);
    Report dated = new Report("局", 2024, List.of(), LocalDate.of(2024, 3, 1));
    assertThat(Submissions.from("report", dated).data().get(0).value()).isEqualTo("2024-03-01");
  }

  @Test
  void aBinaryNumberIsRefused() {
    Map<String, Object> map = Map.of("unit", "局", "measures", List.of(Map.of("value", 0.1)));

    assertThatThrownBy(() -> Submissions.from("map", map))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("inexact-number")
        .hasMessageContaining("measures[0].value");
    assertThatThrownBy(() -> Submissions.from("object", new Object()))
        .isInstanceOf(InvalidSubmissionException.class);
  }

  @Test
  void whatIsWrongWithAnObjectIsToldAsOfAFile() {
    assertThatThrownBy(() -> Submissions.from("map", Map.of("units", List.of(1))))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("map:1:2 错误 [unknown-key] 不认识的键 units；是不是 unit？");
  }

  @Test
  void ofRowsWithTheNamesThatDatabasesGiveThem() {
    List<Map<String, Object>> rows =
        List.of(
            row("公安局", 2024, "刑事案件发案起数", new BigDecimal("0.10")),
            row("教育局", 2024, "刑事案件发案起数", new BigDecimal("7")),
            row("公安局", 2024, "治安案件发案起数", null));

    List<Submission> submissions = Submissions.fromRows("报表", rows);

    assertThat(submissions).extracting(Submission::unit).containsExactly("公安局", "教育局");
    assertThat(submissions.get(0).measures())
        .extracting(Measure::indicator)
        .containsExactly("刑事案件发案起数", "治安案件发案起数");
    assertThat(submissions.get(0).measures().get(0)).isEqualTo(EXPECTED.measures().get(0));
    assertThat(submissions.get(0).reference()).isEqualTo(new Reference("7", null, Map.of()));
    assertThat(Submissions.fromRows("报表", List.of())).isEmpty();
  }

  @Test
  void rowsOfOneUnitAgree() {
    Map<String, Object> one = row("公安局", 2024, "甲", BigDecimal.ONE);
    Map<String, Object> other = row("公安局", 2024, "乙", BigDecimal.ONE);
    one.put("SELF_TOTAL", 98);
    other.put("SELF_TOTAL", 97);

    assertThatThrownBy(() -> Submissions.fromRows("报表", List.of(one, other)))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("rows-differ");
  }

  private static Map<String, Object> row(
      String unit, int year, String indicator, @Nullable BigDecimal value) {
    Map<String, Object> row = new HashMap<>();
    row.put("UNIT", unit);
    row.put("YEAR", year);
    row.put("case_number", "7");
    row.put("INDICATOR", indicator);
    row.put("VALUE", value);
    row.put("unit_of_measure", "起");
    return row;
  }

  @Test
  void aRubricMovesAsAnArchiveWithTheStandardsItBuildsOn(@TempDir Path folder) throws IOException {
    Path parent = Files.createDirectories(folder.resolve("parent"));
    for (Map.Entry<String, byte[]> file : RUBRIC.files().entrySet()) {
      Files.write(parent.resolve(file.getKey()), file.getValue());
    }
    Path child = Files.createDirectories(folder.resolve("child"));
    String text =
        "名称: child\n版本: 1\n标题: 县标准\n继承: " + RUBRIC.stamp().name() + "@" + RUBRIC.stamp().version();
    Files.writeString(child.resolve("rubric.yaml"), text);
    Files.move(parent, folder.resolve(RUBRIC.stamp().name()));

    for (Rubric rubric : List.of(RUBRIC, Rubric.load(child))) {
      Rubric moved = Rubric.load(new ByteArrayInputStream(rubric.toArchive()));

      assertThat(moved.stamp()).isEqualTo(rubric.stamp());
      assertThat(moved.standards()).isEqualTo(rubric.standards());
      assertThat(moved.toArchive()).isEqualTo(rubric.toArchive());
    }
    List<RuleFile> rules = new ArrayList<>(RUBRIC.rules());
    Collections.reverse(rules);
    Rubric changed = RUBRIC.withRules(rules);
    assertThatThrownBy(changed::toArchive).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneOfSeveralRubricsInANestedJar() throws IOException {
    Map<String, byte[]> inside = new HashMap<>();
    for (Map.Entry<String, byte[]> file : RUBRIC.files().entrySet()) {
      inside.put("rubrics/a/" + file.getKey(), file.getValue());
      inside.put("rubrics/b/" + file.getKey(), file.getValue());
    }
    byte[] jar = zip(inside);
    byte[] outer = zip(Map.of("BOOT-INF/lib/rules.jar", jar));

    assertThat(Rubric.load(entry(outer), "b").framework()).isEqualTo(RUBRIC.framework());
    assertThatThrownBy(() -> Rubric.load(entry(outer)))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("rubrics/a, rubrics/b");
    assertThatThrownBy(() -> Rubric.load(entry(outer), "c"))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("没有评分标准 c");
  }

  @Test
  void rulesOfATextAreThoseOfTheFile() {
    String file = RUBRIC.rules().get(0).file();
    byte[] bytes = RUBRIC.files().get(file);

    assertThat(RuleForms.parse(file, bytes, RUBRIC.framework())).isEqualTo(RUBRIC.rules().get(0));
    assertThatThrownBy(() -> RuleForms.parse("a.drl", "rule \"甲\"", RUBRIC.framework()))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("a.drl");
  }

  private static InputStream entry(byte[] outer) throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(outer));
    zip.getNextEntry();
    return new ByteArrayInputStream(zip.readAllBytes());
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
