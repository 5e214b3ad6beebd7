package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditors' guide to changing a rule, done step by step: each output is what it shows. */
class TestingGuideTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final String RUBRIC = "rules/linze-public-security-2024";
  private static final String REPORT = "samples/submissions/linze-public-security-2024.yaml";

  @TempDir Path temp;
  private Iterator<MatchResult> blocks;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(RUBRIC))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(ROOT.relativize(file).toString());
      }
    }
    copy(REPORT);
    blocks =
        Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve("rules/TESTING.md"), StandardCharsets.UTF_8))
            .results()
            .iterator();
  }

  @Test
  void workedThrough() throws IOException {
    showsWhatHappens();

    edit("satisfaction.drl", "实际完成值 >= 90", "实际完成值 >= 95");
    showsWhatHappens();

    write("satisfaction.drl", block("drl"));
    write("tests/satisfaction.yaml", block("yaml"));
    showsWhatHappens();

    edit("tests/report.yaml", "满意度: 10", "满意度: 5");
    edit("tests/report.yaml", "总分: 98", "总分: 93");
    showsWhatHappens();

    showsWhatHappens();
    showsWhatHappens();

    write("tests/satisfaction-boundaries.yaml", showsWhatHappens());
    assertThat(showsWhatHappens()).contains("  发现  336/339  99.1%");
  }

  /** Runs the next command of the guide; its output is the block that follows. */
  private String showsWhatHappens() {
    String command = block("sh").strip();
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    assertThat(words.remove(0)).isEqualTo("rubric");
    words.set(words.indexOf(RUBRIC), temp.resolve(RUBRIC).toString());

    String out = Run.of(words.toArray()).out();

    assertThat(out).as(command).isEqualTo(blocks.next().group(2));
    return out;
  }

  private String block(String language) {
    MatchResult block = blocks.next();
    assertThat(block.group(1)).isEqualTo(language);
    return block.group(2);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = temp.resolve(RUBRIC).resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    write(file, text.replace(from, to));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(temp.resolve(RUBRIC).resolve(file), text, StandardCharsets.UTF_8);
  }

  private void copy(String file) throws IOException {
    Path target = temp.resolve(file);
    Files.createDirectories(target.getParent());
    Files.copy(ROOT.resolve(file), target);
  }
}
