package dev.rubric.internal.batch;

import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Scorecard;
import java.util.List;
import java.util.function.Supplier;

/** Scores one submission of many, so that whatever is wrong with it stays with it. */
public final class Attempt {
  private Attempt() {}

  /** The result of reading and scoring one submission. */
  public static BatchResult of(long ordinal, Supplier<Scorecard> scoring) {
    try {
      return new BatchResult.Scored(ordinal, scoring.get());
    } catch (InvalidSubmissionException refusal) {
      return new BatchResult.Failed(ordinal, refusal.diagnostics(), null);
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError defect) {
      return new BatchResult.Failed(ordinal, List.of(apology(defect)), defect);
    }
  }

  /** Other errors, such as a full memory, are no fault of one submission and stop the batch. */
  private static Diagnostic apology(Throwable defect) {
    return Diagnostic.error(
        "defect",
        null,
        "程序内部出错（" + defect + "），这份填报未能评分；这不是填报的问题",
        "a fault of the program (" + defect + ") kept this submission from being scored");
  }
}
