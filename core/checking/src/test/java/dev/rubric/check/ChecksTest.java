package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.report.Problem;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks see beyond the rules on their pages, and what they leave alone. */
class ChecksTest {
  @TempDir private Path folder;

  private static String rule(String name, String conditions, String consequence) {
    return """
    rule "%s"
        @依据("一")
    when
        %s
    then
        %s
    end

    """
        .formatted(name, conditions, consequence);
  }

  private static String cases(String name, String condition, String consequence) {
    return rule(name, "$m : 指标( 指标 == \"刑事案件发案起数\", " + condition + " )", consequence);
  }

  private static String training(String name, String condition, String consequence) {
    return rule(name, "$m : 指标( 指标 == \"培训人次\", " + condition + " )", consequence);
  }

  private List<String> found(String rules) {
    return RubricCheck.check(TestRubric.of(folder, rules)).problems().stream()
        .map(Problem::diagnostic)
        .map(each -> each.code() + ": " + each.message().in(Language.ZH))
        .toList();
  }

  @Test
  void aGapBetweenValueAndTargetIsToldInTheirTerms() {
    assertThat(
            found(
                training("超过目标值", "实际完成值 > 目标值", "记分.得满分($m);")
                    + training("不足九成", "实际完成值 < 目标值 * 0.9", "记分.不得分($m);")))
        .containsExactly(
            "gap: 指标 培训人次：没有规则覆盖 目标值 × 0.9 ≤ 实际完成值 ≤ 目标值，目标值 > 0；" + "例如 目标值 100，实际完成值 95，会列为未评分");
  }

  @Test
  void aPointBetweenTwoOpenBandsIsAGap() {
    assertThat(
            found(
                cases("少于", "实际完成值 < 300", "记分.得满分($m);")
                    + cases("多于", "实际完成值 > 300", "记分.不得分($m);")))
        .containsExactly("gap: 指标 刑事案件发案起数：没有规则覆盖 实际完成值 = 300；例如 实际完成值 300，会列为未评分");
  }

  @Test
  void aLevelLeftOutIsAGap() {
    assertThat(
            found(
                rule(
                    "两级",
                    "$m : 指标( 指标 == \"社会效益\", 定性等级 in (\"达成年度指标\", \"部分达成并具有一定效果\") )",
                    "记分.得满分($m);")))
        .containsExactly("gap: 指标 社会效益：没有规则覆盖 定性等级 为 未达成且效果较差；例如 定性等级 未达成且效果较差，会列为未评分");
  }

  @Test
  void aDeadRuleAmongBudgetLinesIsFound() {
    String sound = rule("有预算", "$b : 预算( 科目 == \"合计\", 预算调整率 != 空 )", "记分.得满分(\"预算调整率\");");
    assertThat(found(sound)).isEmpty();
    assertThat(found(sound + rule("支出为负", "预算( 科目 == \"合计\", 支出 < 0 )", "疑点.错误(\"支出为负\");")))
        .containsExactly("never-matches: 规则“支出为负”永远不会成立：没有任何填报能同时满足它的条件");
  }

  @Test
  void anEventThatDidNotHappenIsNoMissingData() {
    assertThat(
            found(
                cases("正常", "实际完成值 >= 0 )\n    not 事项( 名称 == \"重大违纪\"", "记分.得满分($m);")
                    + cases("违纪", "实际完成值 >= 0 )\n    事项( 名称 == \"重大违纪\"", "记分.不得分($m);")))
        .isEmpty();
  }

  @Test
  void lessForFarMoreThanTheTargetIsNoFault() {
    assertThat(
            found(
                training("按完成率", "完成率 <= 150", "记分.按比例得分($m, $m.完成率);")
                    + training("超过150%", "完成率 > 150", "记分.按比例得分($m, 80);")))
        .isEmpty();
  }

  @Test
  void aRangeHasNoBetterEnd() {
    assertThat(
            found(
                cases("相差十分之一以内", "绝对值(实际完成值 - 300) <= 30", "记分.得满分($m);")
                    + cases("相差更多", "绝对值(实际完成值 - 300) > 30", "记分.不得分($m);")))
        .isEmpty();
  }

  @Test
  void deductionsThatEndAtNothingMayAddUp() {
    String rules =
        cases("超过300起，扣4分", "实际完成值 > 300", "记分.扣分($m, 4);")
            + cases("超过400起，再扣4.5分%s", "实际完成值 > 400", "记分.扣分($m, 4.5);")
            + cases("不超过300起，得满分", "实际完成值 <= 300", "记分.得满分($m);");
    assertThat(found(rules.formatted("")))
        .containsExactly(
            "points-above-weight: 指标 刑事案件发案起数 的分值是 7，可同时成立的规则合计扣 8.5 分；" + "如属有意，请在规则名称里写明“扣完为止”");
    assertThat(found(rules.formatted("，扣完为止"))).isEmpty();
  }

