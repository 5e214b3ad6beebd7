package dev.rubric.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every engine scores the same rubric the same, at a size for every build. */
class AgreementTest {
  @Test
  void everyEngineGivesTheSamePoints() {
    Criteria criteria = Criteria.of(30);

    assertThat(Agreement.check(criteria, Workload.submissions(criteria, 100))).isEqualTo(3000);
  }
}
