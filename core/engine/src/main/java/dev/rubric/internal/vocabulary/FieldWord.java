package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.fact.MeasureFact;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact.
 *
 * @param type NUMBER (BigDecimal, or Fraction when no decimal equals it), TEXT (String) or FLAG
 *     (Boolean)
 * @param domain the values a text can have
 * @param percent whether it is a percentage on 0–100
 * @param getter reads it; gives null when it is missing
 * @param rateGap why it is missing, when it is worked out of what is reported; null when it is
 *     reported
 */
public record FieldWord(
    String en,
    String zh,
    Type type,
    Domain domain,
    boolean percent,
    Function<Fact, @Nullable Object> getter,
    @Nullable Function<Fact, Gap> rateGap)
    implements Word {
  private static final Set<Domain> FIXED_DOMAINS =
      Set.of(Domain.INDICATOR, Domain.SECTION, Domain.GROUP);
  private static final Set<String> FIXED_NUMBERS = Set.of("weight", "unitOfMeasure");
  private static final Set<String> IN_UNIT_OF_MEASURE =
      Set.of("value", "target", "targetUpper", "lastYear");

  /** Whether it is worked out of what is reported. */
  public boolean isRate() {
    return rateGap != null;
  }

  /** Why it is missing, of a fact of which it is. */
  public Gap gap(Fact fact) {
    return rateGap == null ? Gap.MISSING : rateGap.apply(fact);
  }

  /** What follows its number in a sentence; empty when nothing does. */
  public String unit(Fact fact) {
    if (percent) {
      return "%";
    }
    MeasureFact measure = IN_UNIT_OF_MEASURE.contains(en) ? fact.measure() : null;
    String unit = measure == null ? null : measure.indicator().unitOfMeasure();
    return unit == null ? "" : unit.equals("%") ? unit : " " + unit;
  }

  /** Whether the rubric alone decides it, whatever a submission reports. */
  public boolean isFixed() {
    return FIXED_DOMAINS.contains(domain) || FIXED_NUMBERS.contains(en);
  }
}
