package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.framework.Framework;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.util.List;
import java.util.Objects;

/**
 * A submission that was scored.
 *
 * @param file the file it was read from; not null
 * @param submission what it reports; not null
 * @param framework the framework of the rubric that scored it; not null
 * @param card its scorecard; not null
 * @param findings what the audit of its table found; empty for a submission that is no table
 */
public record ScoredForm(
    String file,
    Submission submission,
    Framework framework,
    Scorecard card,
    List<Diagnostic> findings) {
  /** Copies the list. */
  public ScoredForm {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(card, "card");
    findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
  }
}
