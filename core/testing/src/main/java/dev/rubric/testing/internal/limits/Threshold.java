package dev.rubric.testing.internal.limits;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Values;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import dev.rubric.testing.coverage.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a rule names, in a condition or in a consequence.
 *
 * @param rule the rule
 * @param pattern the pattern whose condition names it; null when a consequence does
 * @param probe the comparison of a value with it
 * @param limit the limit as written
 * @param value the value that is compared with it, as written
 * @param field the field that the value is, when it is nothing else; else null
 * @param constant the limit's number; null when it comes with the submission
 * @param step the smallest step of the value
 * @param lowest the lowest that the value can be; null when there is none
 * @param highest the highest that the value can be; null when there is none
 * @param rows the rows of which the comparison is asked, each on its own, when it stands inside an
 *     aggregate; else null
 */
public record Threshold(
    CompiledRule rule,
    @Nullable PatternProbe pattern,
    ConditionProbe probe,
    Expression limit,
    Expression value,
    @Nullable NamedField field,
    @Nullable BigDecimal constant,
    BigDecimal step,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    @Nullable Function<Facts, List<? extends Fact>> rows) {
  /** The comparison. */
  public Comparison comparison() {
    return (Comparison) probe.condition();
  }

  /**
   * How far the value of these facts is above the limit, or the value of each row is; none where
   * one of the two is missing.
   */
  public List<Fraction> differences(Facts facts) {
    return rows == null
        ? difference(facts).stream().toList()
        : rows.apply(facts).stream().flatMap(row -> difference(row).stream()).toList();
  }

  private Optional<Fraction> difference(Facts facts) {
    boolean limitFirst = comparison().left() == limit;
    Fraction left = number(probe.left(), facts);
    Fraction right = number(probe.right(), facts);
    if (left == null || right == null) {
      return Optional.empty();
    }
    return Optional.of(limitFirst ? right.minus(left) : left.minus(right));
  }

  private static @Nullable Fraction number(
      @Nullable Function<Facts, @Nullable Object> value, Facts facts) {
    return value == null ? null : Values.number(value.apply(facts));
  }

  /** Whether the value can stand on that side of the limit at all. */
  public boolean isPossible(Side side) {
    if (constant == null) {
      return true;
    }
    int low = lowest == null ? 1 : constant.compareTo(lowest);
    int high = highest == null ? -1 : constant.compareTo(highest);
    return switch (side) {
      case BELOW -> low > 0;
      case AT -> low >= 0 && high <= 0;
      case ABOVE -> high < 0;
    };
  }
}
