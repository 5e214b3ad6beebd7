package dev.rubric.rules;

import static dev.rubric.testing.RubricVerifier.measure;
import static dev.rubric.testing.RubricVerifier.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.testing.Options;
import dev.rubric.testing.RubricTests;
import dev.rubric.testing.junit.RubricCases;
import dev.rubric.testing.junit.RubricTest;
import dev.rubric.testing.report.TestReport;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases beside the rules, each a test of its own. */
@RubricTest({
  "linze-public-security-2024",
  "mof-project-self-evaluation-2020",
  "mof-department-common-2013",
  "department-whole-hunan",
  "pefa-2016"
})
class RubricCasesTest implements RubricCases {
  /** Whoever starts from a shipped rubric copies its folder, cases and all, to any place. */
  @ParameterizedTest
  @ValueSource(strings = {"linze-public-security-2024", "mof-project-self-evaluation-2020"})
  void casesPassWhereverTheFolderIsCopied(String name, @TempDir Path elsewhere) throws IOException {
    Path copy = elsewhere.resolve(name);
    try (Stream<Path> files = Files.walk(Path.of(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, elsewhere.resolve(file.toString()));
      }
    }

    TestReport report = RubricTests.load(copy).run(new Options("", false));

    assertThat(report.results()).isNotEmpty();
    assertThat(report.passed()).as(report.toText(Language.ZH)).isTrue();
  }

  @Test
  void theReportedSubmissionIsTheSample() throws IOException {
    String file = "linze-public-security-2024.yaml";

    assertThat(Path.of("linze-public-security-2024/tests/submissions").resolve(file))
        .hasSameTextualContentAs(Path.of("../samples/submissions").resolve(file));
  }

  @Test
  void rulesCanBeTestedFromJavaToo() {
    verify(Rubric.load(Path.of("linze-public-security-2024")))
        .given(measure("刑事案件发案起数").value("303"))
        .line("刑事案件发案起数")
        .scores("6.5")
        .because("超过 300");
  }
}
