package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void nameTheTarget() {
    target = folder.resolve("scorecard.txt");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void appearsOnlyWhenCommitted() throws IOException {
    try (AtomicFile file = AtomicFile.at(target.toString())) {
      file.write("得分");
      file.write("说明\n");
      assertThat(target).doesNotExist();
      file.commit();
    }
    assertThat(target).hasContent("得分说明\n");
    assertThat(names()).containsExactly("scorecard.txt");
  }

  @Test
  void leavesNothingWithoutACommit() throws IOException {
    try (AtomicFile file = AtomicFile.at(target.toString())) {
      file.write("half");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void keepsTheOldFileWithoutACommit() throws IOException {
    Files.writeString(target, "old");
    try (AtomicFile file = AtomicFile.at(target.toString())) {
      file.write("half");
    }
    assertThat(target).hasContent("old");
  }

  @Test
  void replacesTheOldFile() throws IOException {
    Files.writeString(target, "old and much longer");
    try (AtomicFile file = AtomicFile.at(target.toString())) {
      file.write("new");
      file.commit();
    }
    assertThat(target).hasContent("new");
  }

  @Test
  void replacesWhatALinkNames() throws IOException {
    Files.writeString(target, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    try (AtomicFile file = AtomicFile.at(link.toString())) {
      file.write("new");
      file.commit();
    }
    assertThat(link).isSymbolicLink().hasContent("new");
    assertThat(target).hasContent("new");
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> AtomicFile.at(folder.toString()))
        .isInstanceOf(CommandException.class)
        .hasMessage("输出应为文件，但这是文件夹：" + folder);
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    String name = folder.resolve("missing/scorecard.txt").toString();
    assertThatThrownBy(() -> AtomicFile.at(name))
        .isInstanceOfSatisfying(
            CommandException.class,
            refusal ->
                assertThat(refusal.text().in(Language.EN))
                    .isEqualTo("the folder of the output file does not exist: " + name));
  }
}
