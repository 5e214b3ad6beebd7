package dev.rubric.framework;

import java.time.LocalDate;
import java.time.Year;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a rubric holds (施行).
 *
 * @param from the first day; null when it has always held
 * @param to the last day; null when it holds until further notice
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** Checks that the first day is not after the last. */
  public InForce {
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  /** The whole of a year. */
  public static InForce during(int year) {
    return new InForce(day(year, 1, 1), lastDayOf(year));
  }

  /**
   * The day that decides which rubric a year is scored by: its last, since it is scored after it.
   */
  public static LocalDate lastDayOf(int year) {
    return day(year, 12, 31);
  }

  private static LocalDate day(int year, int month, int day) {
    if (year < Year.MIN_VALUE || year > Year.MAX_VALUE) {
      throw new IllegalArgumentException("year: there is no year " + year);
    }
    return LocalDate.of(year, month, day);
  }

  /** Whether it holds on that day. */
  public boolean on(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether there is a day on which both hold. */
  public boolean overlaps(InForce other) {
    Objects.requireNonNull(other, "other");
    boolean before = to != null && other.from != null && to.isBefore(other.from);
    boolean after = from != null && other.to != null && from.isAfter(other.to);
    return !before && !after;
  }

  /** {@code 2024-01-01…2025-12-31}, open where there is no bound. */
  @Override
  public String toString() {
    return (from == null ? "" : from) + "…" + (to == null ? "" : to);
  }
}
