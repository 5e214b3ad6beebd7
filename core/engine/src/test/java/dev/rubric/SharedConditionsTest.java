package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.Entry;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Equal conditions share a node of the network; conditions that only look alike must not. */
class SharedConditionsTest {
  @Test
  void aTextIsNotTheFieldOfThatName() {
    assertThat(spoken("\"unitOfMeasure\" == 计量单位", "计量单位 == 计量单位")).containsExactly("规则1");
  }

  @Test
  void theWayToCountStepsMatters() {
    assertThat(
            spoken(
                "每超数量(实际完成值, 10, 4, 1) == 0",
                "每超数量(实际完成值, 10, 4, 1, \"不足按一计\") == 1",
                "每超数量(实际完成值, 10, 4, 1, \"按比例\") == 0.5"))
        .containsExactly("规则0", "规则1", "规则2");
  }

  @Test
  void thresholdsThatDifferAreDifferent() {
    assertThat(spoken("实际完成值 > 11", "实际完成值 > 12", "实际完成值 > 11.9")).containsExactly("规则0", "规则2");
  }

  private static List<String> spoken(String... conditions) {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < conditions.length; i++) {
      rules.append(
          """
          rule "规则%d"
          when
              $m : 指标( 指标 == "甲", %s )
          then
              记分.累计得分($m, 1);
          end
          """
              .formatted(i, conditions[i]));
    }
    return TestRubric.of(rules.toString())
        .score(Submission.of("局").measure(Measure.of("甲").value("12")).build())
        .line("甲")
        .orElseThrow()
        .entries()
        .stream()
        .map(Entry::rule)
        .toList();
  }
}
