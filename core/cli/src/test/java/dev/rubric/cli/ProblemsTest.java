package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an input, as programs read it, whatever command reads the input. */
class ProblemsTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir private Path folder;
  private Path rubric;

  @BeforeEach
  void layTheExample() throws IOException {
    rubric = new CodeExample(Map.of()).sound(folder);
  }

  /** The words of a command, what is broken, and the code and line it is told with. */
  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("score . submission.yaml", "outputs.drl", "<= 10", "<= 甲乙", "unknown-field", "4"),
        List.of(
            "score . submission.yaml", "submission.yaml", "110", "-110", "negative-amount", "12"),
        List.of("check .", "rubric.yaml", "年度: 2024", "年度: [2024]", "wrong-type", "4"),
        List.of("test .", "outputs.drl", "记分", "计分", "unknown-receiver", "6"),
        List.of("show .", "outputs.drl", "记分", "计分", "unknown-receiver", "6"),
        List.of(
            "convert . --to csv -o ../other", "outputs.drl", "记分", "计分", "unknown-receiver", "6"),
        List.of("read form.html", "form.html", "<td>120人</td>", "<td>很多</td>", "words", "8"),
        List.of("audit form.html", "form.html", "<td>97</td>", "<td>98</td>", "scores-sum", "12"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachCommandTellsThemAsJsonAndSarif(List<String> row) throws IOException {
    edit(row.get(1), row.get(2), row.get(3));

    JsonNode json =
        new ObjectMapper()
            .readTree(
                run(row.get(0), "json")
                    .lines()
                    .filter(line -> line.startsWith("{"))
                    .findFirst()
                    .orElse(""));
    assertThat(schema("/dev/rubric/schema/diagnostics.schema.json", V2020, json.toString()))
        .isEmpty();
    JsonNode told = json.at("/diagnostics/0");
    assertThat(told.at("/code").asText()).isEqualTo(row.get(4));
    assertThat(told.at("/location/line").asText()).isEqualTo(row.get(5));

    String sarif = run(row.get(0), "sarif");
    assertThat(schema("/schema/sarif-schema-2.1.0.json", V7, sarif.substring(sarif.indexOf("{\n"))))
        .isEmpty();
    JsonNode result =
        new ObjectMapper().readTree(sarif.substring(sarif.indexOf("{\n"))).at("/runs/0/results/0");
    assertThat(result.at("/ruleId").asText()).isEqualTo(row.get(4));
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asText())
        .isEqualTo(row.get(5));
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .endsWith("/example/" + row.get(1));
  }

  @Test
  void aSoundInputHasNoneInAnyForm() {
    assertThat(run("score . submission.yaml", "json")).isEmpty();
    assertThat(run("score . submission.yaml", "sarif")).contains("\"results\" : [ ]");
  }

  @Test
  void anotherFormIsRefused() {
    assertThat(Run.of("score", rubric, "x", "--problems", "xml").err()).contains("--problems");
  }

  @Test
  void aTerminalThatIsNotUtf8IsWrittenInItsOwnEncoding() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out), new PrintStream(err), true, Encodings.of(GBK), Encodings.of(GBK));

    Main.run(words("score . submission.yaml nowhere.yaml"), console);

    assertThat(out.toString(GBK)).contains("单位：示例局", "投诉件数");
    assertThat(err.toString(GBK)).contains("找不到");
  }

  @Test
  void aTerminalWithoutTheWordsAndAPipeGetUtf8() {
    assertThat(Encodings.of(StandardCharsets.US_ASCII)).isEqualTo(StandardCharsets.UTF_8);
    assertThat(Encodings.of(Charset.forName("IBM437"))).isEqualTo(StandardCharsets.UTF_8);
    assertThat(Encodings.of(null)).isEqualTo(StandardCharsets.UTF_8);
    assertThat(Encodings.of(Charset.forName("GB18030"))).isEqualTo(Charset.forName("GB18030"));
    assertThat(Encodings.property("native.encoding")).isNotNull();
    assertThat(Encodings.property("no.such.encoding")).isNull();
    assertThat(Encodings.property("file.separator")).isNull();
  }

  private static final SpecVersion.VersionFlag V2020 = SpecVersion.VersionFlag.V202012;
  private static final SpecVersion.VersionFlag V7 = SpecVersion.VersionFlag.V7;

  private static Set<ValidationMessage> schema(
      String name, SpecVersion.VersionFlag version, String json) throws IOException {
    try (InputStream in = ProblemsTest.class.getResourceAsStream(name)) {
      return JsonSchemaFactory.getInstance(version).getSchema(in).validate(json, InputFormat.JSON);
    }
  }

  private String run(String words, String format) {
    String[] all = words(words + " --problems " + format);
    return Run.of((Object[]) all).err();
  }

  private String[] words(String words) {
    return Stream.of(words.split(" "))
        .map(
            word ->
                word.equals(".") || word.contains("/") || word.matches(".*\\.(yaml|html)")
                    ? rubric.resolve(word).normalize().toString()
                    : word)
        .toArray(String[]::new);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = rubric.resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(Pattern.quote(from), to), StandardCharsets.UTF_8);
  }
}
