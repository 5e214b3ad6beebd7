package dev.rubric.change.report;

import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something reported that is no number, and would give more if it were said otherwise: yes or no,
 * one of a few words, or a date. Of dates, those up to a year away are looked at.
 *
 * @param name its stable name, such as {@code Measure(案件).claimed}; not null
 * @param what what it is, in words; not null
 * @param from what is reported; null when nothing is
 * @param to what would have to be; not null
 * @param score the score, or the total, that it would give; not null
 */
public record Answer(String name, Text what, @Nullable Text from, Text to, BigDecimal score) {
  /** Checks what must not be null. */
  public Answer {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(score, "score");
  }
}
