package dev.rubric.documents.internal.paper;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be filled into a cell.
 *
 * @param kind what kind of value
 * @param choices the choices of a list
 * @param minimum the least number; null for none
 * @param maximum the greatest number; null for none
 * @param note what is said to who fills it in
 */
public record Input(
    Kind kind,
    List<String> choices,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    String note) {
  /** What kind of value a cell holds. */
  public enum Kind {
    /** Words, or a number with its sign. */
    ANY,
    /** A number. */
    NUMBER,
    /** One of the choices. */
    CHOICE
  }

  /** Copies the list. */
  public Input {
    choices = List.copyOf(choices);
  }

  /** Anything, with a note. */
  public static Input any(String note) {
    return new Input(Kind.ANY, List.of(), null, null, note);
  }

  /** A number between bounds, either of which may be missing. */
  public static Input number(
      @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, String note) {
    return new Input(Kind.NUMBER, List.of(), minimum, maximum, note);
  }

  /** One of these. */
  public static Input choice(List<String> choices, String note) {
    return new Input(Kind.CHOICE, choices, null, null, note);
  }
}
