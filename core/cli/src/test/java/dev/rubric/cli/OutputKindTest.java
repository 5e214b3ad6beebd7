package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No output is called what it is not. */
class OutputKindTest {
  private static final String RUBRIC = "../../rules/linze-public-security-2024";
  private static final String SUBMISSION =
      "../../samples/submissions/linze-public-security-2024.yaml";

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {"card.doc", "card.PDF", "card.xls", "card.et", "card.csv", "card.yaml", "a.b.odt"})
  void scorecardsAreNoFilesOfTheseKinds(String name) {
    refused(name, "可以是 .txt、.docx、.xlsx、.html、.htm", "score", RUBRIC, SUBMISSION);
  }

  @Test
  void textAndJsonDoNotGoUnderEachOthersNames() {
    refused("card.json", "可以是 .txt", "score", RUBRIC, SUBMISSION, "--format", "text");
    refused("card.html", "可以是 .json", "score", RUBRIC, SUBMISSION, "--format", "json");
  }

  @Test
  void noCommandWritesTextAsDocuments() {
    refused("found.xlsx", "可以是 .txt", "check", RUBRIC);
    refused("found.sarif", "可以是 .txt", "check", RUBRIC, "--format", "text");
    refused("cases.pdf", "可以是 .txt", "test", RUBRIC, "--filter", "恰好90%");
    refused("cases.docx", "可以是 .yaml、.yml", "test", RUBRIC, "--suggest", "--filter", "恰好90%");
    refused("many.xlsx", "可以是 .json、.ndjson", "score", RUBRIC, "--batch", "pom.xml");
    refused("one.docx", "可以是 .ndjson", "generate", SUBMISSION);
  }

  private void refused(String name, String choice, Object... command) {
    Path output = temp.resolve(name);
    Object[] whole = Arrays.copyOf(command, command.length + 2);
    whole[command.length] = "-o";
    whole[command.length + 1] = output;

    Run run = Run.of(whole);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("不能写成这种文件：" + output, choice);
    assertThat(output).doesNotExist();
  }

  @Test
  void theEndingSaysWhichFormatIsWanted() throws Exception {
    Path card = temp.resolve("card.json");
    Path found = temp.resolve("found.sarif");

    Run.of("score", RUBRIC, SUBMISSION, "-o", card);
    Run.of("check", RUBRIC, "-o", found);

    assertThat(Files.readString(card)).startsWith("{");
    assertThat(Files.readString(found)).contains("sarif");
  }

  @ParameterizedTest
  @CsvSource({"a.JSON,.json", "d.x/plain,''", "C:\\d.x\\plain,''", "a.b.c,.c", "a.,."})
  void theEndingIsThatOfTheFilesOwnName(String name, String ending) {
    assertThat(OutputKind.ending(name)).isEqualTo(ending);
  }
}
