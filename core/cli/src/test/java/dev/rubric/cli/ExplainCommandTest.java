package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rubric explain}: what a submission falls short of. */
class ExplainCommandTest {
  private static final Path TOP = Path.of("..", "..");
  private static final Path RUBRIC = TOP.resolve("rules/linze-public-security-2024");
  private static final Path SUBMISSION =
      TOP.resolve("samples/submissions/linze-public-security-2024.yaml");

  @TempDir private Path folder;

  @Test
  void saysOfEachLineWhatItNeedsAndWhyRulesDidNotApply() {
    Run run = Run.of("explain", RUBRIC, SUBMISSION);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("临泽县公安局  98 优\n")
        .contains("未适用 “刑事案件发案起数不超过300起，得满分”", "不成立  实际完成值 <= 300（实际完成值 = 未填报）");
    assertThat(Run.of("explain", RUBRIC, SUBMISSION, "--lang", "en").out())
        .contains("did not apply: ");
  }

  @Test
  void theSameAsJson() {
    Path out = folder.resolve("why.json");

    assertThat(Run.of("explain", RUBRIC, SUBMISSION, "-o", out).code()).isZero();
    assertThat(out).content().contains("rubric-what-if/1");
    assertThat(Run.of("explain", RUBRIC, SUBMISSION, "-o", SUBMISSION).code()).isEqualTo(2);
    assertThat(Run.of("explain", RUBRIC, folder.resolve("none.yaml")).code()).isEqualTo(2);
  }
}
