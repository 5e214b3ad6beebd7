package dev.rubric.check.internal.check;

import dev.rubric.Rubric;
import dev.rubric.check.internal.space.Cell;
import dev.rubric.check.internal.space.Draft;
import dev.rubric.check.internal.space.Space;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores a sample of each cell with the rubric itself.
 *
 * <p>Spaces that look at different facts are scored together, each with a sample of its own in the
 * same submission, so that a rubric of a thousand rules takes about as many submissions as one of
 * its indicators.
 */
final class Laboratory {
  /**
   * What came of a space.
   *
   * @param outcomes of the cells that submissions can reach, in their order
   */
  record Result(Space space, List<Outcome> outcomes) {}

  /** What came of a cell. */
  record Outcome(Cell cell, Scorecard card) {}

  private final Rubric rubric;

  private Laboratory(Rubric rubric) {
    this.rubric = rubric;
  }

  /** The results of the spaces, in their order. */
  static List<Result> score(Rubric rubric, List<Space> spaces) {
    Laboratory laboratory = new Laboratory(rubric);
    List<Result> results =
        spaces.stream().map(space -> new Result(space, new ArrayList<>())).toList();
    batches(results).forEach(laboratory::score);
    return results;
  }

  /** Spaces that share no fact, as many together as possible. */
  private static List<List<Result>> batches(List<Result> results) {
    List<List<Result>> batches = new ArrayList<>();
    for (Result result : results) {
      Optional<List<Result>> fitting =
          batches.stream()
              .filter(
                  batch -> batch.stream().allMatch(it -> it.space().isApartFrom(result.space())))
              .findFirst();
      fitting.ifPresentOrElse(
          batch -> batch.add(result), () -> batches.add(new ArrayList<>(List.of(result))));
    }
    return batches;
  }

  private void score(List<Result> batch) {
    int most = batch.stream().mapToInt(each -> each.space().cells().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int round = i;
      List<Result> here =
          batch.stream().filter(each -> round < each.space().cells().size()).toList();
      Draft draft = new Draft();
      here.forEach(each -> each.space().cells().get(round).tell(draft));
      Scorecard together = scored(draft.build());
      for (Result each : here) {
        Cell cell = each.space().cells().get(i);
        boolean alone = together == null && here.size() > 1;
        Scorecard card = alone ? scored(cell.submission()) : together;
        if (card != null) {
          each.outcomes().add(new Outcome(cell, card));
        }
      }
    }
  }

  /** Null when no submission can say so. */
  private @Nullable Scorecard scored(Submission submission) {
    try {
      return rubric.score(submission);
    } catch (InvalidSubmissionException refused) {
      return null;
    }
  }
}
