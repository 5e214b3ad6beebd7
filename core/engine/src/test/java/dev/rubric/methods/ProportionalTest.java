package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.submission.Measure;
import dev.rubric.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2 按比例: 实际完成值/目标值×分值, 超过100%按满分. */
class ProportionalTest {
  private static final Line RATIO =
      Line.when("实际完成值 != 空, 目标值 != 空", "按比例得分($m, 完成比例($m.实际完成值, $m.目标值))");
  private static final Line INVERSE =
      Line.when("实际完成值 != 空, 目标值 != 空", "按比例得分($m, 反向比例($m.实际完成值, $m.目标值))");
  private static final Line REMAINING =
      Line.when("实际完成值 != 空, 目标值 != 空", "按比例得分($m, 剩余比例($m.实际完成值, $m.目标值))");

  @ParameterizedTest(name = "完成 {0}，目标 {1}，得 {2} 分")
  @CsvSource({
    "80, 100, 8.00",
    "99.99, 100, 10.00",
    "99.9, 100, 9.99",
    "100, 100, 10.00",
    "150, 100, 10.00",
    "1, 3, 3.33",
    "2, 3, 6.67",
    "0, 100, 0.00",
    "-5, 100, 0.00",
    "0, 0, 10.00",
    "5, 0, 10.00",
    "-5, 0, 0.00",
    "-0.01, 100, 0.00",
    "-5, -5, 未评分",
    "5, -0.01, 未评分",
  })
  void moreIsBetter(String value, String target, String score) {
    assertThat(RATIO.score(value, target)).isEqualTo(score);
  }

  @ParameterizedTest(name = "完成 {0}，目标 {1}，得 {2} 分")
  @CsvSource({
    "100, 100, 10.00",
    "99, 100, 10.00",
    "101, 100, 9.90",
    "200, 100, 5.00",
    "0, 100, 10.00",
    "0, 0, 10.00",
    "5, 0, 0.00",
    "-5, 0, 10.00",
    "-5, 100, 10.00",
    "0, -5, 未评分",
    "-10, -5, 未评分",
    "-1, -5, 未评分",
  })
  void lessIsBetterByTheInverse(String value, String target, String score) {
    assertThat(INVERSE.score(value, target)).isEqualTo(score);
  }

  @ParameterizedTest(name = "完成 {0}，目标 {1}，得 {2} 分")
  @CsvSource({
    "100, 100, 10.00",
    "99, 100, 10.00",
    "101, 100, 9.90",
    "150, 100, 5.00",
    "200, 100, 0.00",
    "300, 100, 0.00",
    "0, 0, 10.00",
    "1, 0, 0.00",
    "-1, 0, 10.00",
    "-5, 100, 10.00",
    "-5, -5, 未评分",
    "5, -0.01, 未评分",
  })
  void lessIsBetterByWhatRemains(String value, String target, String score) {
    assertThat(REMAINING.score(value, target)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"完成比例", "反向比例", "剩余比例"})
  void ofATargetBelow0ThereIsNoRatioAndTheReasonSaysSo(String function) {
    Line line = Line.when("目标值 != 空", "按比例得分($m, %s($m.实际完成值, $m.目标值))".formatted(function));

    assertThat(Line.reason(line.of(Measure.of("甲").value("-3").target("-5")), Language.ZH))
        .isEqualTo(function + "（实际完成值 -3 起，目标值 -5 起），目标或基数为负，没有比例可言，无法计算");
    assertThat(Line.reason(line.of(Measure.of("甲").value("-3").target("0")), Language.ZH))
        .doesNotContain("无法计算");
  }

  @Test
  void saysHowItWasReckoned() {
    var line = RATIO.of(Measure.of("甲").value("80").target("100"));

    assertThat(Line.reason(line, Language.ZH))
        .isEqualTo("完成比例（实际完成值 80 起，目标值 100 起） = 80%，按分值 10 的该比例得 8 分");
    assertThat(Line.reason(line, Language.EN))
        .isEqualTo("ratio (value 80 起, target 100 起) = 80% of the weight 10: 8 points");
  }
}