  @Test
  void allItemsMissedMustBeCovered() {
    assertThat(found(rule("每项1分", "$i : 要点( 指标 == \"制度健全性\", 符合 == 是 )", "记分.累计得分($i, 1);")))
        .containsExactly("gap: 指标 制度健全性：没有规则覆盖 缺少要点数 ≥ 1，符合要点数 = 0；例如 符合要点数 0，缺少要点数 2，会列为未评分");
  }

  @Test
  void aNarrowRuleWithTheSameDeductionCountsTwice() {
    assertThat(
            found(
                cases("不超过300起，得满分", "实际完成值 <= 300", "记分.得满分($m);")
                    + cases("超过300起，扣1分", "实际完成值 > 300", "记分.扣分($m, 1);")
                    + cases("超过400起，扣1分", "实际完成值 > 400", "记分.扣分($m, 1);")))
        .containsExactly("same-rule: 规则“超过400起，扣1分”成立时，“超过300起，扣1分”也总成立，结论相同，会重复计分");
  }

  @Test
  void whatIsCountedHasNothingBetweenTenAndEleven() {
    String few = cases("10起以内", "实际完成值 <= 10", "记分.得满分($m);");
    assertThat(found(few + cases("11起及以上", "实际完成值 >= 11", "记分.不得分($m);"))).isEmpty();
    assertThat(found(few + cases("12起及以上", "实际完成值 >= 12", "记分.不得分($m);")))
        .containsExactly("gap: 指标 刑事案件发案起数：没有规则覆盖 10 < 实际完成值 < 12；例如 实际完成值 11，会列为未评分");
    assertThat(found(few + cases("10.5以上", "实际完成值 > 10.5", "记分.不得分($m);"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "$u : 单位( 专家人数 %s )",
        "$m : 指标( 指标 == \"甲\", 不实件数 %s )",
        "$m : 指标( 指标 == \"甲\", 完成数 %s )",
        "$m : 指标( 指标 == \"甲\", 名次 %s )",
        "$m : 指标( 指标 == \"甲\", 专家人数 %s )",
        "$b : 预算( 科目 == \"合计\", 项目个数 %s )",
        "$u : 单位( 最大(任务, 件数) %s )",
        "$u : 单位( 合计(任务, 件数) %s )",
        "$u : 单位( 总件数 %s )",
      })
  void soHasWhateverElseIsCounted(String condition) {
    String framework =
        """
        名称: test
        版本: "1"
        标题: 测试
        总分: 10
        数据项:
          - {单位: 专家人数, 类型: 数值, 计量单位: 人}
          - {指标: 不实件数, 类型: 数值, 计量单位: 件, 缺省: 0}
          - {预算: 项目个数, 类型: 数值, 计量单位: 个}
        明细: [{名称: 任务, 列: [{名称: 件数, 类型: 数值, 计量单位: 件}]}]
        派生: [{单位: 总件数, 公式: "合计(任务, 件数)", 计量单位: 件}]
        指标体系: [{一级指标: 产出, 分值: 10, 三级指标: [{指标: 甲, 分值: 10, 计量单位: 件}]}]
        """;
    String few = rule("少", condition.formatted("<= 10"), "记分.得满分(\"甲\");");
    for (int more = 11; more <= 12; more++) {
      String many = rule("多", condition.formatted(">= " + more), "记分.不得分(\"甲\");");

      assertThat(
              RubricCheck.check(TestRubric.of(folder, framework, few + many)).problems().stream()
                  .filter(problem -> problem.diagnostic().code().equals("gap"))
                  .map(problem -> problem.diagnostic().message().in(Language.ZH)))
          .hasSize(more - 11)
          .allMatch(message -> message.contains(" 11，会列为未评分"));
    }
  }

  @Test
  void eventsAreCounted() {
    String event = "$m : 指标( 指标 == \"群众满意度\", 实际完成值 >= 0 )\n    事项( 名称 == \"重大违纪\", %s )";
    assertThat(
            found(
                rule("没有", event.formatted("次数 < 1"), "记分.得满分($m);")
                    + rule("有一次", event.formatted("次数 == 1"), "记分.得分($m, 5);")
                    + rule("两次以上", event.formatted("次数 >= 2"), "记分.不得分($m);")
                    + rule(
                        "没有这样的事项",
                        "$m : 指标( 指标 == \"群众满意度\", 实际完成值 >= 0 )\n    not 事项( 名称 == \"重大违纪\" )",
                        "记分.得满分($m);")))
        .isEmpty();
  }
}
