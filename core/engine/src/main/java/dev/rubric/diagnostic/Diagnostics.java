package dev.rubric.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one rubric or submission, so that all are reported in one go.
 *
 * <p>Not thread-safe; one collector serves one load.
 */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Records a problem. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Records an error. */
  public void error(String code, @Nullable Location location, String zh, String en) {
    add(Diagnostic.error(code, location, zh, en));
  }

  /** Records a warning. */
  public void warning(String code, @Nullable Location location, String zh, String en) {
    add(Diagnostic.warning(code, location, zh, en));
  }

  /** Whether any error was recorded. */
  public boolean hasErrors() {
    return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }

  /** All problems so far, in the order of {@link Diagnostic#ORDER}. */
  public List<Diagnostic> all() {
    return found.stream().distinct().sorted(Diagnostic.ORDER).toList();
  }
}
