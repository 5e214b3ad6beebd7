package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.rubric.check.report.Check;
import dev.rubric.check.report.CheckReport;
import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {
  private static final String RULES =
      """
      rule "不超过300起，得满分"
          @依据("一")
      when
          $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= 300 )
      then
          记分.得满分($m);
      end

      rule "302起及以上，不得分"
      when
          $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 >= 302 )
      then
          记分.不得分($m);
      end
      """;

  @TempDir private Path folder;

  private CheckReport report() {
    return new CheckReport(
        "rubrics/linze 2024", RubricCheck.check(TestRubric.of(folder, RULES)).problems());
  }

  @Test
  void textIsForPeople() {
    assertThat(report().toText(Language.ZH))
        .isEqualTo(
            """
            rubrics/linze 2024：错误 1 个，警告 1 个
              rules.drl:1:1 错误 [gap] 指标 刑事案件发案起数：没有规则覆盖 300 < 实际完成值 < 302；例如 实际完成值 301，会列为未评分
              rules.drl:9:1 警告 [no-basis] 规则“302起及以上，不得分”没有写依据；请在名称下面加一行 @依据("文号或条款")
            """);
    assertThat(report().toText(Language.EN))
        .startsWith("rubrics/linze 2024: 1 error, 1 warning\n")
        .contains("no rule covers 300 < value < 302; for example value 301 is left unscored\n");
    assertThat(new CheckReport("r", List.of()).toText(Language.ZH)).isEqualTo("r：没有发现问题\n");
  }

  @ParameterizedTest(name = "{0} 处同类问题列为 {1} 项")
  @CsvSource({"3, 3", "4, 1", "300, 1"})
  void manyAlikeAreOneWithACount(int found, int told) throws IOException {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < found; i++) {
      rules.append(
          "rule \"第%1$d条\" when $m : 指标( 指标 == \"刑事案件发案起数\", 实际完成值 == %1$d ) then 记分.得分($m, 1); end\n"
              .formatted(i));
    }
    CheckReport report = RubricCheck.check(TestRubric.of(folder, rules.toString()));

    List<Problem> alike =
        report.problems().stream()
            .filter(each -> each.diagnostic().code().equals("no-basis"))
            .toList();
    assertThat(alike).hasSize(told);
    assertThat(alike.stream().mapToInt(Problem::count).sum()).isEqualTo(found);
    assertThat(report.count(Severity.WARNING)).isGreaterThanOrEqualTo(found);
    assertThat(alike.get(0).diagnostic().location()).hasToString("rules.drl:1:1");
    if (told == 1) {
      assertThat(report.toText(Language.ZH)).contains("只有数值不同的共 " + found + " 处");
      assertThat(alike.get(0).related()).hasSize(Math.min(found - 1, 20));
      String json = CheckReport.toJson(List.of(report));
      assertThat(json).contains("\"count\" : " + found);
      assertThat(complaints("/dev/rubric/schema/check.schema.json", V2020, json)).isEmpty();
      String sarif = CheckReport.toSarif(List.of(report), Language.ZH, null);
      assertThat(sarif).contains("\"occurrenceCount\" : " + found);
      assertThat(complaints("/schema/sarif-schema-2.1.0.json", V7, sarif)).isEmpty();
    }
  }

  @Test
  void jsonIsAsItsSchemaSays() throws IOException {
    String json = CheckReport.toJson(List.of(report()));

    assertThat(complaints("/dev/rubric/schema/check.schema.json", V2020, json)).isEmpty();
    assertThat(
            complaints(
                "/dev/rubric/schema/check.schema.json", V2020, json.replace("\"zh\"", "\"de\"")))
        .isNotEmpty();
    JsonNode gap = new ObjectMapper().readTree(json).at("/reports/0/problems/0");
    assertThat(gap.at("/check").asText()).isEqualTo("gap");
    assertThat(gap.at("/line").asInt()).isEqualTo(1);
    assertThat(gap.at("/witness/0/name/en").asText()).isEqualTo("value");
    assertThat(gap.at("/witness/0/value").asText()).isEqualTo("301");
  }

  @Test
  void sarifIsAsItsOfficialSchemaSays() throws IOException {
    URI pages = URI.create("https://example.org/checks/");
    for (String sarif :
        List.of(
            CheckReport.toSarif(List.of(report()), Language.ZH, null),
            CheckReport.toSarif(List.of(report(), report()), Language.EN, pages),
            CheckReport.toSarif(List.of(refused()), Language.EN, pages))) {
      assertThat(complaints("/schema/sarif-schema-2.1.0.json", V7, sarif)).isEmpty();
      assertThat(
              complaints(
                  "/schema/sarif-schema-2.1.0.json", V7, sarif.replace("\"level\"", "\"lvl\"")))
          .isNotEmpty();
    }
  }

  private CheckReport refused() {
    return RubricCheck.check(TestRubric.of(folder, RULES.replace("<= 300", "<= 三百")));
  }

  @Test
  void sarifPointsAtTheLineRelativeToTheWorkingFolder() throws IOException {
    URI pages = URI.create("https://example.org/checks/");
    String sarif = CheckReport.toSarif(List.of(report()), Language.ZH, pages);
    JsonNode run = new ObjectMapper().readTree(sarif).at("/runs/0");

    JsonNode result = run.at("/results/0");
    assertThat(result.at("/ruleId").asText()).isEqualTo("gap");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText())
        .isEqualTo("rubrics/linze%202024/rules.drl");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(1);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(1);
    JsonNode rule = run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt());
    assertThat(rule.at("/id").asText()).isEqualTo("gap");
    assertThat(rule.at("/helpUri").asText()).isEqualTo("https://example.org/checks/gap.md");
    assertThat(rule.at("/help/markdown").asText()).isEqualTo(Check.GAP.page());
  }

  @Test
  void whatKeepsARubricFromLoadingIsReportedLikeAnyOtherMistake() {
    assertThat(refused().problems()).isNotEmpty();
    assertThat(RubricCheck.check(folder.resolve("nowhere")).problems()).hasSize(1);
  }

  private static final SpecVersion.VersionFlag V2020 = SpecVersion.VersionFlag.V202012;
  private static final SpecVersion.VersionFlag V7 = SpecVersion.VersionFlag.V7;

  private static Set<ValidationMessage> complaints(
      String schema, SpecVersion.VersionFlag version, String json) throws IOException {
    try (InputStream in = ReportsTest.class.getResourceAsStream(schema)) {
      String source =
          new String(Objects.requireNonNull(in, schema).readAllBytes(), StandardCharsets.UTF_8);
      return JsonSchemaFactory.getInstance(version)
          .getSchema(source)
          .validate(json, InputFormat.JSON);
    }
  }
}
