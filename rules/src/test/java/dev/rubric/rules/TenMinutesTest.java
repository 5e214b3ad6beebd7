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
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual's chapter on own data, rates and rules is a sound rubric that scores as it says. */
class TenMinutesTest {
  private static final Pattern ROW = Pattern.compile("\\| (\\S+) \\| (\\d+) \\| ");

  @TempDir private Path folder;

  @Test
  void theRubricIsSoundAndScoresWhatTheManualSays() throws IOException {
    write("rubric.yaml", blocks("yaml 十分钟"));
    write("rules.drl", blocks("drl 十分钟"));
    Rubric rubric = Rubric.load(folder);
    CheckReport report = RubricCheck.check(folder);
    Scorecard card = rubric.score(Submissions.parse("s.yaml", blocks("yaml 填报"), rubric));

    List<MatchResult> rows = ROW.matcher(chapter()).results().toList();
    assertThat(rows).hasSize(3);
    for (MatchResult row : rows) {
      assertThat(card.line(row.group(1)).orElseThrow().score()).isEqualByComparingTo(row.group(2));
    }
    assertThat(report.problems()).as(report.toText(Language.ZH)).isEmpty();
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
    int start = manual.indexOf("## 十分钟");
    return manual.substring(start, manual.indexOf("\n## ", start));
  }
}
