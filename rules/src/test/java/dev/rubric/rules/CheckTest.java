package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.RubricCheck;
import dev.rubric.check.report.CheckReport;
import dev.rubric.check.report.Problem;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shipped rubrics raise no alarm, not even a note; a change for the worse does. */
class CheckTest {
  private static final Path LINZE = Path.of("linze-public-security-2024");

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void raisesNoAlarm(Path rubric) {
    CheckReport report = RubricCheck.check(rubric);

    assertThat(report.problems())
        .as(report.toText(Language.ZH))
        .filteredOn(each -> !isExplained(rubric, each))
        .isEmpty();
  }

  /** Several counts over the same rows can't be told apart from one another; cases pin them. */
  private static boolean isExplained(Path rubric, Problem problem) {
    return rubric.endsWith("pefa-2016") && problem.diagnostic().code().equals("too-complex");
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(""))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("rubric.yaml")))
          .sorted()
          .toList();
    }
  }

  @Test
  void aLimitMovedInOneRuleOnlyLeavesAGap(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(LINZE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(
            folder.resolve(file.getFileName()),
            text.replace("实际完成值 > 300 )", "实际完成值 >= 302 )"),
            StandardCharsets.UTF_8);
      }
    }
    String found = RubricCheck.check(folder).problems().get(0).diagnostic().render(Language.ZH);
    assertThat(Files.readAllLines(Path.of("README.md"), StandardCharsets.UTF_8)).contains(found);
  }
}
