package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work is bounded before it starts, and a message never echoes megabytes. */
class BoundedWorkTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Rubric RUBRIC =
      TestRubric.of(
          """
          rule "甲得满分"
          when
              $m : 指标( 指标 == "甲" )
          then
              记分.得满分($m);
          end
          """);
  private static final String LONG = "a".repeat(7_000_000);

  @ParameterizedTest
  @ValueSource(
      strings = {"? %s\n: 1\n单位: 甲\n", "单位: 甲\n指标:\n  - {指标: %s}\n", "单位: 甲\n# %s\n无: 1\n"})
  void aLongKeyNameOrCommentInYaml(String yaml) {
    List<Diagnostic> found = refused("s.yaml", yaml.formatted(LONG));

    assertThat(found).allSatisfy(each -> assertThat(each.toString()).hasSizeLessThan(2_200));
  }

  /** Of two files with 700 and 800 mistakes, 1000 are listed and 500 counted, in one sentence. */
  @Test
  void mistakesOfSeveralFilesAreCountedTogether() {
    String rule = "rule \"%d\" when 指标( ) then 记分.得满; end\n";
    Map<String, byte[]> files = new HashMap<>();
    files.put("rubric.yaml", (TestRubric.head() + "指标体系: []\n").getBytes(StandardCharsets.UTF_8));
    for (int count : List.of(700, 800)) {
      String rules =
          IntStream.range(0, count).mapToObj(rule::formatted).collect(Collectors.joining());
      files.put(count + ".drl", rules.getBytes(StandardCharsets.UTF_8));
    }
    List<Diagnostic> found =
        catchThrowableOfType(DiagnosticException.class, () -> Rubric.load(files)).diagnostics();

    assertThat(found).hasSize(1_001);
    assertThat(found)
        .filteredOn(each -> each.code().equals("too-many-problems"))
        .extracting(each -> each.message().in(Language.ZH))
        .allSatisfy(message -> assertThat(message).matches("问题太多，只列出前 1000 处，另有 50\\d 处"))
        .hasSize(1);
  }

  @Test
  void aLongKeyInJson() {
    List<Diagnostic> found = refused("s.json", "{\"单位\": \"甲\", \"" + LONG + "\": 1}");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString()).hasSizeLessThan(2_200).contains("[too-long]");
  }

  /** The line of a batch that took five seconds. */
  @Test
  void manyLongKeys() {
    String keys =
        IntStream.range(0, 25)
            .mapToObj(i -> "\"" + i + "a".repeat(40_000) + "\":1")
            .collect(Collectors.joining(","));
    byte[] line = ("{\"单位\":\"甲\"," + keys + "}").getBytes(StandardCharsets.UTF_8);

    assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () ->
            assertThat(
                    catchThrowableOfType(
                        DiagnosticException.class, () -> Submissions.parseJson("b", line)))
                .isNotNull());
  }

  @Test
  void manyShortKeysAndNames() {
    String keys =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "\"指标名" + i + "\":1")
            .collect(Collectors.joining(","));
    String names =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "{\"指标\":\"甲" + i + "\",\"实际完成值\":1}")
            .collect(Collectors.joining(","));

    assertThat(refused("s.json", "{\"单位\":\"甲\"," + keys + "}")).hasSize(1001);
    assertThat(refused("s.json", "{\"单位\":\"甲\",\"指标\":[" + names + "]}")).hasSize(1001);
  }

  @Test
  void theNearestSpellingIsLookedForAmongWordsOfUsualLength() {
    String longest = "a".repeat(Nearest.LONGEST);

    assertThat(Nearest.to(longest, List.of(longest + "b"))).isEmpty();
    assertThat(Nearest.to(longest + "b", List.of(longest))).isEmpty();
    assertThat(Nearest.to(longest.substring(1) + "b", List.of(longest))).contains(longest);
  }

  @Test
  void ofManyChoicesTheFirstAreCompared() {
    List<String> choices =
        IntStream.range(0, 1_000_000).mapToObj(i -> "b".repeat(150) + i).toList();

    assertTimeoutPreemptively(
        SOON, () -> assertThat(Nearest.to("a".repeat(150), choices)).isEmpty());
  }

  @Test
  void aTextIsShortenedInTheMiddle() {
    String text = "甲".repeat(5_000) + "乙";

    assertThat(Characters.shown(text)).hasSizeBetween(2_000, 2_020).startsWith("甲甲").endsWith("乙");
    assertThat(Characters.shortened("𠮷".repeat(20), 10)).isEqualTo("𠮷𠮷…(32)…𠮷𠮷");
  }

  private static List<Diagnostic> refused(String name, String text) {
    return assertTimeoutPreemptively(
        SOON,
        () -> {
          DiagnosticException refusal =
              catchThrowableOfType(
                  DiagnosticException.class, () -> RUBRIC.score(Submissions.parse(name, text)));
          assertThat(refusal).isNotNull();
          assertThat(refusal.render(Language.EN)).hasSizeLessThan(3_000_000);
          return refusal.diagnostics();
        });
  }
}
