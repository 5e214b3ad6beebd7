package dev.rubric.scorecard;

import dev.rubric.diagnostic.Location;
import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule stated about a line, a section or the total.
 *
 * <p>Immutable. What scoring makes keeps only the rule, the facts and the points; values and words
 * are put together when somebody reads them, the same each time. Two entries are equal when
 * everything they say is. Nothing is gained by extending it.
 */
public abstract class Entry {
  /** For what scoring makes. */
  protected Entry() {}

  /** An entry with these parts, which are described at the methods of the same names. */
  public static Entry of(
      EntryKind kind,
      @Nullable Fraction points,
      String rule,
      Location location,
      @Nullable String basis,
      List<MatchedValue> matched,
      Text reason) {
    Objects.requireNonNull(matched, "matched");
    return new StatedEntry(kind, points, rule, location, basis, matched, reason);
  }

  /** What the rule stated; never null. */
  public abstract EntryKind kind();

  /**
   * The points stated, exactly, before clipping and rounding, never negative, of what a line can
   * get after weights have moved; null for kinds without points, such as marks, when a value they
   * depend on is missing, and when the formula came to less than 0.
   */
  public abstract @Nullable Fraction points();

  /**
   * Whether it states that something can't be scored, or should state points and can't: a value is
   * missing, or the formula came to less than 0. The line, section or total that carries it is then
   * open.
   */
  public final boolean isOpen() {
    return kind() == EntryKind.UNSCORED || (kind().statesPoints() && points() == null);
  }

  /** The rule's name; never null. */
  public abstract String rule();

  /** The rule's file and line in the rubric; never null. */
  public abstract Location location();

  /** The clause the rule rests on (依据); null when it names none. */
  public abstract @Nullable String basis();

  /** The values the rule looked at, in the order of its condition; may be empty. */
  public abstract List<MatchedValue> matched();

  /** The points in words, with the formula; never null. */
  public abstract Text reason();

  @Override
  public final boolean equals(Object other) {
    return other instanceof Entry that
        && kind() == that.kind()
        && Objects.equals(points(), that.points())
        && rule().equals(that.rule())
        && location().equals(that.location())
        && Objects.equals(basis(), that.basis())
        && matched().equals(that.matched())
        && reason().equals(that.reason());
  }

  @Override
  public final int hashCode() {
    return Objects.hash(kind(), points(), rule(), location());
  }

  /** The rule and what it stated; the form may change. */
  @Override
  public final String toString() {
    return location() + " " + rule() + ": " + reason();
  }
}
