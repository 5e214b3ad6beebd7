package dev.rubric.change.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.change.Change;
import dev.rubric.change.TestRubrics;
import dev.rubric.change.report.IndicatorDiff;
import dev.rubric.change.report.ScoreDiff;
import dev.rubric.change.report.Verdict;
import dev.rubric.text.Language;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rubric declares is decided like what is built in: items, dates, formulas, aggregates. */
class DeclaredFunctionsTest {
  private static final String FRAMEWORK =
      TestRubrics.FRAMEWORK
          + """
          数据项:
            - {单位: 人口, 类型: 数值}
            - {单位: 类别, 类型: 文本, 可选: [甲, 乙]}
            - {单位: 备注, 类型: 文本}
            - {单位: 达标, 类型: 是否}
            - {指标: 件数, 类型: 数值, 最小值: 0, 缺省: 0}
            - {单位: 截止, 类型: 日期}
            - {单位: 完成, 类型: 日期}
          明细:
            - {名称: 任务, 列: [{名称: 分, 类型: 数值, 最小值: 0}, {名称: 重, 类型: 数值}, {名称: 完, 类型: 是否}, {名称: 类, 类型: 文本}]}
          事项: [表彰, 通报]
          派生:
            - {单位: 人均, 公式: "占比(人口, 50)"}
            - {指标: 差额, 公式: "实际完成值 - 2 * 件数"}
            - {单位: 任务分, 公式: "合计(任务, 分, 完 == true && 类 != \\"甲\\") + 1"}
          """;

  private static Rubric rubric(String condition, String opposite) {
    return TestRubrics.of(
        FRAMEWORK,
        Map.of(
            "rules.drl",
            """
            rule "一" @依据("一")
            when $m : 指标( 指标 == "养护里程", %s ) then 记分.得满分($m); end
            rule "二" @依据("一")
            when $m : 指标( 指标 == "养护里程", %s ) then 记分.得分($m, 4); end
            """
                .formatted(condition, opposite)));
  }

  private static IndicatorDiff diff(String before, String after) {
    return Change.between(rubric(before, opposite(before)), rubric(after, opposite(after)))
        .indicators()
        .get(0);
  }

