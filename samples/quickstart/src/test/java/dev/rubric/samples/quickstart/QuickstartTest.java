package dev.rubric.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.Scorecard;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void scoresTheReportOfLinze() throws IOException {
    Scorecard scorecard = Quickstart.score();

    assertThat(scorecard.total()).isEqualByComparingTo("98");
    assertThat(scorecard.grade()).isEqualTo("优");
  }
}
