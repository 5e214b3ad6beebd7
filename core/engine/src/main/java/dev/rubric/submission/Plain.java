package dev.rubric.submission;

import dev.rubric.text.Characters;
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

  /** An exact decimal; whatever else is refused under that name. */
  static BigDecimal decimal(@Nullable String decimal, String name) {
    String written = Objects.requireNonNull(decimal, name);
    try {
      return new BigDecimal(written);
    } catch (NumberFormatException none) {
      String shown = Characters.shownInLine(written);
      throw new NumberFormatException(name + ": \"" + shown + "\" is no exact decimal");
    }
  }

  static @Nullable BigDecimal number(@Nullable BigDecimal number) {
    return number == null ? null : NumberLimits.plain(number);
  }
}
