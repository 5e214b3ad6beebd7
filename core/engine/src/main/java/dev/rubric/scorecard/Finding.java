package dev.rubric.scorecard;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the submission reports (疑点); it never changes a score.
 *
 * @param severity how much it weighs; not null
 * @param message what was found; not null
 * @param rule the rule that found it; null for the library's own checks
 * @param location the rule's file and line; for the library's own checks the place in the
 *     submission, null when that is not known
 * @param basis the clause the rule rests on; null when it names none
 * @param matched the values looked at
 */
public record Finding(
    Severity severity,
    Text message,
    @Nullable String rule,
    @Nullable Location location,
    @Nullable String basis,
    List<MatchedValue> matched) {
  /** Copies the list. */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    matched = List.copyOf(Objects.requireNonNull(matched, "matched"));
  }
}
