package dev.rubric.change.report;

import dev.rubric.diagnostic.Location;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a score comes from.
 *
 * @param rule its name; not null
 * @param location where it stands in its rubric; not null
 * @param basis the clause it rests on (依据); null when none is named
 */
public record Clause(String rule, Location location, @Nullable String basis) {
  /** Checks what must not be null. */
  public Clause {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(location, "location");
  }
}
