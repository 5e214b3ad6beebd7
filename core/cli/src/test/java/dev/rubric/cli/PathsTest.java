package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsTest {
  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    return Files.createFile(folder.resolve(name));
  }

  @Test
  void aFolderGivesItsSubmissionsInOrder() throws IOException {
    Path c = file("c.json");
    Path a = file("a.yml");
    Path b = file("b.YAML");
    file("notes.txt");
    file(".hidden.yaml");
    Files.createDirectory(folder.resolve("more.yaml"));
    assertThat(Paths.submissions(folder.toString())).containsExactly(a, b, c);
  }

  @Test
  void aFileGivesItselfWhateverItsEnding() throws IOException {
    Path file = file("submission.txt");
    assertThat(Paths.submissions(file.toString())).containsExactly(file);
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThatThrownBy(() -> Paths.submissions(folder.toString()))
        .isInstanceOf(CommandException.class)
        .hasMessage("文件夹里没有自评表（.yaml、.json、.docx、.doc、.xlsx、.xls、.html）：" + folder);
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> Paths.submissions("nowhere.yaml"))
        .isInstanceOf(CommandException.class)
        .hasMessage("找不到自评表文件：nowhere.yaml");
  }

  @Test
  void aMisspeltNameBringsTheNearestOne() throws IOException {
    Path file = file("linze-2024.yaml");

    assertThatThrownBy(() -> Paths.submissions(folder.resolve("linze-204.yaml").toString()))
        .hasMessage("找不到自评表文件：" + folder.resolve("linze-204.yaml") + "；是不是 " + file + "？");
    assertThatThrownBy(() -> Paths.rubric(folder.resolve("linze-224.yaml").toString()))
        .hasMessage("找不到评分标准：" + folder.resolve("linze-224.yaml") + "；是不是 " + file + "？");
  }

  @Test
  void anImpossibleNameIsRefused() {
    assertThatThrownBy(() -> Paths.of("a\0b"))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith("当前系统的语言环境无法表示此路径");
  }
}
