package dev.rubric.spring;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;

/** Where the rubric in service comes from; thread-safe. */
public interface RubricSource {
  /** The rubric in service; take it once for work that must be of one version. */
  Rubric rubric();

  /** When the rubric in service was loaded. */
  Instant loadedAt();

  /** Why the newest content is not in service; empty when it is. */
  List<Diagnostic> problems();
}
