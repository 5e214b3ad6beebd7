package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.submission.Submission;
import java.util.List;
import java.util.Objects;

/**
 * A printed table as it was read.
 *
 * @param submission the submission; not null
 * @param notes what was taken of what is not certain, and what was left out; may be empty
 */
public record FormReading(Submission submission, List<Diagnostic> notes) {
  /** Copies the list. */
  public FormReading {
    Objects.requireNonNull(submission, "submission");
    notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
  }
}
