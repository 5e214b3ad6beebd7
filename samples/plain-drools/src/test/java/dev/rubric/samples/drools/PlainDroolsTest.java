package dev.rubric.samples.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Severity;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.testing.generate.SubmissionGenerator;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped rule files give the same points on an ordinary Drools as in the library. */
class PlainDroolsTest {
  private static final Path FOLDER = Path.of("../../rules/linze-public-security-2024");
  private static final Path REPORT = Path.of("../submissions/linze-public-security-2024.yaml");
  private static final Rubric RUBRIC = Rubric.load(FOLDER);

  private static PlainDrools drools;

  @BeforeAll
  static void compile() throws Exception {
    drools = new PlainDrools(FOLDER);
  }

  @Test
  void theReportOfLinzeGetsTheSame98Points() {
    Submission report = Submissions.read(REPORT);

    same(report);
    assertThat(drools.score(report).scores().values().stream().reduce(BigDecimal::add))
        .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("98"));
  }

  @Test
  void fiveHundredMadeUpReportsGetTheSamePointsAndFindings() {
    SubmissionGenerator generator = SubmissionGenerator.like(REPORT, 7);
    for (int i = 0; i < 500; i++) {
      same(Submissions.parse("made-up.json", generator.json(i)));
    }
  }

  @Test
  void theBoundsFallOnTheSameSide() {
    for (String value : List.of("299", "300", "301", "302", "303", "341", "342")) {
      same(with("刑事案件发案起数", value));
    }
    for (String satisfaction : List.of("90", "89.99", "89", "88.99", "80", "79.99", "0")) {
      same(with("群众安全感满意度", satisfaction));
    }
  }

  private static Submission with(String indicator, String value) {
    return Submission.of("局")
        .measure(dev.rubric.submission.Measure.of(indicator).value(value))
        .build();
  }

  private static void same(Submission submission) {
    Scorecard scorecard = RUBRIC.score(submission);
    PlainDrools.Outcome outcome = drools.score(submission);

    for (LineScore line : scorecard.lines()) {
      BigDecimal plain = outcome.scores().get(line.indicator());
      assertThat(plain == null ? null : plain.stripTrailingZeros())
          .as(line.indicator())
          .isEqualTo(line.score() == null ? null : line.score().stripTrailingZeros());
    }
    assertThat(outcome.findings().stream().map(PlainDroolsTest::plain).toList())
        .isEqualTo(
            scorecard.findings().stream()
                .filter(finding -> finding.rule() != null)
                .map(PlainDroolsTest::words)
                .map(PlainDroolsTest::plain)
                .sorted()
                .toList());
  }

  /** Drools writes a sum with as many decimals as its parts have. */
  private static String plain(String words) {
    return words.replaceAll("(\\.\\d*?)0+(?!\\d)", "$1").replaceAll("\\.(?!\\d)", "");
  }

  private static String words(Finding finding) {
    String level =
        finding.severity() == Severity.ERROR
            ? "错误："
            : finding.severity() == Severity.WARNING ? "警告：" : "提示：";
    return level + finding.message().in(Language.ZH);
  }
}
