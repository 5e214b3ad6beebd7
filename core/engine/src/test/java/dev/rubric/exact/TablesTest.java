package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every whole number from 0 to 1200 against several targets and weights, in every rounding. */
class TablesTest {
  private static final List<String> WEIGHTS = List.of("3", "6", "7", "15", "0.7", "12.5", "55.8");
  private static final List<Integer> TARGETS = List.of(7, 300, 400, 600, 960, 1200);
  private static final int LAST = 1200;

  @ParameterizedTest(name = "{0}")
  @CsvSource({"四舍五入, HALF_UP", "舍去, DOWN", "进一, UP", "四舍六入五成双, HALF_EVEN"})
  void ofProportionalScores(String word, RoundingMode mode) {
    Rubric rubric = rubric(word);
    List<String> wrong = new ArrayList<>();
    for (int target : TARGETS) {
      for (int value = 0; value <= LAST; value++) {
        for (LineScore line : rubric.score(submission(value, target)).lines()) {
          Rational weight = Rational.of(line.weight());
          Rational exact =
              Rational.of(value).dividedBy(Rational.of(target)).times(weight).min(weight);
          boolean same =
              exact.is(line.exact())
                  && exact.rounded(2, mode).equals(line.score().unscaledValue())
                  && line.score().scale() == 2;
          if (!same) {
            wrong.add(value + " of " + target + " of " + line.weight() + ": " + line.score());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Rubric rubric(String rounding) {
    String lines =
        WEIGHTS.stream()
            .map(weight -> "      - {指标: 分值" + weight + ", 分值: " + weight + "}")
            .collect(Collectors.joining("\n"));
    return TestRubric.of(
        """
        舍入: %s
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
        %s
        """
            .formatted(rounding, lines),
        """
        rule "按完成比例得分"
        when
            $m : 指标( 实际完成值 != 空, 目标值 != 空 )
        then
            记分.按比例得分($m, 完成比例($m.实际完成值, $m.目标值));
        end
        """);
  }

  private static Submission submission(int value, int target) {
    Submission.Builder submission = Submission.of("局");
    for (String weight : WEIGHTS) {
      submission.measure(
          Measure.of("分值" + weight)
              .value(BigDecimal.valueOf(value))
              .target(BigDecimal.valueOf(target)));
    }
    return submission.build();
  }
}
