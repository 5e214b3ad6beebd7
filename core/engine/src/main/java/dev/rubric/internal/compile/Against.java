package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.rule.Comparator;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A condition that holds a value against a number, as most do. */
public final class Against implements Function<Facts, Truth> {
  private final String text;
  private final Function<Facts, @Nullable Object> value;
  private final Comparator comparator;
  private final Limit limit;

  Against(Operand value, Comparator comparator, BigDecimal number) {
    this.text = value.text();
    this.value = value.value();
    this.comparator = comparator;
    this.limit = new Limit(number);
  }

  @Override
  public Truth apply(Facts facts) {
    Object found = read(facts);
    return found == null ? Truth.UNKNOWN : Truth.of(holds(found));
  }

  /** The value's spelling: conditions on facts of one kind with the same one read the same. */
  public String value() {
    return text;
  }

  /** Reads the value; null when it is missing. */
  public @Nullable Object read(Facts facts) {
    return value.apply(facts);
  }

  /** Whether it holds for a value that was read. */
  public boolean holds(Object found) {
    return comparator.holds(limit.compared(found));
  }
}
