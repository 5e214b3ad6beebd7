package dev.rubric.rule;

import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One criterion: when all patterns match, every call is stated.
 *
 * @param name the rule's name, unique in its rubric; not null
 * @param basis the clause it rests on ({@code @依据} or {@code @basis}); null when it names none
 * @param patterns its conditions; at least one
 * @param calls its consequences, in order; at least one
 * @param location where the rule begins; not null
 */
public record Rule(
    String name,
    @Nullable String basis,
    List<Pattern> patterns,
    List<Call> calls,
    Location location) {
  /** Copies the lists. */
  public Rule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
    patterns = List.copyOf(Objects.requireNonNull(patterns, "patterns"));
    calls = List.copyOf(Objects.requireNonNull(calls, "calls"));
  }

  /** How a rule file writes it, from {@code rule} to {@code end}. */
  public String toDrl() {
    return DrlText.of(this);
  }
}
