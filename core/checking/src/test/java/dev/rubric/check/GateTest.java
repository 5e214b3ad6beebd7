package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.live.LiveOptions;
import dev.rubric.live.LiveRubric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks call an error keeps a rubric from being used. */
class GateTest {
  private static final String FULL =
      "rule \"得满分\" when $m : 指标( 指标 == \"群众满意度\", 实际完成值 >= 90 ) then 记分.得满分($m); end\n";
  private static final String NONE =
      "rule \"不得分\" when $m : 指标( 指标 == \"群众满意度\", 实际完成值 < 90 ) then 记分.不得分($m); end\n";

  private static final String WRONG =
      "rule \"扣分\" when $m : 指标( 指标 == \"群众满意度\", 实际完成值 < 90 ) then 记分.扣分($m, 每超百分点(90, 1, 1));"
          + " end\n";

  @TempDir private Path folder;

  @Test
  void anErrorIsRefusedWithItsPlaceAndAWarningIsNot() {
    InvalidRubricException refusal =
        catchThrowableOfType(
            InvalidRubricException.class,
            () -> RubricCheck.require(Rubric.load(TestRubric.of(folder, FULL + WRONG))));

    assertThat(refusal.diagnostics()).hasSize(1);
    assertThat(refusal.diagnostics().get(0).toString())
        .startsWith("rules.drl:2:")
        .contains("[never-deducts]");
    assertThatCode(() -> RubricCheck.require(Rubric.load(TestRubric.of(folder, FULL + NONE))))
        .doesNotThrowAnyException();
  }

  @Test
  void whatTheScorecardShowsItselfIsNoReasonToRefuse() {
    Rubric gap = Rubric.load(TestRubric.of(folder, FULL));

    assertThat(RubricCheck.check(gap).problems())
        .anySatisfy(each -> assertThat(each.diagnostic().code()).isEqualTo("gap"));
    assertThatCode(() -> RubricCheck.require(gap)).doesNotThrowAnyException();
  }

  @Test
  void aLiveRubricStaysWithTheVersionThatPassed() {
    LiveOptions options = LiveOptions.defaults().withGate(RubricCheck::require);
    TestRubric.of(folder, FULL + NONE);
    try (LiveRubric live = LiveRubric.watch(folder, options)) {
      TestRubric.of(folder, FULL + WRONG);
      assertThat(live.reload().failure()).isNotNull();
      assertThat(live.rubric().rules().get(0).rules()).hasSize(2);

      TestRubric.of(folder, FULL + NONE);
      assertThat(live.reload().failure()).isNull();
    }
  }

  @Test
  void aLiveRubricDoesNotBeginWithAnError() {
    LiveOptions options = LiveOptions.defaults().withGate(RubricCheck::require);
    TestRubric.of(folder, FULL + WRONG);

    assertThatThrownBy(() -> LiveRubric.watch(folder, options))
        .isInstanceOf(InvalidRubricException.class);
  }

  @Test
  void aRubricIsCheckedOnceAsLongAsItIsRemembered() {
    List<String> checked = new ArrayList<>();
    Known known =
        new Known(
            1,
            rubric -> {
              checked.add(rubric.stamp().hash());
              return List.<Problem>of();
            });
    Rubric one = Rubric.load(TestRubric.of(folder, FULL + WRONG));
    Rubric two = Rubric.load(TestRubric.of(folder, FULL + NONE));

    known.problems(one);
    known.problems(one);
    assertThat(checked).hasSize(1);
    known.problems(two);
    known.problems(one);
    assertThat(checked).hasSize(3);
  }
}
