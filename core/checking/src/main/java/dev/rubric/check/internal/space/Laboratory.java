package dev.rubric.check.internal.space;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.Owner;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Scores a sample of each cell with the rubric itself.
 *
 * <p>Spaces that look at different facts are scored together, each with a sample of its own in the
 * same submission, so that a rubric of a thousand rules takes about as many submissions as one of
 * its indicators.
 */
public final class Laboratory {
  /**
   * What came of a space.
   *
   * @param outcomes of the cells that submissions can reach, in their order
   */
  public record Result(Space space, List<Outcome> outcomes) {}

  /** What came of a cell. */
  public record Outcome(Cell cell, Scorecard card) {}

  private final Rubric rubric;
  private final BiPredicate<Space, Outcome> enough;

  private Laboratory(Rubric rubric, BiPredicate<Space, Outcome> enough) {
    this.rubric = rubric;
    this.enough = enough;
  }

  /** The results of the spaces, in their order. */
  public static List<Result> score(Rubric rubric, List<Space> spaces) {
    return score(rubric, spaces, (space, outcome) -> false);
  }

  /**
   * The same, as far as anybody wants to know.
   *
   * @param enough whether an outcome answers all that is asked of a space
   */
  public static List<Result> score(
      Rubric rubric, List<Space> spaces, BiPredicate<Space, Outcome> enough) {
    Laboratory laboratory = new Laboratory(rubric, enough);
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
    List<Result> here = new ArrayList<>(batch);
    for (int i = 0; ; i++) {
      int round = i;
      here.removeIf(each -> round >= each.space().cells().size());
      if (here.isEmpty()) {
        return;
      }
      Draft draft = blank();
      here.forEach(each -> each.space().cells().get(round).tell(draft));
      Scorecard together = scored(draft.build());
      boolean apart = together == null && here.size() > 1;
      here.removeIf(each -> note(each, round, apart, together));
    }
  }

  /** Keeps what came of a cell; whether that is enough of its space. */
  private boolean note(Result result, int round, boolean apart, @Nullable Scorecard together) {
    Cell cell = result.space().cells().get(round);
    Scorecard card = apart ? alone(cell) : together;
    if (card == null) {
      return false;
    }
    Outcome outcome = new Outcome(cell, card);
    result.outcomes().add(outcome);
    return enough.test(result.space(), outcome);
  }

  private @Nullable Scorecard alone(Cell cell) {
    Draft draft = blank();
    cell.tell(draft);
    return scored(draft.build());
  }

  /** A submission of nothing but what every unit has to report. */
  private Draft blank() {
    Draft draft = new Draft();
    rubric.framework().declarations().items(Owner.UNIT).stream()
        .filter(DataItem::required)
        .forEach(item -> draft.unitItem(item.name(), RowTemplate.any(item)));
    return draft;
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
