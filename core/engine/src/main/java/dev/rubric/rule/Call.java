package dev.rubric.rule;

import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;

/**
 * What a rule states: {@code scores.deduct($m, 0.5);}.
 *
 * @param receiver {@code scores} (记分) or {@code findings} (疑点), as written; not null
 * @param verb the verb, as written; not null
 * @param arguments its arguments
 * @param location where the receiver begins; not null
 */
public record Call(String receiver, String verb, List<Expression> arguments, Location location) {
  /** Copies the list. */
  public Call {
    Objects.requireNonNull(receiver, "receiver");
    Objects.requireNonNull(verb, "verb");
    Objects.requireNonNull(location, "location");
    arguments = List.copyOf(Objects.requireNonNull(arguments, "arguments"));
  }

  /** How a rule file writes it, in one line. */
  public String toDrl() {
    return DrlText.of(this);
  }
}
