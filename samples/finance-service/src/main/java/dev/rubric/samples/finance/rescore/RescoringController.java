package dev.rubric.samples.finance.rescore;

import dev.rubric.samples.finance.standard.Standard;
import dev.rubric.samples.finance.standard.Standards;
import dev.rubric.samples.finance.submission.FiledSubmissions;
import dev.rubric.store.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far re-scoring has come, and what it changed. */
@RestController
final class RescoringController {
  private static final int PAGE = 100;

  private final Standards standards;
  private final FiledSubmissions submissions;
  private final Differences differences;
  private final Failures failures;

  RescoringController(
      Standards standards,
      FiledSubmissions submissions,
      Differences differences,
      Failures failures) {
    this.standards = standards;
    this.submissions = submissions;
    this.differences = differences;
    this.failures = failures;
  }

  /** How far it has come. */
  enum State {
    /** There are open submissions that it has still to score. */
    RUNNING,
    /** Every open submission is scored by it, or was refused. */
    DONE,
    /** Another publication is in force. */
    NOT_IN_FORCE
  }

  /**
   * The re-scoring that a publication brings.
   *
   * @param left how many open submissions are still to be scored
   * @param failed how many can't be scored by it; they keep their score
   */
  record Progress(
      Published publication,
      State state,
      long rescored,
      long failed,
      long left,
      @Nullable String first,
      @Nullable String last) {}

  @GetMapping("/rescorings/{number}")
  Progress progress(@PathVariable int number) {
    Published publication = standards.publication(number);
    boolean inForce =
        standards
            .find(publication.name())
            .map(Standard::number)
            .filter(n -> n == number)
            .isPresent();
    long left = inForce ? submissions.countLeft(publication.name(), number) : 0;
    Differences.Done done = differences.done(number);
    return new Progress(
        publication,
        inForce ? left > 0 ? State.RUNNING : State.DONE : State.NOT_IN_FORCE,
        done.rescored(),
        failures.count(number),
        left,
        done.first(),
        done.last());
  }

  @GetMapping("/rescorings/{number}/differences")
  List<Differences.Difference> differences(
      @PathVariable int number, @RequestParam(defaultValue = "") String after) {
    return differences.of(number, after, PAGE);
  }

  @GetMapping("/rescorings/{number}/failures")
  List<Failures.Failure> failures(@PathVariable int number) {
    return failures.of(number, PAGE);
  }
}
