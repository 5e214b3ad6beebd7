package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.batch.BatchResult;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rubric states besides its rules: another of it is told, and never called equal. */
class EveryTermTest {
  private static final String FRAMEWORK =
      """
      名称: terms
      版本: "1"
      标题: 测试
      总分: 100
      小数位: 2
      舍入: 四舍五入
      不适用分摊: 一级指标内
      加分: {上限: 5, 总分上限: 105, 分组: [{名称: 表彰, 上限: 3, 只取最高: 是}]}
      等级:
        - {等级: 优, 下限: 90}
        - {等级: 差, 下限: 0}
      事项: [县级表彰]
      数据项:
        - {单位: 机构类型, 类型: 文本, 可选: [医院, 学校]}
        - {单位: 人口, 类型: 数值, 缺省: 0}
      派生:
        - {单位: 人均, 公式: "人口 / 100"}
      同类:
        - {名称: 里程, 数值: 养护里程, 分组: 机构类型}
      指标体系:
        - 一级指标: 产出
          分值: 60
          二级指标:
            - 名称: 数量
              三级指标:
                - {指标: 养护里程, 分值: 30, 计量单位: 公里, 方向: ≥, 目标值: 10}
                - {指标: 案件, 分值: 30, 计量单位: 起, 方向: ≤, 最小值: 0}
        - 一级指标: 效益
          分值: 40
          三级指标:
            - {指标: 满意, 分值: 40, 计量单位: "%"}
      """;
  private static final String RULES =
      """
      rule "里程" @依据("一") when $m : 指标( 指标 == "养护里程", 同类名次(里程) <= 2 ) then 记分.得满分($m); end
      rule "里程后" @依据("一") when $m : 指标( 指标 == "养护里程", 同类名次(里程) > 2 ) then 记分.得分($m, 5); end
      rule "案件" @依据("一") when $m : 指标( 指标 == "案件", 实际完成值 <= 目标值 ) then 记分.得满分($m); end
      rule "满意" @依据("一") when $m : 指标( 指标 == "满意", 实际完成值 >= 人均 ) then 记分.得满分($m); end
      rule "表彰" @依据("一") when 事项( 名称 == "县级表彰" ) then 记分.分组加分("表彰", 2); end
      """;

  static Stream<List<String>> edits() {
    return Stream.of(
        List.of(
            "分值: 60",
            "分值: 61",
            "分值: 40\n    三级",
            "分值: 39\n    三级",
            "满意, 分值: 40",
            "满意, 分值: 39",
            "案件, 分值: 30",
            "案件, 分值: 31"),
        List.of("小数位: 2", "小数位: 1"),
        List.of("舍入: 四舍五入", "舍入: 舍去"),
        List.of("不适用分摊: 一级指标内", "不适用分摊: 全部指标"),
        List.of("加分: {上限: 5", "加分: {上限: 4"),
        List.of("总分上限: 105", "总分上限: 104"),
        List.of("表彰, 上限: 3", "表彰, 上限: 2"),
        List.of(", 只取最高: 是", ""),
        List.of("下限: 90", "下限: 89"),
        List.of("{等级: 优", "{等级: 甲"),
        List.of("可选: [医院, 学校]", "可选: [医院, 学校, 其他]"),
        List.of("缺省: 0", "缺省: 1"),
        List.of("人口 / 100", "人口 / 99"),
        List.of(", 分组: 机构类型", ""),
        List.of("数值: 养护里程", "数值: 案件"),
        List.of("目标值: 10", "目标值: 11"),
        List.of("方向: ≤", "方向: ="),
        List.of("最小值: 0", "最小值: 1"),
        List.of("名称: 数量", "名称: 数目"),
        List.of("计量单位: 起", "计量单位: 件"),
        List.of("一级指标: 效益", "一级指标: 效果"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void isTold(List<String> edit) {
    RubricDiff diff = Change.between(rubric(FRAMEWORK), rubric(edited(edit)));

    assertThat(diff.isEqual()).isFalse();
    assertThat(diff.framework()).isNotEmpty();
    for (Language language : Language.values()) {
      assertThat(diff.toText(language)).doesNotContain("null").doesNotContain("Optional");
    }
  }

  @ParameterizedTest
  @MethodSource("edits")
  void itsImpactIsWhatScoringTwiceGives(List<String> edit) {
    Rubric before = rubric(FRAMEWORK);
    Rubric after = rubric(edited(edit));
    List<Submission> submissions = submissions();
    List<byte[]> lines = new ArrayList<>();
    submissions.forEach(each -> lines.add(each.toJsonLine().getBytes(StandardCharsets.UTF_8)));
    List<BigDecimal> then = totals(before, submissions);
    List<BigDecimal> now = totals(after, submissions);
    int rose = 0;
    int fell = 0;
    for (int i = 0; i < submissions.size(); i++) {
      int order = now.get(i).compareTo(then.get(i));
      rose += order > 0 ? 1 : 0;
      fell += order < 0 ? 1 : 0;
    }

    Impact impact = Comparison.of(before, after).impact(lines, null);

    assertThat(impact.rose()).isEqualTo(rose);
    assertThat(impact.fell()).isEqualTo(fell);
  }

  /** By each rubric on its own; −1 for what it refuses. */
  private static List<BigDecimal> totals(Rubric rubric, List<Submission> submissions) {
    return rubric
        .scoreAll(submissions.stream())
        .map(
            each ->
                each instanceof BatchResult.Scored scored
                    ? scored.scorecard().total()
                    : BigDecimal.ONE.negate())
        .toList();
  }

  private static List<Submission> submissions() {
    List<Submission> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Submission.Builder one =
          Submission.of("单位" + i)
              .item("机构类型", i % 2 == 0 ? "医院" : "学校")
              .measure(Measure.of("养护里程").value(String.valueOf(i)))
              .measure(Measure.of("案件").value(String.valueOf(i % 3)).target("1"))
              .measure(Measure.of("满意").value("1"));
      if (i % 3 > 0) {
        one.item("人口", BigDecimal.valueOf(99 + i % 2));
        one.event(Event.of("县级表彰", BigDecimal.ONE));
      }
      all.add(one.build());
    }
    return all;
  }

  private static String edited(List<String> edit) {
    String text = FRAMEWORK;
    for (int i = 0; i < edit.size(); i += 2) {
      assertThat(text).contains(edit.get(i));
      text = text.replace(edit.get(i), edit.get(i + 1));
    }
    return text;
  }

  private static Rubric rubric(String framework) {
    return TestRubrics.of(framework, Map.of("rules.drl", RULES));
  }
}
