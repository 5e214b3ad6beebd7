package dev.rubric.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A section that two scorecards settle differently.
 *
 * @param section its name; not null
 * @param before the section of the earlier scorecard; null when that has none
 * @param after the section of the later scorecard; null when that has none
 * @param lines the lines that differ, in the later rubric's order, removed ones last; empty when
 *     only what was said of the section as a whole differs
 */
public record SectionDiff(
    String section,
    @Nullable SectionScore before,
    @Nullable SectionScore after,
    List<LineDiff> lines) {
  /** Copies the list. */
  public SectionDiff {
    Objects.requireNonNull(section, "section");
    lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
  }

  /** By how many points the later score is higher; a section without a score counts 0. */
  public BigDecimal change() {
    return points(after).subtract(points(before));
  }

  private static BigDecimal points(@Nullable SectionScore section) {
    return section == null || section.score() == null ? BigDecimal.ZERO : section.score();
  }
}