  private static String opposite(String condition) {
    return condition.contains(">=")
        ? condition.replaceFirst(">=(?=[^>]*$)", "<")
        : condition.contains("<=")
            ? condition.replaceFirst("<=(?=[^<]*$)", ">")
            : condition.replaceFirst("==(?=[^=]*$)", "!=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "人口 >= 3 | 人口 >= 4 | 3 ≤ 人口 < 4",
        "类别 == \"甲\" | 类别 == \"乙\" | 类别 为 甲；类别 为 乙",
        "备注 == \"x\" | 备注 == \"y\" | 备注 为 x；备注 为 y",
        "达标 == true | 达标 == false | 达标 为 是；达标 为 否",
        "件数 >= 3 | 件数 >= 4 | 3 ≤ 件数 < 4",
        "人均 >= 30 | 人均 >= 40 | 15 ≤ 人口 < 20",
        "差额 >= 3 | 差额 >= 4 | 件数 × 2 + 3 ≤ 实际完成值 < 件数 × 2 + 4",
        "截止 >= \"2024-03-01\" | 截止 >= \"2024-03-04\""
            + " | 截止 = 2024-03-01；截止 = 2024-03-02…2024-03-03",
        "相差天数(截止, 完成) >= 3 | 相差天数(截止, 完成) >= 5 | 3 ≤ 相差天数(截止, 完成) < 5",
        "完成 <= 截止 | 相差天数(完成, 截止) >= 2 | 0 ≤ 相差天数(完成, 截止) < 2",
        "合计(任务, 分) >= 3 | 合计(任务, 分) >= 4 | 3 ≤ 合计(任务, 分) < 4",
        "任务分 >= 3 | 任务分 >= 4" + " | 2 ≤ 合计(任务, 分, 完 == 是 && 类 != \"甲\") < 3",
        "个数(任务, 完 == true) >= 3 | 个数(任务, 完 == true) >= 4 | 个数(任务, 完 == 是) = 3",
        "平均(任务, 分) >= 3 | 平均(任务, 分) >= 4 | 3 ≤ 平均(任务, 分) < 4",
        "加权平均(任务, 分, 重) >= 3 | 加权平均(任务, 分, 重) >= 4 | 3 ≤ 加权平均(任务, 分, 重) < 4",
        "合计(预算, 支出) >= 3 | 合计(预算, 支出) >= 4 | 3 ≤ 合计(预算, 支出) < 4",
        "合计(预算, 支出, 科目 != \"合计\") >= 3 | 合计(预算, 支出, 科目 != \"合计\") >= 4"
            + " | 3 ≤ 合计(预算, 支出, 科目 != \"合计\") < 4",
        "最大(预算, 结转结余) >= 3 | 最大(预算, 结转结余) >= 4 | 3 ≤ 最大(预算, 结转结余) < 4",
        "合计(事项, 次数) >= 1 | 合计(事项, 次数) >= 2 | 合计(事项, 次数) = 1",
        "个数(事项) >= 1 | 个数(事项) >= 2 | 个数(事项) = 1",
        "个数(事项, 名称 == \"表彰\") >= 1 | 个数(事项, 名称 == \"表彰\") >= 2" + " | 个数(事项, 名称 == \"表彰\") = 1",
        "合计(任务, 分) - 合计(任务, 重) >= 3 | 合计(任务, 分) - 合计(任务, 重) >= 4"
            + " | 合计(任务, 分) − 4 < 合计(任务, 重) ≤ 合计(任务, 分) − 3",
        "合计(任务, 分) - 个数(任务) >= 3 | 合计(任务, 分) - 个数(任务) >= 4"
            + " | 任务的行数 + 3 ≤ 任务的分合计 < 任务的行数 + 4，任务的行数 > 0",
      })
  void isDecided(String before, String after, String where) {
    IndicatorDiff diff = diff(before, after);

    assertThat(diff.exact()).isTrue();
    assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(
            diff.pieces().stream()
                .map(ScoreDiff::where)
                .map(text -> text.in(Language.ZH))
                .collect(Collectors.joining("；")))
        .isEqualTo(where);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "人均 >= 30 | 人口 >= 15",
        "人均 >= 30 | 人口 * 2 >= 30",
        "差额 >= 3 | 实际完成值 >= 2 * 件数 + 3",
        "完成 <= 截止 | 相差天数(完成, 截止) >= 0",
        "合计(任务, 分) >= 3 | 合计(任务, 分) * 2 >= 6",
        "合计(预算, 支出) >= 3 | 合计(预算, 支出) * 2 >= 6",
        "合计(事项, 次数) >= 1 | 合计(事项, 次数) * 2 >= 1",
        "合计(任务, 分) >= 合计(任务, 重) | 合计(任务, 分) - 合计(任务, 重) >= 0",
        "合计(任务, 分) >= 3 * 个数(任务) | 合计(任务, 分) - 3 * 个数(任务) >= 0",
        "合计(任务, 分, 完 == true) >= 合计(任务, 分) - 2" + " | 合计(任务, 分) - 合计(任务, 分, 完 == true) <= 2",
      })
  void isProvedEqual(String before, String after) {
    IndicatorDiff diff = diff(before, after);

    assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
    assertThat(diff.exact()).isTrue();
  }

  /**
   * A sum and a largest value of one list depend on each other, and a date may be before a day and
   * a date.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "合计(任务, 分) >= 3 | 最大(任务, 分) >= 3",
        "合计(预算, 支出) >= 3 | 合计(预算, 到位资金) >= 3",
        "合计(任务, 分, 分 >= 1) >= 3 | 合计(任务, 分, 分 >= 1) >= 4",
        "相差天数(截止, 完成) >= 3 | 截止 >= \"2024-03-01\"",
      })
  void isNotClaimedWhereItCantBeTold(String before, String after) {
    assertThat(diff(before, after).exact()).isFalse();
  }

  /** What is read beside a sum over budget lines may contradict it. */
  @Test
  void aSumOverLinesOfWhichARuleAsksOneIsNotClaimed() {
    String rules =
        """
        rule "一" @依据("一")
        when 预算( 科目 == "合计" ) $m : 指标( 指标 == "养护里程", 合计(预算, 支出) >= %s )
        then 记分.得满分($m); end
        rule "二" @依据("一")
        when 预算( 科目 == "合计" ) $m : 指标( 指标 == "养护里程", 合计(预算, 支出) < %s )
        then 记分.得分($m, 4); end
        """;
    Rubric before = TestRubrics.of(FRAMEWORK, Map.of("rules.drl", rules.formatted("3", "3")));
    Rubric after = TestRubrics.of(FRAMEWORK, Map.of("rules.drl", rules.formatted("4", "4")));

    assertThat(Change.between(before, after).indicators().get(0).exact()).isFalse();
  }
}
