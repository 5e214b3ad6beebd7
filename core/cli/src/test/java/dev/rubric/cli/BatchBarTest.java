package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BatchBarTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
  private final AtomicLong now = new AtomicLong();

  private BatchBar bar(boolean interactive, boolean quiet) {
    return new BatchBar(new Console(stream, stream, interactive), quiet, now::get);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void showsHowFarHowFastAndHowLong() {
    BatchBar bar = bar(true, false);
    pass(Duration.ofSeconds(10));
    bar.show(5000, 100, 400);
    pass(Duration.ofMillis(100));
    bar.show(6000, 120, 400);
    bar.clear();

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r[#######-----------------------] 25%  5000  500/s  0:30\r" + " ".repeat(55) + "\r");
  }

  @Test
  void withoutASizeItOnlyCounts() {
    BatchBar bar = bar(true, false);
    pass(Duration.ofSeconds(1));
    bar.show(500, 0, 0);

    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\r500  500/s");
  }

  @Test
  void isSilentWithoutATerminalAndWhenQuiet() {
    for (BatchBar bar : new BatchBar[] {bar(false, false), bar(true, true)}) {
      pass(Duration.ofSeconds(1));
      bar.show(1, 1, 1);
      bar.clear();
    }
    assertThat(err.size()).isZero();
  }
}
