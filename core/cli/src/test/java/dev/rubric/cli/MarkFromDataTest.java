package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mark that an evaluator reports in a data item is given as it is, through every command. */
class MarkFromDataTest {
  private static final String STANDARD =
      """
      名称: experts
      版本: "1"
      标题: 专家评定等次
      汇总: 最低
      计分制: [{名称: 字母, 等次: [A, B, C, {等次: C*, 视同: C}, {等次: NA, 不计: 是}]}]
      数据项:
        - {指标: 专家等次, 类型: 文本, 可选: [A, B, C, C*, NA], 适用指标: [制度健全性]}
        - {单位: 总体评价, 类型: 文本, 可选: [A, B, C]}
      指标体系:
        - 一级指标: 制度
          计分制: 字母
          汇总: 最低
          三级指标:
            - {指标: 制度健全性}
            - {指标: 总体管理}
      """;

  private static final String RULES =
      """
      rule "制度健全性按专家等次评定"
          @依据("办法第一条")
      when
          $m : 指标( 指标 == "制度健全性" )
      then
          记分.评为($m, $m.专家等次);
      end
      """;

  private static final String SENTENCES =
      """
      规则「总体管理按总体评价评定」
      依据「办法第二条」
      当
          单位
      则
          指标 总体管理 按 总体评价 评定等次
      完
      """;

  private static final String CASES =
      """
      用例:
        - 用例: 专家A、总体B
          已知: {总体评价: B, 指标: [{指标: 制度健全性, 专家等次: A}]}
          应得: {指标: {制度健全性: A, 总体管理: B}}
        - 用例: 专家B、总体C
          已知: {总体评价: C, 指标: [{指标: 制度健全性, 专家等次: B}]}
          应得: {指标: {制度健全性: B, 总体管理: C}}
        - 用例: 专家没有评的，未评分
          已知: {总体评价: C}
          应得: {指标: {制度健全性: 未评分}}
      """;

  @TempDir private Path folder;
  private Path standard;

  @BeforeEach
  void write() throws IOException {
    standard = folder.resolve("experts");
    Files.createDirectories(standard.resolve("tests"));
    write("rubric.yaml", STANDARD);
    write("items.drl", RULES);
    write("whole.dslr", SENTENCES);
    write("tests/cases.yaml", CASES);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(standard.resolve(file), text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A  | SCORED         | A  | 专家等次 A，评为 A             | 专家等次 A: marked A",
        "C* | SCORED         | C* | 专家等次 C*，评为 C*，视同 C    | 专家等次 C*: marked C*, which counts as C",
        "NA | NOT_APPLICABLE | NA | 专家等次 NA，评为 NA，不计入汇总 | 专家等次 NA: marked NA, which is left out",
        "   | UNSCORED       |    | 专家等次（未填报），没有可评的等次 | 专家等次 (not reported): no mark can be given",
      })
  void theLineHasTheMarkThatIsReported(
      String reported, LineStatus status, String mark, String zh, String en) {
    String lines = reported == null ? "" : "指标: [{指标: 制度健全性, 专家等次: %s}]\n".formatted(reported);
    String text = "单位: 某局\n" + lines;

    LineScore line =
        Rubric.load(standard).score(Submissions.parse("s.yaml", text)).line("制度健全性").orElseThrow();

    assertThat(line.status()).isEqualTo(status);
    assertThat(line.mark()).isEqualTo(mark);
    assertThat(line.entries()).hasSize(1);
    assertThat(line.entries().get(0).reason().in(Language.ZH)).isEqualTo(zh);
    assertThat(line.entries().get(0).reason().in(Language.EN)).isEqualTo(en);
  }

  @Test
  void whatIsNoOptionOfTheItemIsSentBack() throws IOException {
    Path reported = folder.resolve("s.yaml");
    Files.writeString(reported, "单位: 某局\n指标: [{指标: 制度健全性, 专家等次: D}]\n", StandardCharsets.UTF_8);

    Run run = Run.of("score", standard, reported);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("s.yaml:2:", "D", "A、B、C");
  }

  @Test
  void checkHasNothingToSayAndCasesCoverAll() {
    Run check = Run.of("check", standard);
    assertThat(check.out()).contains("没有发现问题");

    Run covered = Run.of("test", standard, "--coverage");
    assertThat(covered.code()).as(covered.out()).isZero();
    assertThat(covered.out()).contains("通过 3", "规则  2/2  100%", "指标  2/2  100%");
  }

  @Test
  void aMarkInItsPlaceIsAMutantThatTheCasesNotice() {
    Run run = Run.of("test", standard, "--mutate");

    assertThat(run.out()).contains("发现  5/5  100%");
  }

  @Test
  void withoutCasesTheMutantsSurvive() throws IOException {
    write("tests/cases.yaml", CASES.substring(0, CASES.indexOf("  - 用例: 专家B")));

    assertThat(Run.of("test", standard, "--mutate").out())
        .contains("把 $m.专家等次 改成 \"A\"")
        .doesNotContain("改成 \"C\"");
  }

  @ParameterizedTest
  @CsvSource({"drl", "dslr", "csv", "xlsx"})
  void itIsSaidInEveryForm(String form) {
    Path written = folder.resolve("as-" + form);

    Run run = Run.of("convert", standard, "--to", form, "-o", written);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Run.of("diff", standard, written).out()).contains("给出相同的得分和等级（已证明）");
    assertThat(Run.of("test", written).out()).contains("通过 3");
  }

  @Test
  void aDifferenceIsProvedForEveryMark() throws IOException {
    Path other = folder.resolve("other");
    Run.of("convert", standard, "--to", "drl", "-o", other);
    Files.writeString(
        other.resolve("items.drl"), RULES.replace("$m.专家等次", "\"B\""), StandardCharsets.UTF_8);

    assertThat(Run.of("diff", standard, other).out())
        .contains("制度健全性：得分不同（已证明", "专家等次 为 A", "专家等次 为 NA", "专家等次 未填报")
        .doesNotContain("专家等次 为 B：");
  }

  @Test
  void explainSaysWhichMarkIsMissing() throws IOException {
    Path reported = folder.resolve("s.yaml");
    Files.writeString(
        reported, "单位: 某局\n总体评价: B\n指标: [{指标: 制度健全性, 专家等次: A}]\n", StandardCharsets.UTF_8);

    assertThat(Run.of("explain", standard, reported).out()).contains("总体评价 B → A");
  }
}
