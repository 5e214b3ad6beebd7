package dev.rubric.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.testing.report.CaseResult;
import dev.rubric.testing.report.GoldenUpdate;
import dev.rubric.testing.report.Mismatch;
import dev.rubric.testing.report.Outcome;
import dev.rubric.testing.report.TestReport;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {
  @TempDir Path temp;
  private Fixture fixture;

  @BeforeEach
  void write() {
    fixture = new Fixture(temp);
  }

  @Test
  void moreFilesThanAreReadIsAnErrorAndNotSilent() throws IOException {
    fixture.cases("用例:\n  - {用例: 一, 已知: {}, 应得: {等级: 无}}\n");
    TestReport most = withFiles(1000);
    TestReport tooMany = withFiles(1001);

    assertThat(most.toText(Language.ZH)).doesNotContain("too-large");
    assertThat(tooMany.toText(Language.ZH))
        .contains("tests 错误 [too-large] 用例文件超过 1000 个，只读取了 1000 个");
  }

  private TestReport withFiles(int files) throws IOException {
    for (int i = 1; i < files; i++) {
      Files.writeString(
          temp.resolve("tests").resolve("c" + i + ".yaml"), "说明: 无\n", StandardCharsets.UTF_8);
    }
    return fixture.run();
  }

  @Test
  void readsEveryExpectationInChinese() {
    TestReport report =
        fixture
            .cases(
                """
                基础填报:
                  两项达标:
                    指标:
                      - {指标: 刑事案件发案起数, 实际完成值: 300}
                      - {指标: 办结率, 实际完成值: 95, 目标值: 90}
                用例:
                  - 用例: 两项都达标的得10分
                    基础: 两项达标
                    应得:
                      指标: {刑事案件发案起数: 7, 办结率: 3.00}
                      一级指标: {产出: 10}
                      总分: 10
                      等级: 合格
                      规则: ["不超过300起，得满分", 办结率达到目标值得满分]
                      未触发规则: 办结率未达到目标值不得分
                      没有疑点: 自评
                      理由: {刑事案件发案起数: 得满分}
                  - 用例: 去掉办结率就不评等级
                    基础: 两项达标
                    已知:
                      指标: [{指标: 办结率, 删除: 是}]
                    应得:
                      指标: {办结率: 未评分}
                      等级: 无
                """)
            .run();

    assertThat(report.toText(Language.ZH)).isEqualTo("demo  用例 2：通过 2\n");
    assertThat(report.passed()).isTrue();
  }

  @Test
  void readsTheSameInEnglish() {
    TestReport report =
        fixture
            .cases(
                """
                bases:
                  both:
                    measures:
                      - {indicator: 刑事案件发案起数, value: 300}
                      - {indicator: 办结率, value: 95, target: 90}
                cases:
                  - case: one point over the limit costs points
                    base: both
                    given:
                      指标: [{指标: 刑事案件发案起数, 实际完成值: 303}]
                    expect: {lines: {刑事案件发案起数: 6.5}, total: 9.5}
                  - case: values of crimes
                    table: {indicator: 刑事案件发案起数, rows: {300: 7, 303: 6.5}}
                """)
            .run();

    assertThat(report.toText(Language.EN)).isEqualTo("demo  3 cases: 3 passed\n");
  }

  @Test
  void explainsWhatCameInstead() {
    TestReport report =
        fixture
            .cases(
                """
                用例:
                  - 用例: 发案301起应得满分
                    已知:
                      指标: [{指标: 刑事案件发案起数, 实际完成值: 303}]
                    应得:
                      指标: {刑事案件发案起数: 7}
                """)
            .run();

    assertThat(report.toText(Language.ZH))
        .isEqualTo(
            """
            不符  发案301起应得满分
                  tests/cases.yaml:2:5
                  应为  刑事案件发案起数 7 分
                  实为  刑事案件发案起数 6.5 分
                    触发   超过300起，每超过1%扣0.5分 (rules.drl:8:1)：实际完成值 303 起 超过 300，相差 1%，每 1% 计 0.5 分（不足部分不计），扣 0.5 分
                    未触发 不超过300起，得满分 (rules.drl:1:1)：实际完成值 303 不满足 <= 300，差 3

            demo  用例 1：通过 0，不符 1
            """);
    assertThat(report.toText(Language.EN)).contains("实际完成值 303 is not <= 300, off by 3");
    assertThat(report.toJson()).contains("\"outcome\" : \"failed\"", "\"line\" : 2");
    assertThat(TestReport.toJunitXml(List.of(report), Language.ZH))
        .contains("tests=\"1\" failures=\"1\" errors=\"0\"", "line=\"2\"", "不满足 &lt;= 300，差 3");
  }

  @Test
  void explainsAMissingValueAndATargetInTheData() {
    TestReport report =
        fixture
            .cases(
                """
                用例:
                  - 用例: 办结率没有目标值也得满分
                    已知:
                      指标: [{指标: 办结率, 实际完成值: 95}, {指标: 刑事案件发案起数, 实际完成值: 1}]
                    应得: {指标: {办结率: 3}}
                  - 用例: 办结率差一点也得满分
                    已知:
                      指标: [{指标: 办结率, 实际完成值: 89.5, 目标值: 90}]
                    应得: {规则: 办结率达到目标值得满分}
                """)
            .run();

    String text = report.toText(Language.ZH);
    assertThat(text).contains("实为  办结率 未评分");
    assertThat(text).contains("办结率达到目标值得满分 (rules.drl:15:1)：目标值 未填报，无法与 实际完成值 比较");
    assertThat(text).contains("实际完成值 89.5 不满足 >= 目标值 90，差 0.5");
  }

  @Test
  void refusesCasesThatAreNoTests() {
    TestReport report =
        fixture
            .cases(
                """
                用例:
                  - 用例: 什么也没有检查的用例
                    已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 1}]}
                  - 用例: 没有触发任何规则的用例
                    已知: {指标: [{指标: 刑事案件发案起数, 申报完成情况: 达成}]}
                    应得: {指标: {刑事案件发案起数: 未评分}}
                  - 用例: 指标名称写错的用例
                    已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 1}]}
                    应得: {指标: {刑事案件发案数: 7}}
                  - 用例: 规则名称写错的用例
                    已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 1}]}
                    应得: {规则: 不超过300起得满分}
                  - 用例: 已知的字段写错的用例
                    已知: {指标: [{指标: 刑事案件发案起数, 实际完成: 1}]}
                    应得: {总分: 7}
                  - 用例: 键写错的用例
                    己知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 1}]}
                    应得: {总分: 7}
                  - 用例: 办结率
                    已知: {指标: [{指标: 办结率, 实际完成值: 1, 目标值: 3}]}
                    应得: {总分: 0}
                  - 用例: 键写错的用例
                    已知: {指标: [{指标: 办结率, 实际完成值: 1, 目标值: 3}]}
                    应得: {指标: {办结率: 没评分}}
                """)
            .run();

    assertThat(report.results()).extracting(CaseResult::outcome).containsOnly(Outcome.ERROR);
    assertThat(report.results().stream().flatMap(each -> each.problems().stream()))
        .extracting(problem -> problem.render(Language.ZH))
        .containsExactly(
            "tests/cases.yaml:2:5 错误 [checks-nothing] 用例没有写 应得，什么也没有检查",
            "tests/cases.yaml:4:5 错误 [touches-no-rule] 已知的数值没有触发任何规则，用例什么也没有检验",
            "tests/cases.yaml:9:15 错误 [unknown-indicator] 没有名为 刑事案件发案数 的指标；是不是 刑事案件发案起数？",
            "tests/cases.yaml:12:14 错误 [unknown-rule] 没有名为 不超过300起得满分 的规则；是不是 不超过300起，得满分？",
            "tests/cases.yaml:14:30 错误 [unknown-key] 不认识的键 实际完成；是不是 实际完成值？",
            "tests/cases.yaml:17:5 错误 [unknown-key] 不认识的键 己知；是不是 已知？",
            "tests/cases.yaml:19:9 错误 [bad-name] 用例名称应是一句话，说明在什么情况下得多少分",
            "tests/cases.yaml:22:9 错误 [duplicate-case] 用例名称 键写错的用例 已用于 tests/cases.yaml:16:9",
            "tests/cases.yaml:24:20 错误 [unknown-status] 没有名为 没评分 的得分或状态；是不是 未评分？");
  }

  @Test
  void comparesGoldenScorecardsAndUpdatesThemOnlyWhenAsked() throws Exception {
    fixture
        .write("tests/submissions/a.yaml", "单位: 甲\n指标: [{指标: 刑事案件发案起数, 实际完成值: 300}]\n")
        .cases("金样: [{填报: submissions/a.yaml, 评分卡: golden/a.json}]\n");

    assertThat(fixture.run().count(Outcome.FAILED)).isEqualTo(1);
    assertThat(temp.resolve("tests/golden/a.json")).doesNotExist();

    TestReport updated = RubricTests.load(temp).run(Options.defaults().withUpdate(true));
    assertThat(updated.updated()).extracting(GoldenUpdate::file).containsExactly("golden/a.json");
    assertThat(fixture.run().passed()).isTrue();

    fixture.write("rules.drl", Fixture.RULES.replace("<= 300", "<= 299").replace("> 300", "> 299"));
    Mismatch mismatch = fixture.run().results().get(0).mismatches().get(0);
    assertThat(mismatch.actual().in(Language.ZH))
        .isEqualTo("评分卡与金样不同（- 金样，+ 现在）；确认无误后加 --update 更新");
    assertThat(mismatch.explanation().get(0).in(Language.ZH))
        .contains("-      得分 7：得满分 7 分（", "+      扣分 0：实际完成值 300 起 未超过 300，");
    assertThat(Files.readString(temp.resolve("tests/golden/a.json"))).contains("\"award\"");
  }

  @Test
  void runsOnlyWhatTheFilterNames() {
    fixture.cases(
        """
        用例:
          - 用例: 发案300起得满分
            已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 300}]}
            应得: {指标: {刑事案件发案起数: 7}}
          - 用例: 发案303起扣0.5分
            已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 303}]}
            应得: {指标: {刑事案件发案起数: 6.5}}
        """);

    assertThat(RubricTests.load(temp).run(Options.defaults().withFilter("303")).results())
        .extracting(CaseResult::name)
        .containsExactly("发案303起扣0.5分");
  }

  @Test
  void withoutCasesNothingPasses() {
    assertThat(fixture.run().passed()).isFalse();
  }
}
