package dev.rubric.check.internal.check;

import dev.rubric.Rubric;
import dev.rubric.check.report.Check;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Looks for checklists that score although no item of them is reported. */
final class Unreported {
  private Unreported() {}

  static void check(Rubric rubric, List<Study> studies, Finder finder) {
    Optional<Scorecard> nothing = nothing(rubric);
    for (Study study : studies) {
      Indicator indicator = study.indicator();
      if (indicator.direction() == Direction.CHECKLIST) {
        nothing
            .flatMap(card -> card.line(indicator.name()))
            .map(LineScore::score)
            .filter(score -> score.signum() > 0)
            .ifPresent(score -> report(study, score, finder));
      }
    }
  }

  /** The scorecard of who reports nothing; empty where something must be reported. */
  private static Optional<Scorecard> nothing(Rubric rubric) {
    try {
      return Optional.of(rubric.score(Submission.of("没有填报").build()));
    } catch (InvalidSubmissionException refused) {
      return Optional.empty();
    }
  }

  private static void report(Study study, BigDecimal score, Finder finder) {
    Indicator indicator = study.indicator();
    String points = score.stripTrailingZeros().toPlainString();
    finder.add(
        Check.MISSING_DATA,
        study.rules().get(0).rule().location(),
        Text.of(
            "指标 " + indicator.name() + "：一个要点都没有填报的也得 " + points + " 分；请在条件里写 要点数 > 0",
            "indicator "
                + indicator.name()
                + ": who reports no item gets "
                + points
                + " points; ask for itemCount > 0"),
        indicator.location());
  }
}
