package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "project, drl",
    "project, dslr",
    "project, csv",
    "project, xlsx",
    "department, drl",
    "department, dslr",
    "department, csv",
    "department, xlsx"
  })
  void beginsARubricThatPassesItsOwnCases(String template, String form) {
    Path rubric = folder.resolve("my-rubric");

    Run made = Run.of("new", rubric, "--template", template, "--form", form);
    Run tested = Run.of("test", rubric);

    assertThat(made.code()).as(made.err()).isZero();
    assertThat(rubric.resolve("rules." + form)).exists();
    assertThat(Rubric.load(rubric).framework().name()).isEqualTo("my-rubric");
    assertThat(Rubric.load(rubric).warnings()).isEmpty();
    assertThat(tested.code()).as(tested.out() + tested.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"project", "department"})
  void itsSampleSubmissionScoresWholeAndWithoutAFinding(String template) {
    Path rubric = folder.resolve("my-rubric");
    Run.of("new", rubric, "--template", template);

    Run scored = Run.of("score", rubric, rubric.resolve("submission.yaml"));

    assertThat(scored.code()).as(scored.out() + scored.err()).isZero();
    assertThat(scored.out()).contains("疑点：无").doesNotContain("未评分");
  }

  @Test
  void saysWhatToDoNext() {
    Path rubric = folder.resolve("my-rubric");

    Run made = Run.of("new", rubric);

    assertThat(made.err())
        .contains("rubric score " + rubric + " " + rubric + "/submission.yaml")
        .contains("rubric show " + rubric, "rubric test " + rubric);
  }

  @Test
  void aChineseTitleMakesAFolderWithAnAsciiName() {
    Run first = Run.of("new", folder + "/2025年农村公路养护项目支出绩效评分标准");
    Run second = Run.of("new", folder + "/2025年农村公路养护项目支出绩效评分标准");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(Rubric.load(folder.resolve("project-2025")).framework().title())
        .isEqualTo("2025年农村公路养护项目支出绩效评分标准");
    assertThat(folder.resolve("project-2025-2")).isDirectory();
  }

  @Test
  void overwritesNothing() throws IOException {
    Path rubric = Files.createDirectory(folder.resolve("my-rubric"));

    Run run = Run.of("new", rubric);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("已经存在，不会覆盖：" + rubric + "\n");
    assertThat(rubric).isEmptyDirectory();
  }

  @Test
  void namesAreAscii() {
    Run run = Run.of("new", folder.resolve("my rubric"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("名称写英文字母、数字和 - _ .");
    assertThat(folder).isEmptyDirectory();
  }
}
