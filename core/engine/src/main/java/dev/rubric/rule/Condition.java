package dev.rubric.rule;

import dev.rubric.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that holds, does not hold, or can't be said because a value is missing.
 *
 * <p>A comparison with a missing value can't be said, and a rule speaks only when all its
 * conditions hold; only a comparison with {@code null} (空) asks whether a value is missing.
 */
public sealed interface Condition {
  /** Where it begins. */
  Location location();

  /** The conditions it is made of, as written; empty for one that stands alone. */
  default List<Condition> parts() {
    return List.of();
  }

  /** The values that it compares itself, as written; empty for one that is made of others. */
  default List<Expression> operands() {
    return List.of();
  }

  /** The values that it or what it is made of compares, as written. */
  default List<Expression> allOperands() {
    return Stream.concat(
            operands().stream(), parts().stream().flatMap(part -> part.allOperands().stream()))
        .toList();
  }

  /** How a rule file writes it. */
  default String toDrl() {
    return DrlText.of(this);
  }

  /** {@code value <= 300}. */
  record Comparison(Expression left, Comparator comparator, Expression right, Location location)
      implements Condition {
    /** Checks that nothing is null. */
    public Comparison {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(comparator, "comparator");
      Objects.requireNonNull(right, "right");
      Objects.requireNonNull(location, "location");
    }

    @Override
    public List<Expression> operands() {
      return List.of(left, right);
    }
  }

  /** {@code level in ("优", "良")}, or {@code not in} when negated. */
  record Membership(Expression value, boolean negated, List<Expression> choices, Location location)
      implements Condition {
    /** Copies the list. */
    public Membership {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(location, "location");
      choices = List.copyOf(Objects.requireNonNull(choices, "choices"));
    }

    @Override
    public List<Expression> operands() {
      List<Expression> operands = new ArrayList<>(List.of(value));
      operands.addAll(choices);
      return operands;
    }
  }

  /** All of them hold: {@code &&}. */
  record All(List<Condition> parts, Location location) implements Condition {
    /** Copies the list. */
    public All {
      Objects.requireNonNull(location, "location");
      parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
    }
  }

  /** At least one of them holds: {@code ||}. */
  record Any(List<Condition> parts, Location location) implements Condition {
    /** Copies the list. */
    public Any {
      Objects.requireNonNull(location, "location");
      parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
    }
  }

  /** It does not hold: {@code !( … )}. */
  record Negation(Condition part, Location location) implements Condition {
    /** Checks that nothing is null. */
    public Negation {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(location, "location");
    }

    @Override
    public List<Condition> parts() {
      return List.of(part);
    }
  }
}
