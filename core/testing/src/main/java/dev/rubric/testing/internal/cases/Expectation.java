package dev.rubric.testing.internal.cases;

import dev.rubric.diagnostic.Location;
import dev.rubric.scorecard.LineStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One thing that a case expects of its scorecard. */
public sealed interface Expectation {
  /** Where it stands. */
  Location location();

  /** What a score is of. */
  enum Subject {
    /** An indicator. */
    LINE,
    /** A first-level indicator. */
    SECTION,
    /** The total. */
    TOTAL,
    /** The bonus. */
    BONUS
  }

  /**
   * A score, compared exactly.
   *
   * @param name the indicator or section; empty for the total and the bonus
   */
  record Points(Subject subject, String name, BigDecimal points, Location location)
      implements Expectation {}

  /**
   * A mark, where a rubric scores with marks.
   *
   * @param name the indicator or section
   */
  record Marked(Subject subject, String name, String mark, Location location)
      implements Expectation {}

  /** How a line came to its score, or why it has none. */
  record Status(String indicator, LineStatus status, Location location) implements Expectation {}

  /** The grade; null when none is to be given. */
  record Grade(@Nullable String grade, Location location) implements Expectation {}

  /** That a rule speaks, or does not. */
  record Spoke(String rule, boolean expected, Location location) implements Expectation {}

  /** That a finding contains these words, or that none does. */
  record Found(String words, boolean expected, Location location) implements Expectation {}

  /** That the reasons of a line contain these words. */
  record Reason(String indicator, String words, Location location) implements Expectation {}

  /** The whole scorecard, kept in a file relative to the tests folder. */
  record Golden(String file, Location location) implements Expectation {}
}
