package dev.rubric.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever may edit rules can't run code, reach data or stop the system with them. Each file of the
 * corpus tries it in one way; each is refused at its line, with a reason.
 */
class HostileRulesTest {
  private static final Path SOUND = Path.of("src/test/resources/badinput/sound");
  private static final Path CORPUS = Path.of("src/test/resources/hostile");
  private static final Path EXPECTED = Path.of("src/test/resources/hostile-expected.txt");

  @TempDir private Path folder;

  static List<String> corpus() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void isRefused(String name) throws IOException {
    List<Diagnostic> problems = refusal(Files.readString(CORPUS.resolve(name)));

    assertThat(problems)
        .isNotEmpty()
        .extracting(problem -> Objects.requireNonNull(problem.location()))
        .allMatch(location -> location.file().equals("hostile.drl") && location.line() > 0);
  }

  @Test
  void everyReasonIsAsExpected() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : corpus()) {
      for (Diagnostic problem : refusal(Files.readString(CORPUS.resolve(name)))) {
        lines.add(name + " " + problem.render(Language.ZH));
        lines.add(name + " " + problem.render(Language.EN));
      }
    }
    assertThat(String.join("\n", lines) + "\n")
        .isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
  }

  @Test
  void theCorpusIsLarge() throws IOException {
    assertThat(corpus()).hasSizeGreaterThan(100);
  }

  /** Without the hostile rule the same folder loads, so it is that rule which is refused. */
  @Test
  void theRestIsSound() throws IOException {
    copySound();

    assertThat(Rubric.load(folder).rules()).hasSize(1);
  }

  private List<Diagnostic> refusal(String hostile) throws IOException {
    copySound();
    Files.writeString(folder.resolve("hostile.drl"), hostile, StandardCharsets.UTF_8);
    InvalidRubricException refusal =
        catchThrowableOfType(InvalidRubricException.class, () -> Rubric.load(folder));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.diagnostics();
  }

  private void copySound() throws IOException {
    for (String name : List.of("rubric.yaml", "rules.drl")) {
      Files.write(folder.resolve(name), Files.readAllBytes(SOUND.resolve(name)));
    }
  }
}
