package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten more methods in the wording of local standards, each at, just below and just above bounds.
 */
class TenMethodsTest {
  private static final Path STANDARD = Path.of("src/test/resources/ten-methods");
  private static final Rubric RUBRIC = Rubric.load(STANDARD);

  @Test
  void checkFindsNothingWrong() {
    Run run = Run.of("check", STANDARD);

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).doesNotContain("错误", "警告");
  }

  @ParameterizedTest(name = "{0}：{1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "一次验收合格率 | 实际完成值: 98                   | 10",
        "一次验收合格率 | 实际完成值: 97.99                | 8",
        "一次验收合格率 | 实际完成值: 95                   | 8",
        "一次验收合格率 | 实际完成值: 94.99                | 5",
        "一次验收合格率 | 实际完成值: 90                   | 5",
        "一次验收合格率 | 实际完成值: 89.99                | 0",
        "项目变更率     | 实际完成值: 5                    | 10",
        "项目变更率     | 实际完成值: 5.99                 | 10",
        "项目变更率     | 实际完成值: 6                    | 9",
        "项目变更率     | 实际完成值: 15                   | 0",
        "培训人数       | 实际完成值: 150, 目标值: 200     | 7.5",
        "培训人数       | 实际完成值: 201, 目标值: 200     | 10",
        "群众投诉       | 实际完成值: 3                    | 4",
        "群众投诉       | 实际完成值: 4                    | 0",
        "政府采购节约率 | 实际完成值: 10                   | 10",
        "政府采购节约率 | 实际完成值: 9                    | 9",
        "政府采购节约率 | 实际完成值: 0                    | 0",
        "报送及时性     | 实际完成值: 1, 上报日期: 2024-03-31 | 10",
        "报送及时性     | 实际完成值: 1, 上报日期: 2024-04-01 | 9.5",
        "报送及时性     | 实际完成值: 1, 上报日期: 2024-04-10 | 5",
        "报送及时性     | 实际完成值: 1, 上报日期: 2024-04-11 | 0",
        "工期           | 实际完成值: 102, 目标值: 100     | 9",
        "工期           | 实际完成值: 110, 目标值: 100     | 5",
        "工期           | 实际完成值: 111, 目标值: 100     | 0",
        "公物仓利用     | 实际完成值: 60                   | 0",
        "公物仓利用     | 实际完成值: 75                   | 5",
        "公物仓利用     | 实际完成值: 90                   | 10",
      })
  void eachAtItsBounds(String indicator, String reported, String score) {
    Scorecard card =
        RUBRIC.score(
            Submissions.parse(
                "s.yaml",
                "单位: 某局\n单位类别: 机关\n指标: [{指标: %s, %s}]\n".formatted(indicator, reported),
                RUBRIC));

    assertThat(card.line(indicator).orElseThrow().score()).isEqualByComparingTo(score);
  }
}
