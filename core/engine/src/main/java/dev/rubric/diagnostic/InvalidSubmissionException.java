package dev.rubric.diagnostic;

import java.util.List;
import java.util.Objects;

/** A submission that cannot be used; nothing of it was kept. */
public final class InvalidSubmissionException extends DiagnosticException {
  private static final long serialVersionUID = 1L;

  /** The refusal of a submission for these reasons, at least one. */
  public InvalidSubmissionException(List<Diagnostic> diagnostics) {
    super(Objects.requireNonNull(diagnostics, "diagnostics"));
  }
}
