package dev.rubric.rule;

import java.util.Arrays;
import java.util.Optional;

/** How two values are compared. */
public enum Comparator {
  /** {@code ==}: numbers by value, so 0.1 is 0.10. */
  EQUAL("=="),
  /** {@code !=}. */
  NOT_EQUAL("!="),
  /** {@code <}. */
  LESS("<"),
  /** {@code <=}. */
  AT_MOST("<="),
  /** {@code >}. */
  MORE(">"),
  /** {@code >=}. */
  AT_LEAST(">=");

  private final String symbol;

  Comparator(String symbol) {
    this.symbol = symbol;
  }

  /** How a rule writes it. */
  public String symbol() {
    return symbol;
  }

  /** Whether it asks for an order, which only numbers have. */
  public boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /** Whether it holds when the left value compares to the right one as {@code order} says. */
  public boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  /** The comparator of a symbol. */
  public static Optional<Comparator> of(String symbol) {
    return Arrays.stream(values()).filter(each -> each.symbol.equals(symbol)).findFirst();
  }
}
