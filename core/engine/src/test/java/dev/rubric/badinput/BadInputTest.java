package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input ends in messages that a user can act on; the whole of each stands beside its fixture,
 * in both languages.
 */
class BadInputTest {
  private static final Path FIXTURES = Path.of("src/test/resources/badinput");
  private static final List<String> NOT_FOR_USERS =
      List.of("Exception", "org.", "java.lang", "com.fasterxml", "\tat ", ":-1");

  @ParameterizedTest(name = "{0}")
  @MethodSource("rubrics")
  void rubricsAreRefused(String name) throws IOException {
    Path folder = FIXTURES.resolve("rubric").resolve(name);

    expect(folder.resolve("expected.txt"), () -> Rubric.load(folder));
  }

  static List<String> rubrics() throws IOException {
    return names(FIXTURES.resolve("rubric"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("submissions")
  void submissionsAreRefused(String name) throws IOException {
    Rubric rubric = Rubric.load(FIXTURES.resolve("sound"));
    Path file = FIXTURES.resolve("submission").resolve(name);

    expect(file.resolveSibling(name + ".expected.txt"), () -> rubric.score(Submissions.read(file)));
  }

  static List<String> submissions() throws IOException {
    return names(FIXTURES.resolve("submission")).stream()
        .filter(name -> !name.endsWith(".txt"))
        .toList();
  }

  /** Read for a batch, a submission has its places only when something is wrong with it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jsonSubmissions")
  void jsonIsRefusedAlikeInABatch(String name) throws IOException {
    Rubric rubric = Rubric.load(FIXTURES.resolve("sound"));
    Path file = FIXTURES.resolve("submission").resolve(name);
    byte[] json = Files.readAllBytes(file);

    expect(
        file.resolveSibling(name + ".expected.txt"),
        () -> rubric.score(Submissions.parseJson(name, json)));
  }

  static List<String> jsonSubmissions() throws IOException {
    return submissions().stream().filter(name -> name.endsWith(".json")).toList();
  }

  private static void expect(Path expected, Runnable input) throws IOException {
    DiagnosticException refusal = catchThrowableOfType(DiagnosticException.class, input::run);

    assertThat(refusal).as("a refusal").isNotNull();
    String messages = refusal.render(Language.ZH) + "\n" + refusal.render(Language.EN) + "\n";
    assertThat(messages).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    assertThat(messages).doesNotContain(NOT_FOR_USERS);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
