package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Severity;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of published self-evaluations says what the shipped rubrics make of them. */
class PublishedTest {
  private static final Path README = Path.of("..", "samples", "cases", "README.md");
  private static final List<String> RUBRICS =
      List.of("department-whole-hunan", "mof-project-self-evaluation-2020");

  @Test
  void theTableInTheReadmeIsWhatTheRubricsMakeOfThem() throws IOException {
    List<String> table = new ArrayList<>();
    table.add("| 单位 | 年度 | 公布 | 复核 | 相符 | 未评分 | 疑点 | 文件 |");
    table.add("|---|---|---|---|---|---|---|---|");
    for (Path file : cases()) {
      table.add(row(file));
    }

    assertThat(Files.readAllLines(README, StandardCharsets.UTF_8)).containsSubsequence(table);
  }

  private static String row(Path file) {
    Scorecard card = scored(file);
    List<LineScore> published =
        card.lines().stream().filter(line -> line.selfScore() != null).toList();
    long agreeing = published.stream().filter(PublishedTest::agrees).count();
    long unscored =
        card.lines().stream().filter(line -> line.status() == LineStatus.UNSCORED).count();
    long found = card.findings().stream().filter(each -> each.severity() != Severity.NOTE).count();
    return "| %s | %s | %s | %s/%s | %s/%s | %s | %s | [%s](%s) |"
        .formatted(
            card.unit(),
            card.year() == null ? "—" : card.year(),
            shown(card.selfTotal()),
            shown(card.total()),
            shown(card.weight()),
            agreeing,
            published.size(),
            unscored,
            found,
            name(file),
            "../../rules/" + file.toString().replace('\\', '/'));
  }

  private static Scorecard scored(Path file) {
    Submission submission = Submissions.read(file);
    return Rubric.load(Path.of(String.valueOf(submission.rubric()))).score(submission);
  }

  private static boolean agrees(LineScore line) {
    return line.score() != null && line.score().compareTo(line.selfScore()) == 0;
  }

  private static String shown(BigDecimal points) {
    return points == null ? "—" : points.stripTrailingZeros().toPlainString();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".yaml", "");
  }

  private static List<Path> cases() throws IOException {
    List<Path> cases = new ArrayList<>();
    for (String rubric : RUBRICS) {
      try (Stream<Path> files = Files.list(Path.of(rubric, "tests", "submissions"))) {
        files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(cases::add);
      }
    }
    return cases;
  }
}
