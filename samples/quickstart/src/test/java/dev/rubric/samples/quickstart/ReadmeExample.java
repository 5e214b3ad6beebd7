package dev.rubric.samples.quickstart;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.nio.file.Path;

/** The README's embedding, word for word; run from the root of the project. */
final class ReadmeExample {
  private ReadmeExample() {}

  public static void main(String[] arguments) {
    Rubric rubric = Rubric.load(Path.of("rules/linze-public-security-2024"));
    Submission submission =
        Submissions.read(Path.of("samples/submissions/linze-public-security-2024.yaml"));
    Scorecard scorecard = rubric.score(submission);
    System.out.println(scorecard.total() + " " + scorecard.grade());
    scorecard.lines().forEach(line -> System.out.println(line.indicator() + " " + line.score()));
  }
}
