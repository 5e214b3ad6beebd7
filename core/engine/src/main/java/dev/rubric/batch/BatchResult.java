package dev.rubric.batch;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Scorecard;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of one submission of many. */
public sealed interface BatchResult {
  /** The submission's place in its source, from 0. */
  long ordinal();

  /**
   * This result as JSON in one line: its ordinal with the scorecard, as {@link
   * Scorecard#toJsonLine} writes it, or with the diagnostics and, after a fault of a program, what
   * it was.
   */
  default String toJson() {
    return BatchResultJson.write(this);
  }

  /**
   * The result that {@link #toJson} wrote; of a fault of a program the words remain.
   *
   * @throws IllegalArgumentException when the JSON is no result
   */
  static BatchResult fromJson(String json) {
    return BatchResultJson.read(Objects.requireNonNull(json, "json"));
  }

  /**
   * A submission that was scored.
   *
   * @param scorecard the outcome; not null
   */
  record Scored(long ordinal, Scorecard scorecard) implements BatchResult {
    /** Checks the scorecard. */
    public Scored {
      Objects.requireNonNull(scorecard, "scorecard");
    }
  }

  /**
   * A submission that was not scored.
   *
   * @param diagnostics why, at least one
   * @param defect what a fault of a program threw, of this library or of the one that reads the
   *     submissions; null when the submission itself can't be used
   */
  record Failed(long ordinal, List<Diagnostic> diagnostics, @Nullable Throwable defect)
      implements BatchResult {
    /** Copies the list. */
    public Failed {
      diagnostics = List.copyOf(Objects.requireNonNull(diagnostics, "diagnostics"));
      if (diagnostics.isEmpty()) {
        throw new IllegalArgumentException("a failure needs at least one diagnostic");
      }
    }
  }
}
