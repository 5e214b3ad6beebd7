package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditors' guide to the consequences of a change: each output is what it shows. */
class ChangeGuideTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final String RUBRIC = "rules/linze-public-security-2024";
  private static final String PORTFOLIO = "samples/portfolios/linze-2024.ndjson";

  @TempDir Path temp;

  @BeforeEach
  void loosenTheBound() throws IOException {
    Path edited = Files.createDirectories(temp.resolve("linze-2025"));
    try (Stream<Path> files = Files.list(ROOT.resolve(RUBRIC))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, edited.resolve(file.getFileName()));
      }
    }
    Path outputs = edited.resolve("outputs.drl");
    String text = Files.readString(outputs, StandardCharsets.UTF_8);
    Files.writeString(
        outputs,
        text.replace("刑事案件发案起数不超过300起", "刑事案件发案起数不超过303起")
            .replace("刑事案件发案起数超过300起", "刑事案件发案起数超过303起")
            .replace("实际完成值 <= 300", "实际完成值 <= 303")
            .replace("实际完成值 > 300", "实际完成值 > 303")
            .replace("每超百分比(300,", "每超百分比(303,"),
        StandardCharsets.UTF_8);
    List<String> units = Files.readAllLines(ROOT.resolve(PORTFOLIO), StandardCharsets.UTF_8);
    Files.writeString(temp.resolve("unit.json"), units.get(7), StandardCharsets.UTF_8);
  }

  @Test
  void workedThrough() throws IOException {
    String page = Files.readString(ROOT.resolve("rules/CHANGE.md"), StandardCharsets.UTF_8);
    List<MatchResult> blocks =
        Pattern.compile("```sh\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .toList();

    assertThat(blocks).hasSize(4);
    for (MatchResult block : blocks) {
      String command = block.group(1).strip();
      Object[] words =
          Arrays.stream(command.split(" ")).skip(1).map(this::path).toArray(Object[]::new);
      assertThat(stable(Run.of(words).out())).as(command).isEqualTo(block.group(2));
    }
  }

  private Object path(String word) {
    return switch (word) {
      case RUBRIC, PORTFOLIO -> ROOT.resolve(word);
      case "linze-2025", "unit.json" -> temp.resolve(word);
      default -> word;
    };
  }

  /** What of a hash is shown changes with every word of the rules. */
  private static String stable(String out) {
    return out.replace("\r\n", "\n").replaceAll("\\b[0-9a-f]{12}\\b", "············");
  }
}
