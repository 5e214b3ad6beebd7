package dev.rubric.store;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says who publishes a rubric.
 *
 * @param publisher who publishes it (发布人); not null, not blank
 * @param reason why (事由); not null, not blank
 * @param from the first day it is in force; null for no first day
 * @param to the last day it is in force; null for no last day
 */
public record Publication(
    String publisher, String reason, @Nullable LocalDate from, @Nullable LocalDate to) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when publisher or reason is blank, or the last day lies before
   *     the first
   */
  public Publication {
    publisher = said(publisher, "publisher");
    reason = said(reason, "reason");
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("in force to " + to + ", before " + from);
    }
  }

  /** In force from now on without an end. */
  public static Publication of(String publisher, String reason) {
    return new Publication(publisher, reason, null, null);
  }

  private static String said(String text, String name) {
    String stripped = Objects.requireNonNull(text, name).strip();
    if (stripped.isEmpty()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return stripped;
  }

  /** Whether it is in force on that day. */
  public boolean on(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
