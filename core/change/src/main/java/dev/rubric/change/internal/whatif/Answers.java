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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries everything that could be said otherwise, one at a time. */
final class Answers {
  private static final BigDecimal NONE = BigDecimal.ONE.negate();

  private record Tried(Other other, Scorecard card) {}

  /** What gives most of one option, and how much that is. */
  record Best(Option option, Other other, BigDecimal score) {
    Answer told() {
      return option.to(other, score);
    }
  }

  private final Scorecard card;
  private final Map<Option, List<Tried>> tried = new LinkedHashMap<>();

  Answers(Rubric rubric, Submission submission, Scorecard card, List<Option> more) {
    this.card = card;
    List<Option> options = new ArrayList<>(Options.of(rubric.framework(), submission));
    options.addAll(more);
    for (Option option : options) {
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
    BigDecimal now = line.score() == null ? NONE : line.score();
    return best(now, found -> found.line(line.indicator()).map(LineScore::score).orElse(null))
        .map(Best::told)
        .toList();
  }

  /** For the total: what earns that bound when said otherwise. */
  List<Answer> reaching(@Nullable BigDecimal bound) {
    return bound == null
        ? List.of()
        : raising().filter(each -> each.score().compareTo(bound) >= 0).map(Best::told).toList();
  }

  /** Of everything that raises the total when said otherwise, what raises it most. */
  Stream<Best> raising() {
    return best(card.provisional() ? NONE : card.total(), Answers::total);
  }

  private static @Nullable BigDecimal total(Scorecard found) {
    return found.provisional() ? null : found.total();
  }

  private Stream<Best> best(BigDecimal now, Function<Scorecard, @Nullable BigDecimal> points) {
    List<Best> all = new ArrayList<>();
    tried.forEach(
        (option, others) -> {
          Other best = null;
          BigDecimal most = now;
          for (Tried each : others) {
            BigDecimal score = points.apply(each.card());
            if (score != null && score.compareTo(most) > 0) {
              best = each.other();
              most = score;
            }
          }
          if (best != null) {
            all.add(new Best(option, best, most));
          }
        });
    return all.stream();
  }
}
