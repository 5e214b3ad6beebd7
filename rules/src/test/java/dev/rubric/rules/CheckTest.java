package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.RubricCheck;
import dev.rubric.check.report.CheckReport;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Shipped rubrics raise no alarm, not even a note; a change for the worse does. */
class CheckTest {
  private static final Path LINZE = Path.of("linze-public-security-2024");

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void raisesNoAlarm(Path rubric) {
    CheckReport report = RubricCheck.check(rubric);

    assertThat(report.problems()).as(report.toText(Language.ZH)).isEmpty();
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(""))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("rubric.yaml")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource({
    "pi-1-1.drl, '>= 95 && 占比(决算支出, 预算支出) <= 105) < 2', '>= 96 && 占比(决算支出, 预算支出) <= 105) < 2',"
        + " overlap",
    "pi-1-1.drl, '个数(年度收支) < 3 ||', '个数(年度收支) < 2 ||', gap",
    "pi-3-1.drl, '<= 116) < 2', '<= 116) < 1', gap",
    "pi-2-1.drl, '功能偏差 >= 15', '功能偏差 > 15', gap",
    "pi-2-3.drl, '应急占比 > 6', '应急占比 > 5', overlap",
  })
  void oneEditOfMarksOverYearsIsFound(
      String file, String before, String after, String code, @TempDir Path folder)
      throws IOException {
    copy(Path.of("pefa-2016"), folder);
    Path edited = folder.resolve(file);
    String text = Files.readString(edited, StandardCharsets.UTF_8);
    assertThat(text).contains(before);
    Files.writeString(edited, text.replace(before, after), StandardCharsets.UTF_8);

    assertThat(RubricCheck.check(folder).problems())
        .extracting(problem -> problem.diagnostic().code())
        .contains(code)
        .doesNotContain("too-complex");
  }

  private static void copy(Path rubric, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(rubric)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
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
