package dev.rubric.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever one load throws, the watch goes on, says so, and tries again. */
class WatchTest {
  private static final Duration SOON = Duration.ofMillis(20);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      classes = {OutOfMemoryError.class, StackOverflowError.class, IllegalStateException.class})
  void aLoadThatThrowsIsToldOfAndTriedAgain(Class<? extends Throwable> kind) throws Exception {
    Throwable thrown = kind.getDeclaredConstructor().newInstance();
    AtomicInteger state = new AtomicInteger();
    AtomicInteger loads = new AtomicInteger();
    BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    BlockingQueue<Integer> loaded = new LinkedBlockingQueue<>();
    try (Watch watch =
        new Watch(
            folder,
            state::get,
            0,
            SOON,
            SOON,
            () -> {
              if (loads.incrementAndGet() <= 2) {
                WatchTest.<RuntimeException>raise(thrown);
              }
              loaded.add(state.get());
            },
            told::add)) {
      assertThat(watch).isNotNull();
      state.set(1);

      assertThat(told.poll(10, TimeUnit.SECONDS)).isSameAs(thrown);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isSameAs(thrown);
      assertThat(loaded.poll(10, TimeUnit.SECONDS)).isEqualTo(1);

      state.set(2);
      assertThat(loaded.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void aListenerOfFailuresThatFailsItselfEndsNothing() throws Exception {
    AtomicInteger state = new AtomicInteger();
    AtomicInteger loads = new AtomicInteger();
    BlockingQueue<Integer> loaded = new LinkedBlockingQueue<>();
    try (Watch watch =
        new Watch(
            folder,
            state::get,
            0,
            SOON,
            SOON,
            () -> {
              if (loads.incrementAndGet() == 1) {
                throw new OutOfMemoryError("made up");
              }
              loaded.add(state.get());
            },
            problem -> {
              throw new OutOfMemoryError("made up, too");
            })) {
      assertThat(watch).isNotNull();
      state.set(1);

      assertThat(loaded.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable problem) throws T {
    throw (T) problem;
  }
}
