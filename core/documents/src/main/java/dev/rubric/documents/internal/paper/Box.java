package dev.rubric.documents.internal.paper;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text what it shows
 * @param down how many rows it covers
 * @param right how many columns it covers
 * @param look how it looks
 * @param input what can be filled in; null when nothing is to be
 */
public record Box(String text, int down, int right, Look look, @Nullable Input input) {
  /** How a cell looks. */
  public enum Look {
    /** A heading or label. */
    HEAD,
    /** Words, from the left. */
    WORDS,
    /** Something short, in the middle. */
    SHORT,
    /** Short, and to be noticed. */
    MARKED
  }

  /** A heading. */
  public static Box head(String text) {
    return new Box(text, 1, 1, Look.HEAD, null);
  }

  /** Words. */
  public static Box words(@Nullable String text) {
    return new Box(text == null ? "" : text, 1, 1, Look.WORDS, null);
  }

  /** Something short. */
  public static Box shortly(@Nullable String text) {
    return new Box(text == null ? "" : text, 1, 1, Look.SHORT, null);
  }

  /** A number; blank when there is none. */
  public static Box number(@Nullable BigDecimal value) {
    return shortly(value == null ? "" : plain(value));
  }

  /** The same, to be noticed or not. */
  public Box marked(boolean noticed) {
    return new Box(text, down, right, noticed ? Look.MARKED : look, input);
  }

  /** The same over so many rows and columns. */
  public Box over(int rows, int columns) {
    return new Box(text, rows, columns, look, input);
  }

  /** The same, to be filled in. */
  public Box filledAs(Input expected) {
    return new Box(text, down, right, look, expected);
  }

  /** A number as it is written. */
  public static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
