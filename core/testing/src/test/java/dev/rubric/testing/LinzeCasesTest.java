package dev.rubric.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.testing.report.TestReport;
import dev.rubric.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The cases of the shipped rubric. */
class LinzeCasesTest {
  static final Path FOLDER = Path.of("..", "..", "rules", "linze-public-security-2024");

  @Test
  void allPass() {
    TestReport report = RubricTests.load(FOLDER).run(Options.defaults());

    assertThat(report.passed()).as(report.toText(Language.ZH)).isTrue();
    assertThat(report.results()).hasSizeGreaterThan(100);
  }
}
