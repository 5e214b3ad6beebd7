package dev.rubric.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.testing.coverage.Tally;
import dev.rubric.testing.mutation.Fate;
import dev.rubric.testing.mutation.Mutant;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.testing.report.CaseResult;
import dev.rubric.testing.report.Outcome;
import dev.rubric.testing.suggest.Suggestion;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {
  /** Values far from every threshold: all rules speak, and hardly a change is noticed. */
  private static final String WEAK =
      """
      用例:
        - 用例: 发案起数远离300起的得分
          表: {指标: 刑事案件发案起数, 行: {250: 7, 330: 2}}
        - 用例: 办结率远高于目标值得满分
          已知: {指标: [{指标: 办结率, 实际完成值: 95, 目标值: 90}]}
          应得: {指标: {办结率: 3}}
        - 用例: 办结率远低于目标值不得分
          已知: {指标: [{指标: 办结率, 实际完成值: 50, 目标值: 90}]}
          应得: {指标: {办结率: 0}}
      """;

  @TempDir Path temp;
  private Fixture fixture;

  @BeforeEach
  void write() {
    fixture = new Fixture(temp).cases(WEAK);
  }

  @Test
  void namesWhatAWeakSetOfCasesWouldNotNotice() {
    MutationReport report = mutate(1);

    assertThat(report.toText(Language.ZH))
        .isEqualTo(
            """
            demo  变异测试
              发现  17/29  58.6%，等价 3，被拒绝 1
              rules.drl:3:32 若去掉条件 实际完成值 <= 300，没有测试会发现（不超过300起，得满分）
              rules.drl:3:32 若把 实际完成值 <= 300 改成 实际完成值 < 300，没有测试会发现（不超过300起，得满分）
              rules.drl:3:41 若把 300 改成 299，没有测试会发现（不超过300起，得满分）
              rules.drl:10:14 若去掉条件 指标 == "刑事案件发案起数"，没有测试会发现（超过300起，每超过1%扣0.5分）
              rules.drl:10:32 若去掉条件 实际完成值 > 300，没有测试会发现（超过300起，每超过1%扣0.5分）
              rules.drl:10:40 若把 300 改成 301，没有测试会发现（超过300起，每超过1%扣0.5分）
              rules.drl:12:15 若把 每超百分比(300, 1, 0.5) 改成 每超百分比(300, 1, 0.5, "不足按一计")，没有测试会发现（超过300起，每超过1%扣0.5分）
              rules.drl:12:21 若把 300 改成 299，没有测试会发现（超过300起，每超过1%扣0.5分）
              rules.drl:17:14 若去掉条件 指标 == "办结率"，没有测试会发现（办结率达到目标值得满分）
              rules.drl:17:27 若把 实际完成值 >= 目标值 改成 实际完成值 > 目标值，没有测试会发现（办结率达到目标值得满分）
              rules.drl:24:14 若去掉条件 指标 == "办结率"，没有测试会发现（办结率未达到目标值不得分）
              rules.drl:24:27 若把 实际完成值 < 目标值 改成 实际完成值 <= 目标值，没有测试会发现（办结率未达到目标值不得分）
            """);
  }

  @Test
  void saysTheSameInEnglish() {
    assertThat(mutate(1).toText(Language.EN))
        .startsWith("demo  mutation\n  noticed  ")
        .contains("rules.drl:3:41 no test notices if 300 becomes 299 (不超过300起，得满分)\n");
  }

  @Test
  void theSuggestedCasesKillWhatSurvived() {
    RubricTests tests = RubricTests.load(temp);
    fixture.write(
        "tests/suggested.yaml", tests.suggest(Options.defaults(), Language.ZH).toYaml(Language.ZH));

    assertThat(mutate(1).of(Fate.SURVIVED).size())
        .isLessThan(tests.mutate(Options.defaults(), 1, total -> {}).of(Fate.SURVIVED).size());
  }

  /** “超过” written where “达到” is meant: only a value right at the target tells. */
  @Test
  void onlyTheBoundaryCaseFindsAPlantedOffByOne() {
    fixture.write("rules.drl", Fixture.RULES.replace(">= 目标值", "> 目标值").replace("< 目标值", "<= 目标值"));

    assertThat(fixture.run().passed()).isTrue();
    assertThat(mutate(1).of(Fate.SURVIVED))
        .extracting(mutant -> mutant.change().in(Language.ZH))
        .contains("把 实际完成值 > 目标值 改成 实际完成值 >= 目标值");
    assertThat(RubricTests.load(temp).suggest(Options.defaults(), Language.ZH).cases())
        .filteredOn(each -> each.name().contains("办结率的实际完成值为100，恰好等于目标值"))
        .extracting(Suggestion::expected)
        .asString()
        .contains("办结率=0");

    fixture.write(
        "tests/boundary.yaml",
        """
        用例:
          - 用例: 办结率恰好等于目标值得满分
            已知: {指标: [{指标: 办结率, 实际完成值: 90, 目标值: 90}]}
            应得: {指标: {办结率: 3}}
        """);
    assertThat(fixture.run().results())
        .filteredOn(result -> result.outcome() != Outcome.PASSED)
        .extracting(CaseResult::name)
        .containsExactly("办结率恰好等于目标值得满分");
  }

  @Test
  void isTheSameWhateverTheNumberOfThreads() {
    AtomicInteger done = new AtomicInteger();
    MutationReport alone =
        RubricTests.load(temp).mutate(Options.defaults(), 1, total -> done.addAndGet(1));

    assertThat(mutate(4)).isEqualTo(alone);
    assertThat(mutate(2).toJson()).isEqualTo(alone.toJson());
    assertThat(done).hasValue(alone.mutants().size());
  }

  /** At 300 nothing is deducted, so that it makes no difference which rules speak there. */
  @Test
  void recognisesChangesAfterWhichNoScoreCanDiffer() {
    assertThat(words(mutate(1), Fate.EQUIVALENT))
        .contains("把 实际完成值 > 300 改成 实际完成值 >= 300", "把 300 改成 299");

    fixture.write(
        "rules.drl", Fixture.RULES.replace("每超百分比(300,", "每超百分比(100,").replace("> 300", "> 100"));
    fixture.cases(WEAK.replace(", 330: 2", ", 900: 0").replace("250: 7", "50: 7"));
    assertThat(words(mutate(1), Fate.EQUIVALENT))
        .contains("把 每超百分比(100, 1, 0.5) 改成 每超百分点(100, 1, 0.5)");

    fixture.write("rules.drl", Fixture.RULES.replace("每超百分比(300, 1,", "每超百分比(300, 100,"));
    assertThat(words(mutate(1), Fate.EQUIVALENT))
        .doesNotContain("把 每超百分比(300, 100, 0.5) 改成 每超百分点(300, 100, 0.5)");
  }

  @Test
  void doesNotCountWhatTheRubricItselfRefuses() {
    fixture.write("rules.drl", Fixture.RULES.substring(0, Fixture.RULES.indexOf("rule \"办结率未达到")));
    fixture.cases(WEAK.substring(0, WEAK.indexOf("  - 用例: 办结率远低于")));
    MutationReport report = mutate(1);

    assertThat(report.of(Fate.REFUSED))
        .extracting(Mutant::rule, mutant -> mutant.change().in(Language.EN))
        .contains(org.assertj.core.groups.Tuple.tuple("办结率达到目标值得满分", "this rule is deleted"));
    Tally score = report.score();
    assertThat(score.total())
        .isEqualTo(
            report.mutants().size()
                - report.of(Fate.REFUSED).size()
                - report.of(Fate.EQUIVALENT).size());
  }

  @Test
  void changesWhatIsAskedOfRowsAndHowStepsCount() {
    fixture
        .write(
            "rubric.yaml",
            Fixture.RUBRIC.replace(
                "总分: 10\n",
                """
                总分: 10
                加分: {上限: 5, 总分上限: 12, 分组: [{名称: 表彰}]}
                明细: [{名称: 任务, 列: [{名称: 金额, 类型: 数值}]}]
                """))
        .write(
            "rules.drl",
            Fixture.RULES
                + """
                rule "各种写法"
                when
                    $m : 指标( 指标 == "办结率", 个数(任务, 金额 > 5) <= 2 )
                then
                    记分.分组加分("表彰", 合计(任务, 金额));
                    记分.只扣最大($m, 每超数量(90, 1, 0.5, "每步2倍"));
                end
                """);

    assertThat(
            mutate(2).mutants().stream()
                .filter(mutant -> mutant.rule().equals("各种写法"))
                .map(mutant -> mutant.change().in(Language.ZH)))
        .contains(
            "把 个数(任务, 金额 > 5) 改成 个数(任务)",
            "把 金额 > 5 改成 金额 >= 5",
            "把 5 改成 5.01",
            "把 2 改成 3",
            "把 2 改成 1",
            "把 合计(任务, 金额) 改成 最大(任务, 金额)",
            "把 记分.分组加分(\"表彰\", 合计(任务, 金额)) 改成 记分.加分(合计(任务, 金额))",
            "把 记分.只扣最大($m, 每超数量(90, 1, 0.5, \"每步2倍\")) 改成 记分.扣分($m, 每超数量(90, 1, 0.5, \"每步2倍\"))",
            "把 每超数量(90, 1, 0.5, \"每步2倍\") 改成 每超数量(90, 1, 0.5, \"不足按一计\", \"每步2倍\")",
            "把 每超数量(90, 1, 0.5, \"每步2倍\") 改成 每超数量(90, 1, 0.5, \"不足不计\")");
  }

  @Test
  void changesEveryKindOfThing() {
    fixture
        .write(
            "rubric.yaml",
            Fixture.RUBRIC.replace("总分: 10\n", "总分: 10\n加分: {上限: 5, 总分上限: 12}\n事项: [表彰]\n"))
        .write(
            "rules.drl",
            Fixture.RULES
                + """
                rule "各种写法"
                when
                    $m : 指标( 指标 == "办结率", 实际完成值 in (91, 92) || !( 目标值 * 1.5 > 3 ) )
                    not 事项( 名称 == "表彰", 次数 >= 2 )
                then
                    记分.加分(最小值($m.实际完成值 + 0.25, 2));
                    记分.等级不超过("不合格");
                    疑点.提示("各种 " + 1);
                end
                """);

    assertThat(
            mutate(2).mutants().stream()
                .filter(mutant -> mutant.rule().equals("各种写法"))
                .map(mutant -> mutant.change().in(Language.ZH)))
        .containsExactly(
            "删掉这条规则",
            "去掉条件 指标 == \"办结率\"",
            "去掉条件 实际完成值 in (91, 92) || !( 目标值 * 1.5 > 3 )",
            "去掉条件 实际完成值 in (91, 92)",
            "把 实际完成值 in (91, 92) 改成 实际完成值 not in (91, 92)",
            "去掉值 91",
            "去掉值 92",
            "去掉条件 !( 目标值 * 1.5 > 3 )",
            "把 !( 目标值 * 1.5 > 3 ) 改成 目标值 * 1.5 > 3",
            "把 目标值 * 1.5 > 3 改成 目标值 * 1.5 >= 3",
            "把 3 改成 3.01",
            "把 3 改成 2.99",
            "把 目标值 * 1.5 改成 目标值 / 1.5",
            "把 1.5 改成 1.6",
            "把 1.5 改成 1.4",
            "把 not 改成 exists",
            "去掉条件 名称 == \"表彰\"",
            "去掉条件 次数 >= 2",
            "把 次数 >= 2 改成 次数 > 2",
            "把 2 改成 3",
            "把 2 改成 1",
            "去掉结论 记分.加分(最小值($m.实际完成值 + 0.25, 2))",
            "把 最小值($m.实际完成值 + 0.25, 2) 改成 最大值($m.实际完成值 + 0.25, 2)",
            "把 $m.实际完成值 + 0.25 改成 $m.实际完成值 - 0.25",
            "把 0.25 改成 0.26",
            "把 0.25 改成 0.24",
            "把 2 改成 3",
            "把 2 改成 1",
            "去掉结论 记分.等级不超过(\"不合格\")",
            "把 \"不合格\" 改成 \"合格\"",
            "去掉结论 疑点.提示(\"各种 \" + 1)",
            "把 疑点.提示(\"各种 \" + 1) 改成 疑点.警告(\"各种 \" + 1)");
  }

  private static List<String> words(MutationReport report, Fate fate) {
    return report.of(fate).stream().map(mutant -> mutant.change().in(Language.ZH)).toList();
  }

  private MutationReport mutate(int threads) {
    return RubricTests.load(temp).mutate(Options.defaults(), threads, total -> {});
  }
}
