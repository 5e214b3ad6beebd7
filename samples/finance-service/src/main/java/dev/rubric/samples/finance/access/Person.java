package dev.rubric.samples.finance.access;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may use the service.
 *
 * @param name the name to sign in with; not null
 * @param unit the unit that is submitted for; null for who submits nothing
 * @param roles what the person may do; not empty
 */
public record Person(String name, @Nullable String unit, Set<Role> roles) {
  /** Copies the set. */
  public Person {
    Objects.requireNonNull(name, "name");
    roles = Set.copyOf(roles);
  }

  /** Whether all submissions may be seen, not just those of the own unit. */
  public boolean seesAll() {
    return roles.contains(Role.AUDITOR)
        || roles.contains(Role.PUBLISHER)
        || roles.contains(Role.READER);
  }
}
