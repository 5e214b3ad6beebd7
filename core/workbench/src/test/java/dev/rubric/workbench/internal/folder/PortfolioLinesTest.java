package dev.rubric.workbench.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.internal.file.Refused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The portfolio of a workbench, read line by line whatever is in it. */
class PortfolioLinesTest {
  @TempDir private Path folder;

  private List<String> lines(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("in.ndjson"), content);
    try (Stream<String> lines = PortfolioLines.of(file)) {
      return lines.toList();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void blankLinesAreNone() throws IOException {
    assertThat(lines(utf8("\n甲\r\n  \n\n乙"))).containsExactly("甲\r", "乙");
    assertThat(lines(utf8(""))).isEmpty();
    assertThat(lines(utf8("\n \n"))).isEmpty();
  }

  @Test
  void ofALineTooLongOnlyTheBeginningIsKept() throws IOException {
    String longest = "x".repeat(PortfolioLines.LONGEST);

    assertThat(lines(utf8(longest + "\n" + longest + "yz\n甲")))
        .containsExactly(longest, longest, "甲");
  }

  @Test
  void whatIsNoUtf8DoesNotEndTheReading() throws IOException {
    assertThat(lines("甲\nx".getBytes(Charset.forName("GBK")))).hasSize(2).endsWith("x");
  }

  @Test
  @Timeout(30)
  void aPipeIsRefused() throws Exception {
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

    assertThatThrownBy(() -> PortfolioLines.of(pipe)).isInstanceOf(Refused.class);
  }
}
