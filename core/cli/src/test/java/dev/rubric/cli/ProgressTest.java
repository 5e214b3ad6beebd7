package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String shown(boolean interactive, int total, boolean quiet) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Progress progress = new Progress(new Console(stream, stream, interactive), total, quiet);
    for (int i = 0; i < total; i++) {
      progress.step();
    }
    progress.clear();
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void growsAndGoesAway() {
    assertThat(shown(true, 3, false))
        .isEqualTo(
            "\r[##########--------------------] 1/3"
                + "\r[####################----------] 2/3"
                + "\r[##############################] 3/3"
                + "\r                                    \r");
  }

  @Test
  void isSilentWithoutATerminal() {
    assertThat(shown(false, 3, false)).isEmpty();
  }

  @Test
  void isSilentForOne() {
    assertThat(shown(true, 1, false)).isEmpty();
  }

  @Test
  void isSilentWhenQuiet() {
    assertThat(shown(true, 3, true)).isEmpty();
  }
}
