package dev.rubric.internal.vocabulary;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Derived;
import dev.rubric.internal.framework.Library;
import dev.rubric.rule.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from that is declared rather than built in.
 *
 * @param ofUnit whether another fact than the unit's own lends it
 * @param item the data item that it is; null when it is derived
 * @param derived the declaration of a derived value; null when it is reported
 * @param formula the formula of a derived value; null until it is read
 * @param inputs the fields of its own fact that the formula reads, and those that they are worked
 *     out of
 * @param ratio the quotient of two reported values that it is; null when it is none
 */
public record Declared(
    boolean ofUnit,
    @Nullable DataItem item,
    @Nullable Derived derived,
    @Nullable Expression formula,
    List<FieldWord> inputs,
    @Nullable Ratio ratio) {
  /** Copies the list. */
  public Declared {
    inputs = List.copyOf(inputs);
  }

  static Declared of(DataItem item) {
    return new Declared(false, item, null, null, List.of(), null);
  }

  static Declared of(Derived derived) {
    return new Declared(false, null, derived, null, List.of(), null);
  }

  /** The unit it is in (计量单位); null when it has none. */
  public @Nullable String unitOfMeasure() {
    if (item != null) {
      return item.unitOfMeasure();
    }
    return derived == null ? null : derived.unitOfMeasure();
  }

  /** Whether the library declares it, so that its name says what it is. */
  boolean isShipped() {
    return derived != null && Library.declares(derived);
  }

  /** The same, without what it is worked out of: so that a list of inputs holds each once. */
  Declared leaf() {
    return inputs.isEmpty() ? this : new Declared(ofUnit, item, derived, formula, List.of(), ratio);
  }

  Declared lent() {
    return new Declared(
        true,
        item,
        derived,
        formula,
        inputs.stream().map(Vocabulary::lent).toList(),
        ratio == null ? null : ratio.lent());
  }
}
