package dev.rubric.workbench.site;

import dev.rubric.submission.Submission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The submissions by which the effect of a change is shown; thread-safe. */
public interface SubmissionSource {
  /**
   * A submission of the portfolio.
   *
   * @param name its name, as {@link #names} has it or not at all; not null
   * @param json the submission as JSON in UTF-8; not null
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Item(String name, byte[] json) {
    /** Checks what must not be null. */
    public Item {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(json, "json");
    }
  }

  /** The names of those that can be looked at one by one; a person chooses among them. */
  List<String> names();

  /** The submission of that name; empty when there is none. */
  Optional<Submission> find(String name);

  /** All submissions that an impact is worked out of; the stream is closed after use. */
  Stream<Item> all();

  /** Whether {@link #all} is the same each time, and so many that they are packed once. */
  boolean isFixed();
}
