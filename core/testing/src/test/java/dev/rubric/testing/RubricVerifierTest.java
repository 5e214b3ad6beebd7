package dev.rubric.testing;

import static dev.rubric.testing.RubricVerifier.budget;
import static dev.rubric.testing.RubricVerifier.measure;
import static dev.rubric.testing.RubricVerifier.verify;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.scorecard.LineStatus;
import org.junit.jupiter.api.Test;

class RubricVerifierTest {
  private final Rubric rubric = Rubric.load(LinzeCasesTest.FOLDER);

  @Test
  void holdsWhatIsSo() {
    verify(rubric)
        .given(measure("刑事案件发案起数").value("303"))
        .line("刑事案件发案起数")
        .scores("6.5")
        .because("超过 300")
        .spoke("刑事案件发案起数超过300起，每超过1%扣0.5分，扣完为止")
        .silent("刑事案件发案起数不超过300起，得满分")
        .line("服务对象满意度")
        .is(LineStatus.UNSCORED);
    verify(rubric)
        .given(budget("合计").initial("100").received("99").spent("120"))
        .finds("警告 支出 120")
        .line("资金到位率")
        .scores("4.90");
  }

  @Test
  void explainsWhatIsNot() {
    RubricVerifier.Line line =
        verify(rubric).given(measure("刑事案件发案起数").value("301")).line("刑事案件发案起数");

    assertThatThrownBy(() -> line.scores("6.5"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("应为  刑事案件发案起数 6.5 分")
        .hasMessageContaining("实为  刑事案件发案起数 7 分")
        .hasMessageContaining("实际完成值 301 不满足 <= 300，差 1");
  }

  @Test
  void refusesNamesThatTheRubricDoesNotHave() {
    RubricVerifier.Outcomes outcomes = verify(rubric).given(measure("刑事案件发案起数").value("301"));

    assertThatThrownBy(() -> outcomes.silent("刑事案件发案起数不超过300，得满分"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("没有名为 刑事案件发案起数不超过300，得满分 的规则；是不是 刑事案件发案起数不超过300起，得满分？")
        .hasMessageContaining("did you mean");
    assertThatThrownBy(() -> outcomes.silent("no such rule"))
        .hasMessageContaining("there is no rule no such rule");
    assertThatThrownBy(() -> outcomes.spoke("no such rule"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outcomes.section("产处", "1"))
        .hasMessageContaining("没有名为 产处 的一级指标；是不是 产出？");
    assertThatThrownBy(() -> outcomes.grade("优秀")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outcomes.line("刑事案件起数")).hasMessageContaining("是不是 刑事案件发案起数？");
  }
}
