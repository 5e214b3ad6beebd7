package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.Fact;
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
 */
public record FieldWord(
    String en,
    String zh,
    Type type,
    Domain domain,
    boolean percent,
    Function<Fact, @Nullable Object> getter)
    implements Word {
  private static final Set<Domain> FIXED_DOMAINS =
      Set.of(Domain.INDICATOR, Domain.SECTION, Domain.GROUP);
  private static final Set<String> FIXED_NUMBERS = Set.of("weight", "unitOfMeasure");

  /** Whether the rubric alone decides it, whatever a submission reports. */
  public boolean isFixed() {
    return FIXED_DOMAINS.contains(domain) || FIXED_NUMBERS.contains(en);
  }
}
