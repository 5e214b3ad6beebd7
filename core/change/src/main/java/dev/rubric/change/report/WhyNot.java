package dev.rubric.change.report;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that did not apply, with every condition and the value seen.
 *
 * @param rule its name; not null
 * @param location where it stands; not null
 * @param basis the clause it rests on; null when it names none
 * @param conditions its conditions, as written
 */
public record WhyNot(
    String rule, Location location, @Nullable String basis, List<Seen> conditions) {
  /**
   * A condition and what it saw.
   *
   * @param condition as a rule file writes it; not null
   * @param holds whether it holds
   * @param seen the values that it compared; not null, may be empty
   */
  public record Seen(String condition, boolean holds, Text seen) {
    /** Checks what must not be null. */
    public Seen {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(seen, "seen");
    }
  }

  /** Copies the list. */
  public WhyNot {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(location, "location");
    conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
  }
}
