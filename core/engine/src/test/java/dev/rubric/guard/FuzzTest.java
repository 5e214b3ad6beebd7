package dev.rubric.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.rule.RuleFile;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever is done to the words of a rule file, it is refused with a place and a reason, or it
 * scores within the law. It never crashes, never hangs, and never runs what it says.
 */
class FuzzTest {
  private static final String CANARY = "rubric.fuzz.canary";
  private static final Path ROOT = Path.of("..", "..");
  private static final Path LINZE = ROOT.resolve("rules/linze-public-security-2024");
  private static final Pattern WORD =
      Pattern.compile("\"[^\"\n]*\"|[\\p{L}\\p{N}_$.]+|\\s+|//[^\n]*|[^\\p{L}\\p{N}\\s]");
  private static final List<String> HOSTILE =
      List.of(
          "System.setProperty(\"" + CANARY + "\", \"escaped\")",
          "eval(System.setProperty(\"" + CANARY + "\", \"escaped\") == null)",
          "new java.io.File(\"x\").delete()",
          "import java.lang.System;",
          "function void f() { System.setProperty(\"" + CANARY + "\", \"escaped\"); }",
          "from java.util.List.of(1)",
          "while (true) { }",
          "class",
          "salience 10",
          "/*",
          "*/",
          "//",
          "\"",
          "\\u0022",
          "\u202e",
          "\ud800",
          "1e999999999",
          "((((((((((((((((((((((((((((((((((((",
          "0",
          "-1",
          "99999999999999999999999999999999",
          "rule \"另一条\"",
          "end",
          "指标()",
          "not",
          "exists",
          "$m",
          "$x :",
          "记分.得满分($m);",
          "每超百分比(300, 1, 0.5)",
          "实际完成值",
          "==",
          "||",
          "，");

  private static Path folder;
  private static Submission submission;

  @BeforeContainer
  static void copyTheLinzeRubric() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    try (Stream<Path> files = Files.list(LINZE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    submission =
        Submissions.read(ROOT.resolve("samples/submissions/linze-public-security-2024.yaml"));
    Rubric.load(folder).score(submission);
  }

  @AfterContainer
  static void cleanUp() throws IOException {
    for (String name : List.of("rubric.yaml", "inputs.drl", "outputs.drl", "benefits.drl")) {
      Files.delete(folder.resolve(name));
    }
    Files.delete(folder.resolve("satisfaction.drl"));
    Files.delete(folder.resolve("checks.drl"));
    Files.delete(folder);
    assertThat(System.getProperty(CANARY)).isNull();
  }

  /** What is done to a file: at a place, delete, double, swap or insert. */
  record Edit(int place, int kind, String inserted) {}

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<String> inserted =
        Arbitraries.oneOf(
            Arbitraries.of(HOSTILE), Arbitraries.strings().ofMinLength(1).ofMaxLength(5));
    Arbitrary<Tuple3<Integer, Integer, String>> parts =
        Combinators.combine(
                Arbitraries.integers().between(0, 100_000),
                Arbitraries.integers().between(0, 3),
                inserted)
            .as(Tuple::of);
    return parts
        .map(each -> new Edit(each.get1(), each.get2(), each.get3()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of("inputs.drl", "outputs.drl", "benefits.drl", "checks.drl");
  }

  @Property(tries = 1500)
  void isRefusedOrScoresWithinTheLaw(
      @ForAll("files") String file, @ForAll("edits") List<Edit> edits) {
    String sound = read(LINZE.resolve(file));
    try {
      Files.write(folder.resolve(file), edited(sound, edits).getBytes(StandardCharsets.UTF_8));
      Statistics.collect(keepsTheLaw());
      Statistics.coverage(
          seen -> {
            seen.check(true).percentage(share -> share > 5);
            seen.check(false).percentage(share -> share > 5);
          });
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } finally {
      write(file, sound);
    }
  }

  @Property(tries = 500)
  void anyTextIsRefused(@ForAll String text) {
    try {
      Files.write(folder.resolve("checks.drl"), text.getBytes(StandardCharsets.UTF_8));
      assertThat(keepsTheLaw()).isFalse();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } finally {
      write("checks.drl", read(LINZE.resolve("checks.drl")));
    }
  }

  /** Whether the edited rubric can be used. */
  private static boolean keepsTheLaw() {
    Rubric rubric;
    try {
      rubric = Rubric.load(folder);
    } catch (InvalidRubricException refused) {
      assertThat(refused.diagnostics()).isNotEmpty();
      assertThat(refused.diagnostics())
          .extracting(Diagnostic::location)
          .allMatch(location -> location != null && !location.file().isEmpty());
      return false;
    }
    for (LineScore line : rubric.score(submission).lines()) {
      BigDecimal score = line.score();
      if (score != null) {
        assertThat(score).isBetween(BigDecimal.ZERO, line.weight());
      }
    }
    assertThat(rubric.rules()).extracting(RuleFile::file).hasSize(5);
    assertThat(System.getProperty(CANARY)).isNull();
    return true;
  }

  private static String edited(String text, List<Edit> edits) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    for (Edit edit : edits) {
      int at = edit.place() % words.size();
      switch (edit.kind()) {
        case 0 -> words.set(at, " ");
        case 1 -> words.add(at, words.get(at));
        case 2 -> words.set(at, words.get((at * 31 + 7) % words.size()));
        default -> words.add(at, " " + edit.inserted() + " ");
      }
    }
    return String.join("", words);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
