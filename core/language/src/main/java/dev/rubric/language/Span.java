package dev.rubric.language;

/**
 * A part of a text, in UTF-16 units as Java and JavaScript count.
 *
 * @param from where it begins, from 0
 * @param to where it ends, which is the first place behind it
 */
public record Span(int from, int to) {
  /** Checks the order. */
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  /** Whether a cursor there touches it, at its end as well. */
  public boolean touches(int at) {
    return from <= at && at <= to;
  }

  /** The part of the text. */
  public String of(String text) {
    return text.substring(from, to);
  }
}
