package dev.rubric.documents.internal.review;

import dev.rubric.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review says of one cell of a form.
 *
 * @param at the cell
 * @param points the recomputed score, for the cell of a score; null for others, or when it is open
 * @param difference recomputed less reported; null when nothing was reported or the score is open
 * @param differs whether the cell is to be marked
 * @param added what is added to the cell's own text; empty for nothing
 * @param comments what is said of the cell, each in a paragraph
 */
public record Remark(
    Location at,
    @Nullable String points,
    @Nullable String difference,
    boolean differs,
    String added,
    List<String> comments) {
  /** Copies the list. */
  public Remark {
    comments = List.copyOf(comments);
  }

  /** Whether it is about a score. */
  boolean isScore() {
    return points != null;
  }

  /** Recomputed score and difference as they stand beside the reported one. */
  String beside() {
    return points + (difference == null || !differs ? "" : "（" + difference + "）");
  }
}
