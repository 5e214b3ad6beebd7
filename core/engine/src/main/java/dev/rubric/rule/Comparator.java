package dev.rubric.rule;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** How two values are compared. */
public enum Comparator {
  /** {@code ==}: numbers by value, so 0.1 is 0.10. */
  EQUAL("==", false, true, false),
  /** {@code !=}. */
  NOT_EQUAL("!=", true, false, true),
  /** {@code <}. */
  LESS("<", true, false, false),
  /** {@code <=}. */
  AT_MOST("<=", true, true, false),
  /** {@code >}. */
  MORE(">", false, false, true),
  /** {@code >=}. */
  AT_LEAST(">=", false, true, true);

  private final String symbol;
  private final boolean below;
  private final boolean equal;
  private final boolean above;

  Comparator(String symbol, boolean below, boolean equal, boolean above) {
    this.symbol = symbol;
    this.below = below;
    this.equal = equal;
    this.above = above;
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
    if (order == 0) {
      return equal;
    }
    return order < 0 ? below : above;
  }

  /** The comparator of a symbol. */
  public static Optional<Comparator> of(String symbol) {
    Objects.requireNonNull(symbol, "symbol");
    return Arrays.stream(values()).filter(each -> each.symbol.equals(symbol)).findFirst();
  }
}
