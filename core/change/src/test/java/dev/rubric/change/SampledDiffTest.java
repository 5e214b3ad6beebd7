package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.change.report.IndicatorDiff;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.change.report.Verdict;
import dev.rubric.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where two standards can't be told as functions, small differences are found by sampling at each
 * bound and beside it; what was found nowhere is called undecided, and never equal.
 */
class SampledDiffTest {
  private static final String FRAMEWORK =
      TestRubrics.FRAMEWORK.replace("指标体系:", "预算科目: [合计, 基本支出, 项目支出]\n指标体系:")
          + """
          数据项:
            - {指标: 系数, 类型: 数值, 最小值: 0}
          明细:
            - {名称: 任务, 列: [{名称: 分, 类型: 数值, 最小值: 0}, {名称: 完, 类型: 是否}]}
          """;

  /** A condition for full marks that has no linear borders, and others that it may become. */
  static Stream<List<String>> conditions() {
    List<List<String>> all = new ArrayList<>();
    add(
        all,
        "合计(预算, 支出) >= 合计(预算, 年初预算) * 0.9 && 最大(预算, 支出) <= 100",
        "合计(预算, 支出) >= 合计(预算, 年初预算) * 0.91 && 最大(预算, 支出) <= 100",
        "合计(预算, 支出) > 合计(预算, 年初预算) * 0.9 && 最大(预算, 支出) <= 100",
        "合计(预算, 支出) >= 合计(预算, 年初预算) * 0.9 && 最大(预算, 支出) <= 100.01",
        "合计(预算, 支出) >= 合计(预算, 年初预算) * 0.9 && 最大(预算, 支出) < 100");
    add(
        all,
        "合计(任务, 分) - 最大(任务, 分) >= 10",
        "合计(任务, 分) - 最大(任务, 分) > 10",
        "合计(任务, 分) - 最大(任务, 分) >= 10.01",
        "合计(任务, 分, 完 == true) - 最大(任务, 分) >= 10",
        "合计(任务, 分) - 最小(任务, 分) >= 10");
    add(
        all,
        "实际完成值 * 系数 >= 50",
        "实际完成值 * 系数 > 50",
        "实际完成值 * 系数 >= 50.01",
        "实际完成值 * 系数 >= 50 || 系数 > 2");
    add(
        all,
        "合计(预算, 支出, 科目 != \"合计\") == 合计(预算, 支出, 科目 == \"合计\")",
        "合计(预算, 支出, 科目 != \"合计\") >= 合计(预算, 支出, 科目 == \"合计\")",
        "合计(预算, 支出, 科目 == \"基本支出\") == 合计(预算, 支出, 科目 == \"合计\")");
    return all.stream();
  }

  private static void add(List<List<String>> all, String before, String... others) {
    for (String after : others) {
      all.add(List.of(before, after));
    }
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void smallDifferencesAreFound(List<String> conditions) {
    RubricDiff diff = Change.between(rubric("", conditions.get(0)), rubric("", conditions.get(1)));

    assertThat(diff.indicators().get(0).verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(diff.indicators().get(0).pieces()).isNotEmpty();
    assertThat(diff.toText(Language.EN)).doesNotContain("proved");
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void whatIsWrittenOtherwiseIsUndecided(List<String> conditions) {
    String before = conditions.get(0);
    String after =
        before.replace("100", "99 + 1").replace(">= 10", ">= 9 + 1").replace("50", "49 + 1");
    if (!before.equals(after)) {
      RubricDiff diff = Change.between(rubric("", before), rubric("", after));

      assertThat(diff.indicators().get(0).verdict()).isIn(Verdict.UNDECIDED, Verdict.EQUAL);
      assertThat(diff.indicators().get(0).pieces()).isEmpty();
    }
  }

  /** A line is asked for by its name beside what all lines come to. */
  static Stream<List<String>> besides() {
    return Stream.of(
        List.of("支出 >= 20", "支出 > 20"),
        List.of("支出 >= 20", "支出 >= 20.5"),
        List.of("支出 >= 年初预算", "支出 >= 年初预算 * 1.01"));
  }

  @ParameterizedTest
  @MethodSource("besides")
  void ofALineBesideASum(List<String> conditions) {
    String sum = "合计(预算, 支出) >= 60";

    IndicatorDiff diff =
        Change.between(rubric(conditions.get(0), sum), rubric(conditions.get(1), sum))
            .indicators()
            .get(0);

    assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  private static Rubric rubric(String ofLine, String condition) {
    String line = ofLine.isEmpty() ? "" : "预算( 科目 == \"合计\", " + ofLine + " )";
    return TestRubrics.of(
        FRAMEWORK,
        Map.of(
            "rules.drl",
            """
            rule "足"
                @依据("一")
            when
                $m : 指标( 指标 == "养护里程", %s )
                %s
            then
                记分.得满分($m);
            end
            """
                .formatted(condition, line)));
  }

  /** Of checklist items that are asked for by name. */
  static Stream<List<String>> items() {
    return Stream.of(
        List.of("名称 == \"制度健全\"", "名称 == \"制度完整\""),
        List.of("名称 == \"制度健全\", 符合 == false", "名称 == \"制度健全\", 符合 == true"),
        List.of("名称 != \"制度健全\"", "名称 != \"制度完整\""));
  }

  @ParameterizedTest
  @MethodSource("items")
  void ofNamedItems(List<String> asked) {
    IndicatorDiff diff =
        Change.between(items(asked.get(0), 2), items(asked.get(1), 2)).indicators().get(0);
    IndicatorDiff points =
        Change.between(items(asked.get(0), 2), items(asked.get(0), 3)).indicators().get(0);

    assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(points.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  private static Rubric items(String asked, int points) {
    return TestRubrics.rules(
        """
        rule "逐项"
            @依据("一")
        when
            $i : 要点( 指标 == "养护里程", %s )
        then
            记分.累计得分($i, %d);
        end
        """
            .formatted(asked, points));
  }
}
