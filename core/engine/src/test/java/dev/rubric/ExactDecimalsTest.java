package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.LineStatus;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 1: a decimal in a rule, in YAML, in JSON or in a rate is exact. */
class ExactDecimalsTest {
  @ParameterizedTest(name = "{1} {0} {2}：{3}")
  @CsvSource({
    "<=, 4456.86, 4456.86, true",
    "<=, 4456.860, 4456.86, true",
    "<=, 4456.87, 4456.86, false",
    "<=, 4456.8600000000000000000001, 4456.86, false",
    "==, 0.10, 0.1, true",
    "==, 0.1, 0.10, true",
    "==, 0.100000000000000005551115123126, 0.1, false",
    "!=, 0.10, 0.1, false",
    ">=, 0.3, 0.1 + 0.2, true",
    "<=, 0.3, 0.1 + 0.2, true",
    "==, 1.1, 0.11 * 10, true",
    "==, 0.7, 2.1 / 3, true",
  })
  void literalsInRules(String comparator, String value, String literal, boolean holds) {
    Rubric rubric =
        TestRubric.of(
            """
            rule "甲"
            when
                $m : 指标( 指标 == "甲", 实际完成值 %s %s )
            then
                记分.得满分($m);
            end
            """
                .formatted(comparator, literal));

    LineStatus status =
        rubric
            .score(Submission.of("局").measure(Measure.of("甲").value(value)).build())
            .line("甲")
            .orElseThrow()
            .status();

    assertThat(status).isEqualTo(holds ? LineStatus.SCORED : LineStatus.UNSCORED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"4456.86", "0.1", "123456789012345678.123456789", "1e3", "-0.005", "0.10"})
  void numbersInDocuments(String number) {
    String yaml = "单位: 局\n自评总分: " + number + "\n";
    String json = "{\"unit\": \"局\", \"selfTotal\": " + number + "}";

    BigDecimal plain = new BigDecimal(new BigDecimal(number).toPlainString());
    assertThat(Submissions.parse("a.yaml", yaml).selfTotal()).isEqualTo(plain);
    assertThat(Submissions.parse("a.json", json).selfTotal()).isEqualTo(plain);
  }

  @Test
  void aRateOnItsBoundIsOnItsBound() {
    Rubric rubric =
        TestRubric.of(
            """
            rule "甲"
            when
                $m : 指标( 指标 == "甲", 完成率 >= 95.7, 完成率 <= 95.7 )
            then
                记分.得满分($m);
            end
            """);

    assertThat(
            rubric
                .score(
                    Submission.of("局")
                        .measure(Measure.of("甲").value("287.1").target("300"))
                        .build())
                .line("甲")
                .orElseThrow()
                .score())
        .isEqualTo(new BigDecimal("10.00"));
  }
}
