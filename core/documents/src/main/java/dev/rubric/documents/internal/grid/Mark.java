package dev.rubric.documents.internal.grid;

import java.util.List;

/**
 * The mark before whatever a review writes into a form. From the mark to the end of its cell
 * nothing is the unit's own: it is not read, and written anew by the next review.
 */
public final class Mark {
  /** The mark itself. */
  public static final String TEXT = "【复核】";

  /** What heads the columns that a review adds to a sheet. */
  public static final List<String> HEADINGS = List.of(TEXT + "得分", TEXT + "差异");

  /** The hidden sheet in which a form keeps the choices of its lists. */
  public static final String CHOICES = "选项";

  private Mark() {}

  /** Whether a cell is the review's altogether. */
  public static boolean begins(String text) {
    return text.startsWith(TEXT);
  }

  /** What the unit itself wrote into a cell. */
  public static String without(String text) {
    int at = text.indexOf(TEXT);
    return at < 0 ? text : text.substring(0, at).stripTrailing();
  }
}
