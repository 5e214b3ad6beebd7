package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.report.Check;
import dev.rubric.check.report.CheckReport;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page says what is so: its bad rules raise its check and no other, its good rules none. */
class PagesTest {
  private static final Pattern BLOCK = Pattern.compile("```(drl|yaml)\n(.*?)```", Pattern.DOTALL);
  private static final Path INDEX =
      Path.of("src/main/resources/dev/rubric/check/report/pages/README.md");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource(Check.class)
  void theBadRuleRaisesJustThisCheck(Check check) {
    assertThat(codes(RubricCheck.check(rubric(section(check, "## 不好的写法")))))
        .containsExactly(check.id());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Check.class)
  void theGoodRuleRaisesNothing(Check check) {
    CheckReport report = RubricCheck.check(rubric(section(check, "## 好的写法")));

    assertThat(report.problems()).as(report.toText(Language.ZH)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Check.class)
  void isBuiltLikeTheOthers(Check check) throws IOException {
    String title = check.title().in(Language.ZH);
    String level = check.severity().label().in(Language.ZH);
    assertThat(check.page())
        .startsWith("# " + check.id() + "：" + title + "\n\n级别：" + level + "\n")
        .contains("## 是什么\n", "## 为什么\n", "## 不好的写法\n", "## 好的写法\n", "## English\n");
    assertThat(Files.readString(INDEX, StandardCharsets.UTF_8))
        .contains(
            "| [" + check.id() + "](" + check.id() + ".md) | " + level + " | " + title + " |");
  }

  @Test
  void thereIsNoPageWithoutACheck() throws IOException {
    try (var pages = Files.list(INDEX.resolveSibling(""))) {
      assertThat(pages).hasSize(Check.values().length + 2);
    }
  }

  private Path rubric(String section) {
    List<String> yaml = blocks(section, "yaml");
    String rules = String.join("\n", blocks(section, "drl"));
    return yaml.isEmpty()
        ? TestRubric.of(folder, rules)
        : TestRubric.of(folder, yaml.get(0), rules);
  }

  private static String section(Check check, String heading) {
    String page = check.page();
    int from = page.indexOf(heading);
    return page.substring(from, page.indexOf("\n## ", from));
  }

  private static List<String> blocks(String section, String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(section);
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  private static List<String> codes(CheckReport report) {
    return report.problems().stream()
        .map(problem -> problem.diagnostic().code())
        .distinct()
        .toList();
  }
}
