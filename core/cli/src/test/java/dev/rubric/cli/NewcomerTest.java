package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes one slip in a file as {@code rubric new} makes it, and reads the message as a newcomer: it
 * stands where the slip is, and says what to write.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerTest {
  private static final List<String> FORMS = List.of("drl", "dslr");

  private Path folder;

  private int copies;

  /** One slip and the message that follows. */
  record Slip(String form, String file, String right, String wrong, String said) {
    static Slip of(String line) {
      String[] parts = line.split(" § ", -1);
      String[] place = parts[0].split(" ", -1);
      return new Slip(place[0], place[1], unescaped(parts[1]), unescaped(parts[2]), parts[3]);
    }

    private static String unescaped(String text) {
      return text.replace("\\n", "\n").replace("\\t", "\t");
    }

    @Override
    public String toString() {
      return form + " " + file + ": " + right.strip() + " → " + wrong.strip();
    }
  }

  static Stream<Slip> slips() throws IOException {
    try (var in = NewcomerTest.class.getResourceAsStream("/newcomer/slips.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Slip::of);
    }
  }

  @BeforeAll
  void makeTheRubrics(@TempDir Path made) {
    folder = made;
    for (String form : FORMS) {
      assertThat(Run.of("new", folder.resolve(form), "--form", form).code()).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void aSlipIsNamedWhereItIs(Slip slip) throws IOException {
    Path rubric = copy(slip.form());
    Path file = rubric.resolve(slip.file());
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int at = text.indexOf(slip.right());
    assertThat(at).isNotNegative();
    Files.writeString(
        file,
        text.substring(0, at) + slip.wrong() + text.substring(at + slip.right().length()),
        StandardCharsets.UTF_8);

    Run run =
        slip.file().startsWith("tests")
            ? Run.of("test", rubric)
            : Run.of("score", rubric, rubric.resolve("submission.yaml"));

    String place = slip.said().substring(0, slip.said().indexOf(' '));
    String words = slip.said().substring(place.length() + 1);
    assertThat((run.out() + run.err()).lines().filter(line -> line.contains(words)))
        .as(run.out() + run.err())
        .anyMatch(line -> line.contains(":" + place + " "));
    assertThat(run.code()).isNotZero();
  }

  @Test
  void thereAreMoreThanAHundred() throws IOException {
    assertThat(slips().count()).isGreaterThan(100);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "rubric.yml, rubric.yaml, 请把 rubric.yml 改名为 rubric.yaml",
    "rubric.yaml.txt, rubric.yaml, 请把 rubric.yaml.txt 改名为 rubric.yaml",
    "rubric (1).yaml, rubric.yaml, 请把 rubric (1).yaml 改名为 rubric.yaml",
    "rules.drl.txt, rules.drl, 请改名为 rules.drl",
    "rules.txt, rules.drl, 没有一条评分规则；规则写在与 rubric.yaml 同一文件夹的"
  })
  void aFileUnderAnotherNameIsFound(String wrong, String right, String said) throws IOException {
    Path rubric = copy("drl");
    Files.move(rubric.resolve(right), rubric.resolve(wrong));

    Run run = Run.of("score", rubric, rubric.resolve("submission.yaml"));

    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains(said);
    assertThat(run.err().lines().filter(line -> line.contains("错误"))).hasSize(1);
  }

  @Test
  void aRubricInThePlaceOfASubmissionIsCalledOne() {
    Path rubric = folder.resolve("drl");

    Run run = Run.of("score", rubric, rubric.resolve("rubric.yaml"));

    assertThat(run.err()).contains("[not-a-submission] 这是评分标准（rubric.yaml），不是自评表");
    assertThat(run.err().lines().filter(line -> line.contains("错误"))).hasSize(1);
  }

  private Path copy(String form) throws IOException {
    Path from = folder.resolve(form);
    Path to = folder.resolve("copy-" + ++copies);
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(each -> copy(each, to.resolve(from.relativize(each))));
    }
    return to;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
