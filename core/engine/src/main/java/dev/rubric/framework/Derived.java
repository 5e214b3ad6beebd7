package dev.rubric.framework;

import dev.rubric.diagnostic.Location;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that the rubric works out of others (派生), for use like a reported one.
 *
 * @param owner what it is of: a unit, an indicator or a budget line; not null
 * @param name its name; not null
 * @param english the English word for it (英文名); null when rules write its name in any language
 * @param formula the formula in the words of the rule language; not null
 * @param unitOfMeasure the unit it is in; null when it has none
 * @param range which numbers it can come to (最小值, 最大值), by its name where the rubric says nothing;
 *     not null
 * @param basis the clause it rests on (依据); null when none is named
 * @param location where the formula stands; not null
 */
public record Derived(
    Owner owner,
    String name,
    @Nullable String english,
    String formula,
    @Nullable String unitOfMeasure,
    ValueRange range,
    @Nullable String basis,
    Location location) {
  /** Checks what must not be null. */
  public Derived {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(location, "location");
  }

  /** The same with that English word; null for none. */
  public Derived withEnglish(@Nullable String word) {
    return new Derived(owner, name, word, formula, unitOfMeasure, range, basis, location);
  }

  /** The same with that formula. */
  public Derived withFormula(String otherFormula) {
    return new Derived(owner, name, english, otherFormula, unitOfMeasure, range, basis, location);
  }

  /** Whether it is a percentage on the scale 0–100. */
  public boolean isPercent() {
    return "%".equals(unitOfMeasure);
  }
}
