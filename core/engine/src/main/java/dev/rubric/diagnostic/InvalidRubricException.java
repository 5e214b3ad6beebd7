package dev.rubric.diagnostic;

import java.util.List;
import java.util.Objects;

/** A rubric that cannot be used; nothing of it was kept. */
public final class InvalidRubricException extends DiagnosticException {
  private static final long serialVersionUID = 1L;

  /** The refusal of a rubric for these reasons, at least one. */
  public InvalidRubricException(List<Diagnostic> diagnostics) {
    super(Objects.requireNonNull(diagnostics, "diagnostics"));
  }
}
