package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private final AtomicLong now = new AtomicLong();
  private final AtomicLong compiled = new AtomicLong();
  private final WarmUp warmUp = new WarmUp(now::get, compiled::get);

  private boolean isOverAfter(int millis, int compiling) {
    now.addAndGet(Duration.ofMillis(millis).toNanos());
    compiled.addAndGet(compiling);
    return warmUp.isOver();
  }

  @Test
  void lastsWhileTheCompilerWorksAtLeastHalfOfTheTime() {
    assertThat(isOverAfter(500, 250)).isFalse();
    assertThat(isOverAfter(1000, 900)).isFalse();
    assertThat(isOverAfter(1000, 499)).isTrue();
  }

  @Test
  void doesNotJudgeByAMoment() {
    assertThat(isOverAfter(499, 0)).isFalse();
    assertThat(isOverAfter(1, 0)).isTrue();
  }

  @Test
  void onceOverItDoesNotComeBack() {
    assertThat(isOverAfter(500, 0)).isTrue();
    assertThat(isOverAfter(1000, 1000)).isTrue();
  }

  @Test
  void endsAtLastThoughTheCompilerNeverDoes() {
    assertThat(isOverAfter(20_000, 20_000)).isFalse();
    assertThat(isOverAfter(500, 500)).isTrue();
  }

  @Test
  void readsWhatTheCompilerOfThisMachineHasWorked() {
    assertThat(WarmUp.compiler().getAsLong()).isNotNegative();
  }
}
