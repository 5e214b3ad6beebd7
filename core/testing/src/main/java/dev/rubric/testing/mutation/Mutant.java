package dev.rubric.testing.mutation;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rubric with one change to one rule.
 *
 * @param location where the change is; not null
 * @param rule the name of the rule; not null
 * @param change the change in words that follow “若” and "if": {@code 把 300 改成 301}, {@code 300
 *     becomes 301}; not null
 * @param fate what became of it; not null
 * @param noticedBy the name of a case that fails because of it; null when none does
 */
public record Mutant(
    Location location, String rule, Text change, Fate fate, @Nullable String noticedBy) {
  /** Checks what must not be null. */
  public Mutant {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(fate, "fate");
  }
}
