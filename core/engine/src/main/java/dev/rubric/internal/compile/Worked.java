package dev.rubric.internal.compile;

import dev.rubric.framework.Derived;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.fact.Beyond;
import dev.rubric.internal.fact.BudgetFact;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of a fact that the rubric works out of what is reported, by a formula of its own.
 *
 * @param fact what it is of
 * @param field which value
 */
public record Worked(Fact fact, FieldWord field) {
  private static final Text ADVICE =
      Text.of(
          "请核对所依据的数值和单位（元、万元），确属正常的，请在 rubric.yaml 写明该派生值的",
          "check what it is worked out of and its units (元, 万元); where it can, state the derived"
              + " value's");

  static boolean isBounded(FieldWord field) {
    return field.formula() != null && !field.isShipped() && !range(field).equals(ValueRange.ANY);
  }

  private static ValueRange range(FieldWord field) {
    return derived(field).range();
  }

  private static Derived derived(FieldWord field) {
    return Objects.requireNonNull(Objects.requireNonNull(field.declared()).derived());
  }

  boolean isDoubtful() {
    return beyond() != null;
  }

  /** The bound that it is beyond; null when it can be true or there is no such value. */
  private @Nullable Beyond beyond() {
    Fraction number = Values.number(field.getter().apply(fact));
    return number == null ? null : Beyond.of(number, range(field));
  }

  /** What can't be true of it, and the key that says it can. */
  public Text doubt() {
    String shown = Objects.requireNonNull(Values.number(field.getter().apply(fact))).shown();
    Text subject =
        Text.of(
            owner("指标 ", "预算科目 ", "单位", " ") + "的派生值 " + field.zh() + " " + shown,
            "the derived value "
                + field.en()
                + " "
                + shown
                + " of "
                + owner("the indicator ", "the budget line ", "the unit", ""));
    return Objects.requireNonNull(beyond()).said(subject, ADVICE);
  }

  private String owner(String indicator, String budget, String unit, String after) {
    if (field.isOfUnit()) {
      return unit;
    }
    if (fact instanceof BudgetFact line) {
      return budget + line.budget().line() + after;
    }
    MeasureFact measure = fact.measure();
    return measure == null ? unit : indicator + measure.indicator().name() + after;
  }
}
