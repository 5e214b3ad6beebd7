package dev.rubric.live;

import dev.rubric.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Why the folder's newest content is not in service.
 *
 * @param diagnostics every problem found; never empty
 * @param at when the load failed; not null
 */
public record LiveFailure(List<Diagnostic> diagnostics, Instant at) {
  /** Copies the list. */
  public LiveFailure {
    Objects.requireNonNull(at, "at");
    diagnostics = List.copyOf(Objects.requireNonNull(diagnostics, "diagnostics"));
  }
}
