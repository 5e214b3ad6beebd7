package dev.rubric.rule;

import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value in a rule. */
public sealed interface Expression {
  /** Where it begins. */
  Location location();

  /** The expressions it is worked out of, as written; empty for one that stands alone. */
  default List<Expression> parts() {
    return List.of();
  }

  /** It and all that it is worked out of, at any depth, in the order written. */
  default List<Expression> all() {
    List<Expression> all = new ArrayList<>();
    Deque<Expression> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      Expression next = open.pop();
      all.add(next);
      List<Expression> parts = next.parts();
      for (int i = parts.size() - 1; i >= 0; i--) {
        open.push(parts.get(i));
      }
    }
    return all;
  }

  /** How a rule file writes it. */
  default String toDrl() {
    return DrlText.of(this);
  }

  /** A number, exact as written. */
  record Decimal(BigDecimal value, Location location) implements Expression {
    /** Checks that nothing is null. */
    public Decimal {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(location, "location");
    }
  }

  /** A text between double quotes. */
  record Words(String value, Location location) implements Expression {
    /** Checks that nothing is null. */
    public Words {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(location, "location");
    }
  }

  /** {@code true} (是) or {@code false} (否). */
  record Flag(boolean value, Location location) implements Expression {
    /** Checks that nothing is null. */
    public Flag {
      Objects.requireNonNull(location, "location");
    }
  }

  /** {@code null} (空): the value that is not reported. */
  record Missing(Location location) implements Expression {
    /** Checks that nothing is null. */
    public Missing {
      Objects.requireNonNull(location, "location");
    }
  }

  /** A field of the pattern's own fact: {@code value}. */
  record Field(String name, Location location) implements Expression {
    /** Checks that nothing is null. */
    public Field {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(location, "location");
    }
  }

  /** A variable, with its {@code $}: a fact or one of its fields. */
  record Variable(String name, Location location) implements Expression {
    /** Checks that nothing is null. */
    public Variable {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(location, "location");
    }
  }

  /** A field of a fact that a variable stands for: {@code $m.value}. */
  record VariableField(String variable, String field, Location location) implements Expression {
    /** Checks that nothing is null. */
    public VariableField {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(location, "location");
    }
  }

  /** {@code target * 1.5}; {@code +} also joins texts. */
  record Arithmetic(Expression left, Operator operator, Expression right, Location location)
      implements Expression {
    /** Checks that nothing is null. */
    public Arithmetic {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(right, "right");
      Objects.requireNonNull(location, "location");
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** {@code -value}. */
  record Negative(Expression of, Location location) implements Expression {
    /** Checks that nothing is null. */
    public Negative {
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(location, "location");
    }

    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }

  /** A function of the scoring vocabulary: {@code ratio(value, target)}. */
  record Function(String name, List<Expression> arguments, Location location)
      implements Expression {
    /** Copies the list. */
    public Function {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(location, "location");
      arguments = List.copyOf(Objects.requireNonNull(arguments, "arguments"));
    }

    @Override
    public List<Expression> parts() {
      return arguments;
    }
  }

  /**
   * What is worked out over rows: {@code sum(tasks, importance, done == true)}. Its values and its
   * condition speak of a row, not of the fact around it, and so are no parts.
   *
   * @param list which rows
   * @param values what is read of each row; empty for a count
   * @param where which rows count; null for all
   */
  record Aggregate(
      String name,
      String list,
      List<Expression> values,
      @Nullable Condition where,
      Location location)
      implements Expression {
    /** Copies the list. */
    public Aggregate {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(list, "list");
      Objects.requireNonNull(location, "location");
      values = List.copyOf(Objects.requireNonNull(values, "values"));
    }

    /** What is read of each row: its values and the sides of its condition, in order. */
    public List<Expression> reads() {
      List<Expression> reads = new ArrayList<>(values);
      if (where != null) {
        reads.addAll(where.allOperands());
      }
      return reads;
    }
  }

  /** The four operations of arithmetic. */
  enum Operator {
    /** {@code +}. */
    PLUS("+"),
    /** {@code -}. */
    MINUS("-"),
    /** {@code *}. */
    TIMES("*"),
    /** {@code /}; a division by zero gives a missing value. */
    DIVIDED_BY("/");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** How a rule writes it. */
    public String symbol() {
      return symbol;
    }
  }
}
