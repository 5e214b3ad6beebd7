package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are missing, too large, of the wrong kind, or kept in a jar. */
class FilesTest {
  private static final Path SOUND = Path.of("src/test/resources/badinput/sound");

  @TempDir Path folder;

  @Test
  void aMissingSubmissionNamesTheNearestFile() throws IOException {
    Files.createFile(folder.resolve("linze.yaml"));

    assertRefused(
        () -> Submissions.read(folder.resolve("linzhe.yaml")),
        "linzhe.yaml 错误 [file-not-found] 文件不存在；是不是 linze.yaml？",
        "linzhe.yaml error [file-not-found] no such file; did you mean linze.yaml?");
  }

  @Test
  void aLinkToNothingIsCalledSo() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("gone.yaml"));

    assertRefused(
        () -> Submissions.read(link),
        "a.yaml 错误 [file-not-found] 链接指向的文件不存在",
        "a.yaml error [file-not-found] the file that this link points to does not exist");
  }

  @Test
  void aFolderIsNoSubmission() throws IOException {
    Path submissions = Files.createDirectory(folder.resolve("submissions"));

    assertRefused(
        () -> Submissions.read(submissions),
        "submissions 错误 [not-a-file] 这是一个文件夹，应为文件",
        "submissions error [not-a-file] this is a folder; a file was expected");
  }

  /** Some of these look like files and keep whoever reads them waiting for ever. */
  @Test
  void whatASystemSaysOfItselfIsNoSubmission() {
    Path made = Path.of("/proc/self/status");
    assumeTrue(Files.exists(made));

    assertRefused(
        () -> Submissions.read(made),
        "status 错误 [not-a-file] 这不是普通文件（是管道、设备或套接字），不能读取",
        "status error [not-a-file] this is no regular file but a pipe, a device or a socket, which"
            + " is not read");
  }

  @Test
  void ahundredMebibytesAreNotRead() throws IOException {
    Path large = folder.resolve("large.yaml");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024);
    }

    assertRefused(
        () -> Submissions.read(large),
        "large.yaml 错误 [too-large] 文件有 100 MiB，最大为 8 MiB",
        "large.yaml error [too-large] the file has 100 MiB; the most is 8 MiB");
  }

  @Test
  void aMissingRubricNamesTheNearestFolder() throws IOException {
    Files.createDirectory(folder.resolve("linze-2024"));
    Path missing = folder.resolve("linze-2023");

    assertRefused(
        () -> Rubric.load(missing),
        missing + " 错误 [folder-not-found] 评分标准文件夹不存在；是不是 linze-2024？",
        missing + " error [folder-not-found] no such rubric folder; did you mean linze-2024?");
  }

  @Test
  void aFileIsNoRubric() throws IOException {
    Path file = Files.createFile(folder.resolve("rubric.txt"));

    assertRefused(
        () -> Rubric.load(file),
        file + " 错误 [not-a-folder] 这是一个文件，应为评分标准文件夹（内有 rubric.yaml）",
        file
            + " error [not-a-folder] this is a file; expected a rubric folder, with a rubric.yaml"
            + " in it");
  }

  @Test
  void anEmptyFolderIsNoRubric() {
    assertRefused(
        () -> Rubric.load(folder),
        folder + " 错误 [file-not-found] 文件夹里没有 rubric.yaml",
        folder + " error [file-not-found] there is no rubric.yaml in the folder");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path rubric = copyOfSound();
    Path secret = Files.writeString(folder.resolve("secret.txt"), "x", StandardCharsets.UTF_8);
    Files.createSymbolicLink(rubric.resolve("linked.drl"), secret);

    assertRefused(
        () -> Rubric.load(rubric),
        "linked.drl 错误 [outside-folder] 文件是指向文件夹之外的链接，不能使用",
        "linked.drl error [outside-folder] the file is a link out of the folder, which is not"
            + " allowed");
  }

  @Test
  void aFolderNamedLikeARuleFileIsRefused() throws IOException {
    Path rubric = copyOfSound();
    Files.createDirectory(rubric.resolve("odd.drl"));

    assertRefused(
        () -> Rubric.load(rubric),
        "odd.drl 错误 [not-a-file] 这是一个文件夹，应为文件",
        "odd.drl error [not-a-file] this is a folder; a file was expected");
  }

  @Test
  void aByteOrderMarkIsAccepted() throws IOException {
    Path rubric = copyOfSound();
    Path yaml = rubric.resolve("rubric.yaml");
    Files.writeString(
        yaml, "\uFEFF" + Files.readString(yaml, StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    assertThat(Rubric.load(rubric).framework().name()).isEqualTo("small");
  }

  @Test
  void aRubricLoadsFromAJar() throws IOException {
    Path jar = jar("small");

    assertThat(Rubric.load(jar).stamp()).isEqualTo(Rubric.load(SOUND).stamp());
    assertThat(Rubric.load(jar, "small").stamp()).isEqualTo(Rubric.load(SOUND).stamp());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(Rubric.fromClassPath(loader, "small").stamp())
          .isEqualTo(Rubric.load(SOUND).stamp());
    }
  }

  @Test
  void aJarNamesTheRubricsItHas() throws IOException {
    Path jar = jar("small", "large");

    assertRefused(
        () -> Rubric.load(jar),
        jar + " 错误 [rubric-not-found] jar 里有多个评分标准，请指明名称：large、small",
        jar + " error [rubric-not-found] the jar holds several rubrics, name one: large, small");
    assertRefused(
        () -> Rubric.load(jar, "smal"),
        jar + " 错误 [rubric-not-found] jar 里没有评分标准 smal；是不是 small？",
        jar + " error [rubric-not-found] the jar holds no rubric smal; did you mean small?");
  }

  @Test
  void aJarWithoutARubricSaysSo() throws IOException {
    Path jar = jar();

    assertRefused(
        () -> Rubric.load(jar),
        jar + " 错误 [rubric-not-found] jar 里没有评分标准（rubrics/名称/rubric.yaml）",
        jar + " error [rubric-not-found] the jar holds no rubric (rubrics/name/rubric.yaml)");
  }

  @Test
  void aFileThatIsNoJarSaysSo() throws IOException {
    Path jar = Files.writeString(folder.resolve("no.jar"), "x", StandardCharsets.UTF_8);

    assertRefused(
        () -> Rubric.load(jar),
        jar + " 错误 [unreadable] 不是可以读取的 jar 文件",
        jar + " error [unreadable] this is not a jar that can be read");
  }

  @Test
  void theClassPathWithoutTheRubricSaysSo() {
    assertRefused(
        () -> Rubric.fromClassPath("nowhere"),
        "nowhere 错误 [rubric-not-found] 类路径上没有评分标准 rubrics/nowhere",
        "nowhere error [rubric-not-found] there is no rubric rubrics/nowhere on the class path");
  }

  private static void assertRefused(Runnable input, String zh, String en) {
    DiagnosticException refusal = catchThrowableOfType(DiagnosticException.class, input::run);

    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.render(Language.ZH)).isEqualTo(zh);
    assertThat(refusal.render(Language.EN)).isEqualTo(en);
  }

  private Path copyOfSound() throws IOException {
    Path rubric = Files.createDirectory(folder.resolve("rubric"));
    for (String name : List.of("rubric.yaml", "rules.drl")) {
      Files.copy(SOUND.resolve(name), rubric.resolve(name));
    }
    return rubric;
  }

  private Path jar(String... rubrics) throws IOException {
    Path jar = folder.resolve("rubrics.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("other.txt"));
      for (String rubric : rubrics) {
        for (String name : List.of("rubric.yaml", "rules.drl")) {
          entries.putNextEntry(new JarEntry("rubrics/" + rubric + "/" + name));
          entries.write(Files.readAllBytes(SOUND.resolve(name)));
        }
      }
    }
    return jar;
  }
}
