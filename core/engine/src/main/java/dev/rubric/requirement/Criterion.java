package dev.rubric.requirement;

import dev.rubric.diagnostic.Location;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that states something of an indicator.
 *
 * @param rule the rule's name; not null
 * @param basis the clause it rests on (依据); null when it names none
 * @param location where it stands; not null
 */
public record Criterion(String rule, @Nullable String basis, Location location) {
  /** Checks that nothing but the clause is null. */
  public Criterion {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(location, "location");
  }
}
