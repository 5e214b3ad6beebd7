package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.submission.Measure;
import dev.rubric.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "0, -5, 0.00",
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
  })
  void lessIsBetterByWhatRemains(String value, String target, String score) {
    assertThat(REMAINING.score(value, target)).isEqualTo(score);
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
