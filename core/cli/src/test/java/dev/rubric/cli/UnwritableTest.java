package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing can be written or read, a command says where and ends with 2. */
class UnwritableTest {
  @TempDir private Path folder;
  private Path rubric;

  @BeforeEach
  void layTheExample() throws IOException {
    rubric = new CodeExample(Map.of()).sound(folder);
  }

  @Test
  void aBundleInAFolderThatIsNotThere() {
    Path out = folder.resolve("none").resolve("sealed.zip");

    Run run = Run.of("seal", rubric, rubric.resolve("submission.yaml"), "-o", out);

    assertThat(run).isEqualTo(new Run(2, "", "无法写入文件：" + out + "\n"));
  }

  @Test
  void aStoreThatIsAFile() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "", StandardCharsets.UTF_8);

    Run run = Run.of("publish", rubric, "--by", "王五", "--reason", "修订", "--store", taken);

    assertThat(run).isEqualTo(new Run(2, "", "无法写入评分标准库：" + taken + "\n"));
  }

  @Test
  void whateverTheFileSystemRefuses() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(err, true, StandardCharsets.US_ASCII);

    ExitCode code =
        new Complaints(new Console(to, to, false), Language.ZH, false)
            .report(
                "rubric test", new UncheckedIOException(new AccessDeniedException("a/金样.json")));

    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("无法读取或写入，请检查权限：a/金样.json\n");
  }
}
