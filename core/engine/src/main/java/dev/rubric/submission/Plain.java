package dev.rubric.submission;

import dev.rubric.text.NumberLimits;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings values into the form that a file gives them, so that both ways in mean the same. */
final class Plain {
  private Plain() {}

  /** A text without white space at its ends; null is refused under that name. */
  static String text(@Nullable String text, String name) {
    return Objects.requireNonNull(text, name).strip();
  }

  static @Nullable String text(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  static @Nullable BigDecimal number(@Nullable BigDecimal number) {
    return number == null ? null : NumberLimits.plain(number);
  }
}
