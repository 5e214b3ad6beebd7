package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in the background. */
final class Waiting {
  private static final Duration MOST = Duration.ofSeconds(60);

  private Waiting() {}

  static void until(String what, BooleanSupplier happened) {
    until(what, MOST, happened);
  }

  static void until(String what, Duration most, BooleanSupplier happened) {
    long end = System.nanoTime() + most.toNanos();
    boolean done = happened.getAsBoolean();
    while (!done && System.nanoTime() < end) {
      pause();
      done = happened.getAsBoolean();
    }
    assertThat(done).as(what).isTrue();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
