package dev.rubric.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Submissions;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the Linze rubric that tests edit as an auditor would. */
final class LinzeFolder {
  static final String OUTPUTS = "outputs.drl";
  static final String PENALTY = "扣分($m, 0.25,";
  static final String HIGHER_PENALTY = "扣分($m, 0.5,";

  private static final Path ROOT = Path.of("..", "..");

  private final Path folder;

  LinzeFolder(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.list(ROOT.resolve("rules/linze-public-security-2024"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
  }

  /** Scores 98 by the rules as they are, and 97 with the higher penalty. */
  static Submission submission() {
    return Submissions.read(ROOT.resolve("samples/submissions/linze-public-security-2024.yaml"));
  }

  Path path() {
    return folder;
  }

  String read(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }

  void edit(String file, String from, String to) throws IOException {
    String text = read(file);
    assertThat(text).contains(from);
    write(file, text.replace(from, to));
  }

  /** As an editor that writes a new file and puts it in the place of the old one. */
  void replace(String file, String text) throws IOException {
    Path beside = folder.resolve(file + "~");
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    Files.move(beside, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
