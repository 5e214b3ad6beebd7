package com.example;

import dev.rubric.Rubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;

/** Scores a submission that was never a file, by a rubric that comes in a jar. */
public final class Budget {
  private Budget() {}

  public static void main(String[] args) {
    Rubric rubric = Rubric.fromClassPath("linze-public-security-2024");
    Submission submission =
        Submission.of("某局").measure(Measure.of("刑事案件发案起数").value("330")).build();
    Scorecard scorecard = rubric.score(submission);
    String score =
        scorecard.lines().stream()
            .filter(line -> line.indicator().equals("刑事案件发案起数"))
            .map(line -> line.score() + " of " + line.weight())
            .findFirst()
            .orElseThrow();
    if (!score.equals("2.00 of 7") || !Scorecard.fromJson(scorecard.toJson()).equals(scorecard)) {
      throw new AssertionError(score + "\n" + scorecard.toJson());
    }
    System.out.println("330 cases get " + score + " points");
  }
}
