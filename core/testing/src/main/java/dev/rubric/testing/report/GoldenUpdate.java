package dev.rubric.testing.report;

import java.util.List;
import java.util.Objects;

/**
 * A golden scorecard that was written anew.
 *
 * @param file its file, relative to the folder of the cases; not null
 * @param diff the lines that changed, as a unified diff
 */
public record GoldenUpdate(String file, List<String> diff) {
  /** Copies the list. */
  public GoldenUpdate {
    Objects.requireNonNull(file, "file");
    diff = List.copyOf(diff);
  }
}
