package dev.rubric.check.internal.space;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Some days in a row.
 *
 * @param first the first; null when there is none
 * @param last the last, included; null when there is none
 */
record DateSpan(@Nullable LocalDate first, @Nullable LocalDate last) {
  private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

  /** One of them, as submissions write it. */
  String said() {
    LocalDate day = first != null ? first : last != null ? last : SOME_DAY;
    return day.toString();
  }

  /** Which they are, behind the name of the date. */
  String words() {
    if (first == null) {
      return last == null ? "" : " ≤ " + last;
    }
    return last == null ? " ≥ " + first : first.equals(last) ? " = " + first : span(first, last);
  }

  private static String span(LocalDate from, LocalDate to) {
    return " = " + from + "…" + to;
  }

  @Override
  public String toString() {
    return said();
  }
}
