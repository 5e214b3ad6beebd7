package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a consequence is about, and what it says of it, is named as it is. */
class CallsTest {
  private static final String RULE = "rule \"一\" when %s then %s; end\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.得满分(\"已\")|[unknown-indicator] 没有名为 已 的指标",
        "记分.得满分(\"甲项\")|[unknown-indicator] 没有名为 甲项 的指标；是不是 甲？",
        "记分.得满分(m)|[wrong-arguments] 变量前面要写 $：m 应写成 $m",
        "记分.得分(m, 5)|[wrong-arguments] 变量前面要写 $：m 应写成 $m",
        "记分.得分(n, 5)|[wrong-arguments] 参数不对；应写成 记分.得分($指标, 0.5)",
        "记分.得分(5, $m)|[wrong-arguments] 参数不对；应写成 记分.得分($指标, 0.5)",
        "记分.得分()|[wrong-arguments] 参数不对；应写成 记分.得分($指标, 0.5)",
        "记分.得分($m)|[wrong-arguments] 参数不对；应写成 记分.得分($指标, 0.5)",
        "记分.得分($m, 5, \"因\", 6)|[wrong-arguments] 参数不对；应写成 记分.得分($指标, 0.5)",
        "记分.得分($u, 5)|[wrong-type] 变量 $u 不属于某个指标；请写指标名称，例如 \"甲\"",
        "记分.得分($v, 5)|[wrong-type] 变量 $v 不属于某个指标；请写指标名称，例如 \"甲\"",
        "记分.得分($m, \"五\")|[wrong-type] 此处应为数值，实际为文本",
        "记分.得分($m, 5, 6)|[wrong-type] 此处应为文本，实际为数值",
        "记分.一级指标否决(\"投入\")|[unknown-section] 没有名为 投入 的一级指标",
        "记分.等级不超过(\"优秀\")|[unknown-grade] 没有名为 优秀 的等级；是不是 优？",
        "记分.等级不超过(优)|[wrong-arguments] 应写成 记分.等级不超过(\"等级\")",
        "疑点.提示()|[wrong-arguments] 参数不对；应写成 疑点.提示(\"说明\")",
        "得分.得满分($m)|[unknown-receiver] 没有名为 得分 的对象",
        "记分.给分($m, 5)|[unknown-verb] 没有名为 给分 的记分动作",
      })
  void isRefusedWhere(String call, String message) {
    String patterns = "$m : 指标( 指标 == \"甲\", $v : 实际完成值 ) $u : 单位()";

    assertThatThrownBy(() -> TestRubric.of(RULE.formatted(patterns, call)))
        .hasMessageContaining(message)
        .hasMessageStartingWith("rules.drl:1:");
  }

  @Test
  void rowsAreThoseOfTheLineThatIsSpokenOf() {
    Rubric rubric =
        TestRubric.of(
            RULE.formatted(
                "$n : 指标( 指标 == \"乙\" ) $m : 指标( 指标 == \"甲\" )",
                "记分.得分($m, 个数(要点, 符合 == 是)); 记分.扣分($n, 个数(要点))"));
    Submission submission =
        Submission.of("局")
            .measure(Measure.of("甲").items(items(true, true, true, false)))
            .measure(Measure.of("乙").items(items(true)))
            .build();

    assertThat(rubric.score(submission).line("甲").orElseThrow().score()).isEqualByComparingTo("3");
    assertThat(rubric.score(submission).line("乙").orElseThrow().score()).isEqualByComparingTo("89");
  }

  private static List<ChecklistItem> items(boolean... satisfied) {
    return IntStream.range(0, satisfied.length)
        .mapToObj(i -> new ChecklistItem("要点" + i, satisfied[i], null))
        .toList();
  }
}
