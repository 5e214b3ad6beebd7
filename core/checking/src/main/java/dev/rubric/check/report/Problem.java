package dev.rubric.check.report;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A mistake that was found.
 *
 * @param diagnostic what and where, with the {@link Check#id()} or the loader's own code; not null
 * @param witness values with which the mistake shows when they are scored; empty when it shows
 *     without any
 * @param related other places that have a part in it, and the first places where it is again; may
 *     be empty
 * @param count how many problems it stands for that are alike apart from their numbers; 1 or more
 */
public record Problem(
    Diagnostic diagnostic, List<MatchedValue> witness, List<Location> related, int count) {
  /** A problem that stands for itself alone. */
  public Problem(Diagnostic diagnostic, List<MatchedValue> witness, List<Location> related) {
    this(diagnostic, witness, related, 1);
  }

  /** Copies the lists. */
  public Problem {
    Objects.requireNonNull(diagnostic, "diagnostic");
    witness = List.copyOf(Objects.requireNonNull(witness, "witness"));
    related = List.copyOf(Objects.requireNonNull(related, "related"));
  }

  /** The same with its message said otherwise. */
  public Problem said(UnaryOperator<Text> otherwise) {
    Objects.requireNonNull(otherwise, "otherwise");
    Diagnostic other =
        new Diagnostic(
            diagnostic.severity(),
            diagnostic.code(),
            diagnostic.location(),
            otherwise.apply(diagnostic.message()),
            diagnostic.mend());
    return new Problem(other, witness, related, count);
  }
}
