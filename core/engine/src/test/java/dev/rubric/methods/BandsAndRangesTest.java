package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.submission.Measure;
import dev.rubric.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1 达标得满分, 4 分档, 5 区间, 6 线性插值, 9 超额, 13 封顶. */
class BandsAndRangesTest {
  @ParameterizedTest(name = "不超过300得满分：{0} 得 {1} 分")
  @CsvSource({"299.99, 10.00", "300, 10.00", "300.01, 0.00", "301, 0.00"})
  void allOrNothing(String value, String score) {
    Line line =
        Line.under(
            Line.rule("达标", "实际完成值 <= 300", "得满分($m)")
                + Line.rule("未达标", "实际完成值 > 300", "不得分($m)"));

    assertThat(line.score(value)).isEqualTo(score);
  }

  @ParameterizedTest(name = "正好24：{0} 得 {1} 分")
  @CsvSource({"23.99, 0.00", "24, 10.00", "24.0, 10.00", "24.01, 0.00"})
  void exactly(String value, String score) {
    Line line =
        Line.under(
            Line.rule("等于", "实际完成值 == 24", "得满分($m)") + Line.rule("不等于", "实际完成值 != 24", "不得分($m)"));

    assertThat(line.score(value)).isEqualTo(score);
  }

  @ParameterizedTest(name = "分档：{0} 得 {1} 分")
  @CsvSource({
    "100, 10.00",
    "95, 10.00",
    "94.99, 8.00",
    "90, 8.00",
    "89.99, 6.00",
    "85, 6.00",
    "84.99, 0.00",
    "0, 0.00",
  })
  void bands(String value, String score) {
    Line line =
        Line.under(
            Line.rule("95以上", "实际完成值 >= 95", "得满分($m)")
                + Line.rule("90至95", "实际完成值 >= 90, 实际完成值 < 95", "按比例得分($m, 80)")
                + Line.rule("85至90", "实际完成值 >= 85 && 实际完成值 < 90", "按比例得分($m, 60)")
                + Line.rule("85以下", "实际完成值 < 85", "不得分($m)"));

    assertThat(line.score(value)).isEqualTo(score);
  }

  @ParameterizedTest(name = "分档写在一行：{0} 得 {1} 分，{2}")
  @CsvSource({
    "100, 10.00, 属 95 起 以上 一档，计 10",
    "95, 10.00, 属 95 起 以上 一档，计 10",
    "94.99, 8.00, 属 90 起 以上、不足 95 起 一档，计 8",
    "90.01, 8.00, 属 90 起 以上、不足 95 起 一档，计 8",
    "90, 8.00, 属 90 起 以上、不足 95 起 一档，计 8",
    "89.99, 0.00, 属 不足 90 起 一档，计 0",
    "-1, 0.00, 属 不足 90 起 一档，计 0",
  })
  void bandsInOneLine(String value, String score, String reason) {
    Line line = Line.when("实际完成值 != 空", "得分($m, 分档($m.实际完成值, 95, 10, 90, 8))");

    assertThat(line.score(value)).isEqualTo(score);
    assertThat(Line.reason(line.of(Measure.of("甲").value(value)), Language.ZH)).contains(reason);
  }

  @ParameterizedTest(name = "不超过若干的分档，其余得 1 分：{0} 得 {1} 分，{2}")
  @CsvSource({
    "0, 10.00, in the band up to 3 起: 10",
    "3, 10.00, in the band up to 3 起: 10",
    "3.01, 6.00, in the band up to 5 起 and above 3 起: 6",
    "5, 6.00, in the band up to 5 起 and above 3 起: 6",
    "5.01, 1.00, in the band above 5 起: 1",
  })
  void bandsUpToABound(String value, String score, String reason) {
    Line line = Line.when("实际完成值 != 空", "得分($m, bandsUpTo($m.实际完成值, 3, 10, 5, 6, 1))");

    assertThat(line.score(value)).isEqualTo(score);
    assertThat(Line.reason(line.of(Measure.of("甲").value(value)), Language.EN)).contains(reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "分档($m.实际完成值, 90, 8, 95, 10)|分档的界限应从大到小，95 不小于 90",
        "分档($m.实际完成值, 90, 8, 90, 6)|分档的界限应从大到小，90 不小于 90",
        "分档不超过($m.实际完成值, 5, 8, 3, 10)|分档的界限应从小到大，3 不大于 5",
        "分档($m.实际完成值, $m.目标值, 10)|分档的界限应写成数字",
      })
  void boundsOutOfOrderAreRefused(String bands, String message) {
    assertThatThrownBy(() -> Line.when("实际完成值 != 空", "得分($m, " + bands + ")").score("1"))
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "±10以内得满分：{0} 得 {1} 分")
  @CsvSource({
    "0, 10.00",
    "10, 10.00",
    "10.99, 10.00",
    "11, 9.80",
    "-10, 10.00",
    "-10.99, 10.00",
    "-11, 9.80",
    "-12.5, 9.60",
    "60, 0.00",
  })
  void range(String value, String score) {
    Line line = Line.when("实际完成值 != 空", "扣分($m, 每步(超出区间($m.实际完成值, -10, 10), 1, 0.2))");

    assertThat(line.score(value)).isEqualTo(score);
  }

  @ParameterizedTest(name = "60得0分、80得50%、100得满分：{0} 得 {1} 分")
  @CsvSource({
    "59.99, 0.00",
    "60, 0.00",
    "60.04, 0.01",
    "70, 2.50",
    "80, 5.00",
    "90, 7.50",
    "99.99, 10.00",
    "99.9, 9.98",
    "100, 10.00",
    "120, 10.00",
  })
  void interpolation(String value, String score) {
    Line line = Line.when("实际完成值 != 空", "按比例得分($m, 线性插值($m.实际完成值, 60, 0, 80, 50, 100, 100))");

    assertThat(line.score(value)).isEqualTo(score);
  }

  @ParameterizedTest(name = "目标100，完成 {0} 得 {1} 分")
  @CsvSource({
    "99, 9.90",
    "100, 10.00",
    "150, 10.00",
    "150.01, 8.00",
    "200, 8.00",
    "200.01, 6.00",
  })
  void overAttainment(String value, String score) {
    Line line =
        Line.under(
            Line.rule("至150%", "完成率 <= 150", "按比例得分($m, $m.完成率)")
                + Line.rule("150%至200%", "完成率 > 150, 完成率 <= 200", "按比例得分($m, 80)")
                + Line.rule("200%以上", "完成率 > 200", "按比例得分($m, 60)"));

    assertThat(line.score(value, "100")).isEqualTo(score);
  }

  @ParameterizedTest(name = "每超1起扣1分，最多扣3分：{0} 得 {1} 分")
  @CsvSource({"300, 10.00", "302, 8.00", "303, 7.00", "304, 7.00", "999, 7.00"})
  void cappedDeduction(String value, String score) {
    Line line = Line.when("实际完成值 != 空", "扣分($m, 最小值(每超数量(300, 1, 1), 3))");

    assertThat(line.score(value)).isEqualTo(score);
  }

  @ParameterizedTest(name = "得分 {0} 不能小于 0，不超过分值：{1}")
  @CsvSource({"-1, 未评分", "0, 0.00", "9.994, 9.99", "9.995, 10.00", "10, 10.00", "11, 10.00"})
  void clippedAndRoundedOnce(String value, String score) {
    assertThat(Line.when("实际完成值 != 空", "得分($m, $m.实际完成值)").score(value)).isEqualTo(score);
  }
}
