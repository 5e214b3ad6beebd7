package dev.rubric.testing.report;

import dev.rubric.text.Text;
import java.util.Objects;

/**
 * A golden scorecard that was written anew.
 *
 * @param file its file, relative to the folder of the cases; not null
 * @param diff the lines that changed, as a unified diff of the scorecard for people; not null
 */
public record GoldenUpdate(String file, Text diff) {
  /** Checks that nothing is null. */
  public GoldenUpdate {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(diff, "diff");
  }
}
