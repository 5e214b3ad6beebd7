package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.check.RubricCheck;
import dev.rubric.check.report.CheckReport;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual's chapter on marks is a whole rubric, which scores what the chapter says. */
class MarksChapterTest {
  @TempDir private Path folder;

  @Test
  void theRubricIsSoundAndScoresWhatTheManualSays() throws IOException {
    Rubric rubric = rubric("drl", blocks("drl 等次"));
    CheckReport report = RubricCheck.check(folder);
    Scorecard card = rubric.score(Submissions.parse("s.yaml", blocks("yaml 等次填报"), rubric));

    for (String section : rubric.framework().sectionNames()) {
      assertThat(chapter()).contains("| " + section + " | " + mark(card, section) + " |");
    }
    assertThat(chapter()).contains("| 总评 | " + card.grade() + " |");
    assertThat(report.problems()).as(report.toText(Language.ZH)).isEmpty();
  }

  @Test
  void aSentenceSaysTheSame() throws IOException {
    String sentence = "规则「甲」\n当\n    指标 制度覆盖率 不低于 90%\n则\n    评为 A\n完\n";

    assertThat(rubric("dslr", sentence).rules().get(0).rules().get(0).calls().get(0).toDrl())
        .isEqualTo("记分.评为($m, \"A\");");
  }

  private Rubric rubric(String form, String rules) throws IOException {
    write("rubric.yaml", blocks("yaml 等次"));
    write("a." + form, rules);
    if (form.equals("dslr")) {
      write("rest.drl", blocks("drl 等次").replaceFirst("(?s)rule.*?end\n", ""));
    }
    return Rubric.load(folder);
  }

  private static String mark(Scorecard card, String section) {
    return card.section(section).orElseThrow().shown();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static String blocks(String kind) throws IOException {
    return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
        .matcher(chapter())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining("\n"));
  }

  private static String chapter() throws IOException {
    String manual = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    int start = manual.indexOf("## 等次，");
    return manual.substring(start, manual.indexOf("\n## ", start));
  }
}
