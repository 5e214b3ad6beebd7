package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.testing.Options;
import dev.rubric.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rubric test}, as a user runs it. */
class TestCommandTest {
  private static final String LINZE = "../../rules/linze-public-security-2024";

  @TempDir Path temp;

  @Test
  void passesTheShippedRubric() {
    Run run = Run.of("test", LINZE);

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).matches("linze-public-security-2024  用例 (\\d+)：通过 \\1\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void findsTheRubricsInAFolder() throws IOException {
    small(temp.resolve("a"), "<= 300");
    small(temp.resolve("b"), "<= 299");

    Run run = Run.of("test", temp, "--lang=en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("demo  1 cases: 1 passed\nfailed  发案300起得满分\n")
        .endsWith("demo  1 cases: 0 passed, 1 failed\n");
  }

  @Test
  void saysWhereWhatAndWhy() throws IOException {
    small(temp, "<= 299");

    assertThat(Run.of("test", temp))
        .isEqualTo(
            new Run(
                1,
                """
                不符  发案300起得满分
                      tests/cases.yaml:2:5
                      应为  刑事案件发案起数 7 分
                      实为  刑事案件发案起数 未评分
                        未触发 不超过300起，得满分 (rules.drl:1:1)：实际完成值 300 不满足 <= 299，差 1

                demo  用例 1：通过 0，不符 1
                """,
                ""));
  }

  @Test
  void writesJsonAndJunitXml() throws IOException {
    small(temp, "<= 299");
    Path file = temp.resolve("report.xml");

    assertThat(Run.of("test", temp, "--format", "json").out())
        .startsWith("{\n  \"rubrics\" : [ {\n    \"rubric\" : \"demo\",\n    \"passed\" : 0,\n");
    assertThat(Run.of("test", temp, "--format=junit", "-o", file))
        .isEqualTo(new Run(1, "", "已写入 " + file + "\n"));
    assertThat(file)
        .content(StandardCharsets.UTF_8)
        .contains("<testsuite name=\"demo\" tests=\"1\" failures=\"1\" errors=\"0\">");
  }

  @Test
  void runsWhatTheFilterNames() throws IOException {
    small(temp, "<= 300");
    write(
        "tests/more.yaml",
        Files.readString(temp.resolve("tests/cases.yaml")).replace("发案300起", "三百起"));
    assertThat(Run.of("test", temp, "--filter", "三百").out()).isEqualTo("demo  用例 1：通过 1\n");
    assertThat(Run.of("test", temp, "--filter", "more.yaml").out()).isEqualTo("demo  用例 1：通过 1\n");
    assertThat(Run.of("test", temp).out()).isEqualTo("demo  用例 2：通过 2\n");
    assertThat(Run.of("test", LINZE, "--filter", "没有这样的"))
        .isEqualTo(new Run(2, "", "没有名称或文件名含“没有这样的”的用例\n"));
  }

  @Test
  void updatesGoldenScorecardsAndShowsTheDifference() throws IOException {
    small(temp, "<= 300");
    write("a.yaml", "单位: 甲\n指标: [{指标: 刑事案件发案起数, 实际完成值: 300}]\n");
    write("tests/golden.yaml", "金样: [{填报: ../a.yaml, 评分卡: golden.json}]\n");
    assertThat(Run.of("test", temp).out()).contains("文件不存在；加 --update 生成");
    assertThat(Run.of("test", temp, "--update").out()).contains("已更新金样 golden.json\n");

    write("a.yaml", "单位: 乙\n指标: [{指标: 刑事案件发案起数, 实际完成值: 300}]\n");
    Run run = Run.of("test", temp, "--update");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("    -单位：甲\n    +单位：乙\n").endsWith("demo  用例 2：通过 2\n");
  }

  @Test
  void refusesWhatItCannotUse() throws IOException {
    small(temp, "=< 300");

    Run broken = Run.of("test", temp);
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("rules.drl:3:").doesNotContain("Exception", "\tat ");
    assertThat(Run.of("test", temp.resolve("none")).err()).startsWith("找不到评分标准：");
    assertThat(Run.of("test", Files.createDirectory(temp.resolve("empty"))).err())
        .contains("文件夹里没有 rubric.yaml");
    assertThat(Run.of("test", LINZE, "--format", "xml").err())
        .startsWith("--format 的值无效：xml，应为 text|json|junit|html\n");
  }

  @Test
  void withoutACaseNothingPasses() throws IOException {
    small(temp, "<= 300");
    Files.delete(temp.resolve("tests/cases.yaml"));

    Run run = Run.of("test", temp);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("demo  用例 0：通过 0\n");
    assertThat(run.err())
        .startsWith("还没有用例。用例写在 " + temp + "/tests 文件夹的 .yaml 文件里：\n")
        .contains("rubric test " + temp + " --suggest -o " + temp + "/tests/cases.yaml")
        .contains("例如：\n  用例:\n", "指标: 刑事案件发案起数", "应得:");
    assertThat(Run.of("test", temp, "-q").err()).isEmpty();
  }

  @Test
  void whatTheHelpForTheFirstCaseSaysWorks() throws IOException {
    small(temp, "<= 300");
    Path cases = temp.resolve("tests/cases.yaml");
    Files.delete(cases);

    Run.of("test", temp, "--suggest", "-o", cases);

    assertThat(Run.of("test", temp).code()).isZero();
    assertThat(Files.readString(cases, StandardCharsets.UTF_8)).contains("应得:");
  }

  @Test
  void saysWhatTheCasesTry() throws IOException {
    small(temp, "<= 300");

    Run run = Run.of("test", temp, "--coverage", "--min", "90");

    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                """
                demo  用例 1：通过 1
                demo  覆盖率
                  规则  1/1  100%
                  条件  1/2  50%
                  阈值  1/3  33.3%
                  指标  1/1  100%
                  rules.drl:3:32 没有用例使条件不成立：实际完成值 <= 300
                  rules.drl:3:41 没有用例的 实际完成值 低于、高于 300
                """,
                ""));
    assertThat(Run.of("test", temp, "--coverage", "--min", "33.3").code()).isZero();
    assertThat(Run.of("test", temp, "--format=json", "--coverage").out())
        .contains("\"coverage\" : {", "\"below\" : 0");
    assertThat(Run.of("test", temp, "--min", "90").err())
        .isEqualTo("--min 要与 --coverage 或 --mutate 一起使用\n");
    assertThat(Run.of("test", temp, "--coverage", "--min", "101").code()).isEqualTo(2);
  }

  @Test
  void suggestsTheMissingCases() throws IOException {
    small(temp, "<= 300");

    Run run = Run.of("test", temp, "--suggest");

    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                # demo：阈值上下缺少的用例。应得是现在的规则给出的，请对照评分标准逐个核对后再粘贴到 tests 文件夹。
                # rules.drl:3:41 缺少 实际完成值 刚高于 300 的用例；单独给出这些数值时没有规则触发，请自行编写用例
                用例:
                  - 用例: 刑事案件发案起数的实际完成值为299，刚低于300
                    已知:
                      指标:
                        - {指标: 刑事案件发案起数, 实际完成值: 299}
                    应得:
                      指标: {刑事案件发案起数: 7}
                      规则: [不超过300起，得满分]
                """,
                "demo  用例 1：通过 1\n"));
    write("tests/suggested.yaml", run.out());
    assertThat(Run.of("test", temp).out()).isEqualTo("demo  用例 2：通过 2\n");
  }

  @Test
  void saysWhichChangesNoCaseNotices() throws IOException {
    small(temp, "<= 300");

    assertThat(Run.of("test", temp, "--mutate", "--min", "95"))
        .isEqualTo(
            new Run(
                1,
                """
                demo  用例 1：通过 1
                demo  变异测试
                  发现  3/5  60%，被拒绝 1
                  rules.drl:3:32 若去掉条件 实际完成值 <= 300，没有测试会发现（不超过300起，得满分）
                  rules.drl:3:41 若把 300 改成 301，没有测试会发现（不超过300起，得满分）
                """,
                ""));
    assertThat(Run.of("test", temp, "--mutate", "--format=json").out())
        .contains("\"mutation\" : {", "\"survived\" : 2");
    assertThat(Run.watched("test", temp, "--mutate").err()).contains("] 6/6");
  }

  @Test
  void changesNothingBeforeEveryCasePasses() throws IOException {
    small(temp, "<= 299");

    Run run = Run.of("test", temp, "--mutate");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("变异测试");
    assertThat(run.err()).isEqualTo("demo：用例没有全部通过，未做变异测试\n");
  }

  @Test
  void writesThePageOfOneRubric() throws IOException {
    small(temp.resolve("a"), "<= 300");
    small(temp.resolve("b"), "<= 300");
    Path page = temp.resolve("page.html");

    assertThat(Run.of("test", temp.resolve("a"), "--format=html", "-o", page).code()).isZero();
    assertThat(page)
        .content(StandardCharsets.UTF_8)
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">");
    assertThat(Run.of("test", temp, "--format=html"))
        .isEqualTo(new Run(2, "", "html 一次只能输出一个评分标准\n"));
  }

  @Test
  void watchesUntilThereIsNothingMoreToWaitFor() throws IOException {
    small(temp, "<= 300");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    TestRequest request =
        new TestRequest(
            List.of(),
            Options.defaults(),
            false,
            false,
            false,
            null,
            true,
            TestFormat.TEXT,
            Language.EN,
            null,
            false,
            false);
    List<String> edits = new java.util.ArrayList<>(List.of("<= 299", "=< 299", "<= 300"));

    ExitCode code =
        new TestRun(request, new Console(stream, stream, false))
            .repeat(List.of(temp), () -> !edits.isEmpty() && edit(edits.remove(0)));

    assertThat(code).isEqualTo(ExitCode.SCORED);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(each -> each.startsWith("demo")))
        .containsExactly(
            "demo  1 cases: 1 passed",
            "demo  1 cases: 0 passed, 1 failed",
            "demo  1 cases: 1 passed");
  }

  @Test
  void noticesAFileThatChanges() throws IOException {
    small(temp, "<= 300");
    Path own = temp.resolve("own.txt");
    FolderChanges changes = new FolderChanges(List.of(temp), own);
    Files.writeString(own, "x");
    Path rules = temp.resolve("rules.drl");
    Files.setLastModifiedTime(rules, FileTime.fromMillis(0));

    assertThat(changes.await()).isTrue();
  }

  @Test
  void stopsWatchingWhenInterrupted() {
    FolderChanges changes = new FolderChanges(List.of(temp), null);

    Thread.currentThread().interrupt();

    assertThat(changes.await()).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  private boolean edit(String comparison) {
    try {
      small(temp, comparison);
      return true;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void small(Path folder, String comparison) throws IOException {
    write(
        folder,
        "rubric.yaml",
        """
        名称: demo
        版本: "1"
        标题: 示例
        总分: 7
        指标体系:
          - 一级指标: 产出
            分值: 7
            三级指标:
              - {指标: 刑事案件发案起数, 分值: 7, 计量单位: 起, 方向: ≤}
        """);
    write(
        folder,
        "rules.drl",
        """
        rule "不超过300起，得满分"
        when
            $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= 300 )
        then
            记分.得满分($m);
        end
        """
            .replace("<= 300", comparison));
    write(
        folder,
        "tests/cases.yaml",
        """
        用例:
          - 用例: 发案300起得满分
            已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 300}]}
            应得: {指标: {刑事案件发案起数: 7}}
        """);
  }

  private void write(String file, String text) throws IOException {
    write(temp, file, text);
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }
}
