package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rubric.check.report.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every code has an example that yields it, and a mend by which it is gone; one page says so. */
class CodesTest {
  static final List<String> CHAPTERS =
      List.of("rubric", "rules", "sentences", "tables", "submissions", "cases", "forms", "files");

  /** How the sources name a code: first of the words given to what reports it. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?i:error|warning|note|because|doubt|problem|fail|say|twice|once|part|Refused|Diagnostic"
              + "|NumberAdvice|Unsettled|Domain)\\(\\s*(?:[a-z.A-Z]+,\\s*){0,3}\"([a-z]+)\"");

  private static final Pattern KEBAB = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"\\s*[,)]");

  /** Words of the sources that look like codes and are none. */
  private static final Set<String> NO_CODES =
      Set.of(
          "as-of",
          "error",
          "fill-in",
          "judgement",
          "note",
          "part",
          "peers-out",
          "requires-automatic",
          "rubric-new",
          "vbaproject",
          "warning");

  /** Of a folder, of a file that is not opened, of all files together. */
  private static final Set<String> OF_NO_LINE =
      Set.of("file-not-found", "rubric-not-found", "wrong-form", "too-many-problems");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("shown")
  void theExampleYieldsItAndTheMendDoesNot(String code, CodeExample example) throws IOException {
    Run wrong = example.run(folder, true);
    Run right = example.run(folder, false);

    assertThat(wrong.out() + wrong.err()).contains(example.says());
    assertThat(right.out() + right.err()).doesNotContain(example.says());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shown")
  void everyProblemOfAFileHasALineAndAColumn(String code, CodeExample example) throws IOException {
    Run wrong = example.run(folder, true, "--problems", "json");

    for (JsonNode each : problems(wrong)) {
      if (!OF_NO_LINE.contains(each.path("code").asText())) {
        assertThat(each.at("/location/line").asInt()).as("%s", each).isPositive();
        assertThat(each.at("/location/column").asInt()).as("%s", each).isPositive();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void soHasEveryProblemOfACase(String code, CodeExample example) throws IOException {
    Run wrong = example.run(folder, true, "--format", "json");

    List<JsonNode> problems = new ArrayList<>();
    new ObjectMapper()
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(wrong.out())
        .forEachRemaining(
            each -> each.findValues("problems").forEach(some -> some.forEach(problems::add)));
    assertThat(problems).anyMatch(each -> each.path("code").asText().equals(code));
    for (JsonNode each : problems) {
      assertThat(each.path("line").asInt()).as("%s", each).isPositive();
      assertThat(each.path("column").asInt()).as("%s", each).isPositive();
    }
  }

  static List<Object[]> cases() throws IOException {
    return shown().stream()
        .filter(each -> ((CodeExample) each[1]).file().startsWith("tests/"))
        .toList();
  }

  private static List<JsonNode> problems(Run run) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : (run.out() + "\n" + run.err()).lines().toList()) {
      if (line.startsWith("{\"format\":\"rubric-diagnostics/1\"")) {
        new ObjectMapper().readTree(line).path("diagnostics").forEach(all::add);
      }
    }
    return all;
  }

  static List<Object[]> shown() throws IOException {
    return all().stream()
        .filter(each -> each.how() == null)
        .map(each -> new Object[] {each.code(), each})
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("made")
  void soDoesWhatNoTextShows(String code) throws Exception {
    CodeMakers.Maker maker = CodeMakers.ALL.get(code);
    CodeExample base = new CodeExample(Map.of());

    String wrong = maker.make(base.sound(folder.resolve("bad")), true);
    String right = maker.make(base.sound(folder.resolve("good")), false);

    assertThat(wrong).contains(code);
    assertThat(right).doesNotContain(code);
  }

  static Set<String> made() {
    return new TreeSet<>(CodeMakers.ALL.keySet());
  }

  @Test
  void thePageHoldsEveryCodeThatTheSourcesName() throws IOException {
    Set<String> listed = new TreeSet<>();
    all().forEach(each -> listed.add(each.code()));
    Arrays.stream(Check.values()).forEach(check -> listed.add(check.id()));

    assertThat(listed).containsAll(inSources());
    assertThat(Files.readString(CodesPage.PAGE, StandardCharsets.UTF_8))
        .isEqualTo(CodesPage.page());
  }

  private static Set<String> inSources() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String module :
        List.of("engine", "testing", "checking", "spreadsheet", "documents", "cli")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String source = Files.readString(file, StandardCharsets.UTF_8);
          for (Pattern pattern : List.of(KEBAB, REPORTED)) {
            Matcher found = pattern.matcher(source);
            while (found.find()) {
              codes.add(found.group(1));
            }
          }
        }
      }
    }
    codes.removeAll(NO_CODES);
    return codes;
  }

  static List<CodeExample> all() throws IOException {
    List<CodeExample> all = new ArrayList<>();
    for (String chapter : CHAPTERS) {
      all.addAll(chapter(chapter));
    }
    return all;
  }

  @SuppressWarnings("unchecked") // the catalogue is ours
  static List<CodeExample> chapter(String chapter) throws IOException {
    try (InputStream in = Files.newInputStream(CodeExample.CATALOGUE.resolve(chapter + ".yaml"))) {
      Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return ((List<Map<String, Object>>) read).stream().map(CodeExample::new).toList();
    }
  }
}
