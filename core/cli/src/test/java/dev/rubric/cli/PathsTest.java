package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** An unset variable of a script must not stand for the folder that it runs in. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void noNameIsNoPath(String name) {
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> Paths.rubric(name),
            () -> Paths.submissions(name),
            () -> Paths.forms(name),
            () -> Paths.existing(name),
            () -> Paths.of(name))) {
      assertThatThrownBy(use)
          .isInstanceOf(CommandException.class)
          .hasMessageStartingWith("文件或文件夹的名称是空的");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "a"})
  void aLinkToNothingIsNamedAsOne(String target) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of(target));

    assertThatThrownBy(() -> Paths.submissions(link.toString()))
        .hasMessage("找不到自评表文件：" + link + "；这是一个链接，它指向的文件不存在，或者绕成一圈");
    assertThatThrownBy(() -> Paths.rubric(link.toString()))
        .hasMessage("找不到评分标准：" + link + "；这是一个链接，它指向的文件不存在，或者绕成一圈");
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
