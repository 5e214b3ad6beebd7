package dev.rubric.testing.internal.limits;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lowest and the highest that a value can be, where every sound submission keeps to it. */
final class Bounds {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Set<String> AT_MOST_HUNDRED = Set.of("rating", "rankPercent");

  private Bounds() {}

  static @Nullable BigDecimal lowest(
      Expression value, @Nullable NamedField field, boolean counted) {
    BigDecimal declared = field == null ? null : range(field.field()).minimum();
    if (declared != null) {
      return declared;
    }
    boolean distance =
        value instanceof Expression.Function function
            && Word.find(FunctionWord.values(), function.name())
                .map(word -> word == FunctionWord.ABS || word == FunctionWord.OUTSIDE)
                .orElse(false);
    boolean unsigned = field == null ? counted : counted || !isSigned(field.field());
    return distance || unsigned ? BigDecimal.ZERO : null;
  }

  private static boolean isSigned(FieldWord field) {
    Ratio ratio = field.ratio();
    if (ratio != null) {
      return ratio.change() || isSigned(ratio.part().field());
    } else if (field.item() != null) {
      BigDecimal least = range(field).minimum();
      return least == null || least.signum() < 0;
    }
    return !field.isNeverNegative();
  }

  static @Nullable BigDecimal highest(@Nullable NamedField field) {
    if (field == null) {
      return null;
    }
    return AT_MOST_HUNDRED.contains(field.field().en()) ? HUNDRED : range(field.field()).maximum();
  }

  /** What the declaration of an item says; values outside it are sent back. */
  private static ValueRange range(FieldWord field) {
    DataItem item = field.item();
    return item == null ? ValueRange.ANY : item.range();
  }
}
