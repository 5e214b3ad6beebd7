package dev.rubric.change.internal.whatif;

import dev.rubric.Rubric;
import dev.rubric.change.internal.whatif.Option.Other;
import dev.rubric.change.report.Answer;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries everything that could be said otherwise, one at a time. */
final class Answers {
  private record Tried(Other other, Scorecard card) {}

  private final Scorecard card;
  private final Map<Option, List<Tried>> tried = new LinkedHashMap<>();

  Answers(Rubric rubric, Submission submission, Scorecard card) {
    this.card = card;
    for (Option option : Options.of(rubric.framework(), submission)) {
      List<Tried> all = new ArrayList<>();
      for (Other other : option.others()) {
        scored(rubric, other.with().apply(submission))
            .ifPresent(found -> all.add(new Tried(other, found)));
      }
      tried.put(option, all);
    }
  }

  private static Optional<Scorecard> scored(Rubric rubric, Submission submission) {
    try {
      return Optional.of(rubric.score(submission));
    } catch (InvalidSubmissionException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /** For a line: of everything that gives more when said otherwise, the nearest that gives most. */
  List<Answer> of(LineScore line) {
    BigDecimal now = line.score() == null ? BigDecimal.ONE.negate() : line.score();
    return answers(now, found -> found.line(line.indicator()).map(LineScore::score).orElse(null));
  }

  /** For the total: what earns that bound when said otherwise. */
  List<Answer> reaching(@Nullable BigDecimal bound) {
    if (bound == null) {
      return List.of();
    }
    BigDecimal now = card.provisional() ? BigDecimal.ONE.negate() : card.total();
    return answers(now, found -> found.provisional() ? null : found.total()).stream()
        .filter(answer -> answer.score().compareTo(bound) >= 0)
        .toList();
  }

  private List<Answer> answers(BigDecimal now, Function<Scorecard, @Nullable BigDecimal> points) {
    List<Answer> answers = new ArrayList<>();
    tried.forEach(
        (option, all) -> {
          Other best = null;
          BigDecimal most = now;
          for (Tried each : all) {
            BigDecimal score = points.apply(each.card());
            if (score != null && score.compareTo(most) > 0) {
              best = each.other();
              most = score;
            }
          }
          if (best != null) {
            answers.add(option.to(best, most));
          }
        });
    return answers;
  }
}
