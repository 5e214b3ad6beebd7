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
    assertThat(run.err()).startsWith("名称只能用英文字母、数字和 - _ .");
    assertThat(folder).isEmptyDirectory();
  }
}
