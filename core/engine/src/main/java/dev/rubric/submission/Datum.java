package dev.rubric.submission;

import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value reported under a name that the rubric declares (数据项).
 *
 * @param name the name; not null
 * @param value a {@link BigDecimal}, String or Boolean; a {@link LocalDate} becomes its text, and a
 *     text is taken for a date where the rubric expects one; null when it is left empty
 * @param location where the submission file states it; null for one built in memory
 */
public record Datum(String name, @Nullable Object value, @Nullable Location location) {
  /** Checks the kind of value, and brings it into the form that files give it. */
  public Datum {
    name = Plain.text(name, "name");
    if (value instanceof String words) {
      value = words.strip();
    } else if (value instanceof BigDecimal number) {
      value = Plain.number(number);
    } else if (value instanceof LocalDate date) {
      value = date.toString();
    }
    boolean known =
        value == null
            || value instanceof BigDecimal
            || value instanceof String
            || value instanceof Boolean;
    if (!known) {
      throw new IllegalArgumentException("no kind of value: " + value.getClass());
    }
  }

  /** A value built in memory. */
  public static Datum of(String name, @Nullable Object value) {
    return new Datum(name, value, null);
  }

  /** Whether the other says the same, wherever it stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return Stated.same(this, other);
  }

  @Override
  public int hashCode() {
    return Stated.hash(this);
  }
}
