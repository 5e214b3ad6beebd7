package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact numbers have a length that no sensible rule reaches. */
class BoundedTest {
  private static Rubric awarding(String formula) {
    return TestRubric.of(
        """
        rule "甲"
        when
            $m : 指标( 指标 == "甲", 实际完成值 != 空 )
        then
            记分.得分($m, %s);
        end
        """
            .formatted(formula));
  }

  private static String product(int factors) {
    return String.join(" * ", Collections.nCopies(factors, "$m.实际完成值"));
  }

  private static LineScore line(Rubric rubric, String value) {
    return rubric
        .score(Submission.of("局").measure(Measure.of("甲").value(value)).build())
        .line("甲")
        .orElseThrow();
  }

  @Test
  void aRuleWhoseNumbersCanGetTooLongIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> awarding(product(67)))
        .isInstanceOfSatisfying(
            InvalidRubricException.class,
            refused ->
                assertThat(refused.diagnostics())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo("too-many-digits");
                          assertThat(problem.location().line()).isEqualTo(5);
                          assertThat(problem.message().in(Language.ZH)).contains("1000 位");
                        }));
  }

  @Test
  void aSensibleRuleIsNot() {
    String average = "平均值(" + String.join(", ", Collections.nCopies(20, "$m.完成率")) + ")";

    assertThat(awarding(average + " * " + average + " / 1000").rules()).hasSize(1);
    assertThat(line(awarding(product(66)), "1").score()).isEqualTo("1.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890123456789012345.67891", "0.123456789012345678901234567891"})
  void longerNumbersThanAnybodyReportsLeaveTheLineUnscored(String value) {
    LineScore line = line(awarding(product(60)), value);

    assertThat(line.status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(line.exact()).isNull();
    assertThat(line.entries().get(0).points()).isNull();
    assertThat(line.entries().get(0).reason().in(Language.ZH)).endsWith("，数字过长，无法计算");
  }

  @Test
  void quotientsAreBoundedToo() {
    String sum = String.join(" + ", Collections.nCopies(20, "$m.实际完成值 / ($m.实际完成值 + 1)"));
    BigDecimal value = new BigDecimal("987654321.123456");

    assertThat(line(awarding(sum), value.toPlainString()).status()).isEqualTo(LineStatus.SCORED);
  }
}
