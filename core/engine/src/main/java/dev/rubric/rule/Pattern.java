package dev.rubric.rule;

import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one kind of fact: {@code $m : Measure( value <= 300, target != null )}.
 *
 * @param quantifier whether it holds for each fact, for some, or for none; not null
 * @param variable the variable that stands for the fact, with its {@code $}; null when unnamed
 * @param fact the kind of fact, in Chinese or English; not null
 * @param bindings the variables that stand for its fields; may be empty
 * @param conditions what must hold, all of it; may be empty
 * @param location where it begins; not null
 */
public record Pattern(
    Quantifier quantifier,
    @Nullable String variable,
    String fact,
    List<Binding> bindings,
    List<Condition> conditions,
    Location location) {
  /** For how many facts a pattern must hold. */
  public enum Quantifier {
    /** The rule speaks once for each matching fact. */
    EACH,
    /** At least one fact matches ({@code exists}). */
    SOME,
    /** No fact matches ({@code not}). */
    NONE
  }

  /**
   * A variable that stands for a field of the fact: {@code $v : value}.
   *
   * @param variable its name with the {@code $}; not null
   * @param field the field; not null
   * @param location where it stands; not null
   */
  public record Binding(String variable, String field, Location location) {
    /** Checks that nothing is null. */
    public Binding {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(location, "location");
    }
  }

  /** Copies the lists. */
  public Pattern {
    Objects.requireNonNull(quantifier, "quantifier");
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(location, "location");
    bindings = List.copyOf(Objects.requireNonNull(bindings, "bindings"));
    conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
  }

  /** How a rule file writes it, in one line. */
  public String toDrl() {
    return DrlText.of(this);
  }
}
