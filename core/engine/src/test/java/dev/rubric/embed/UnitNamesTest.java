package dev.rubric.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.submission.Submission;
import dev.rubric.text.Characters;
import org.junit.jupiter.api.Test;

/** The name of a unit has a bound, the same in files and through the API. */
class UnitNamesTest {
  private static final Rubric RUBRIC =
      TestRubric.of("rule \"甲\" when $m : 指标( 指标 == \"甲\" ) then 记分.得满分($m); end\n");
  private static final String LONGEST = "局".repeat(Characters.LONGEST_UNIT);

  @Test
  void atTheBoundItIsTaken() {
    assertThat(RUBRIC.score(Submission.of(LONGEST).build()).unit()).isEqualTo(LONGEST);
    assertThat(RUBRIC.score(Submissions.parse("a.yaml", "单位: " + LONGEST + "\n")).unit())
        .isEqualTo(LONGEST);
  }

  @Test
  void aboveItIsRefusedInBothWays() {
    Submission built = Submission.of(LONGEST + "局").build();

    assertThatThrownBy(() -> RUBRIC.score(built))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("单位 超过 200 个字符");
    assertThatThrownBy(() -> RUBRIC.score(Submissions.parse("a.yaml", "单位: " + LONGEST + "局\n")))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("a.yaml")
        .hasMessageContaining("单位 超过 200 个字符");
  }
}
