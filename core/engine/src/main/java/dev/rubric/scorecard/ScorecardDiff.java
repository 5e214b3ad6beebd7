package dev.rubric.scorecard;

import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two scorecards, usually of one unit by two rubrics, or of two submissions.
 *
 * @param before the earlier scorecard; not null
 * @param after the later scorecard; not null
 * @param sections the sections that differ, in the later rubric's order, removed ones last
 */
public record ScorecardDiff(Scorecard before, Scorecard after, List<SectionDiff> sections) {
  /** Copies the list. */
  public ScorecardDiff {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
  }

  static ScorecardDiff of(Scorecard before, Scorecard after) {
    List<SectionDiff> sections = new ArrayList<>();
    for (String name : names(before, after)) {
      section(before.section(name).orElse(null), after.section(name).orElse(null))
          .ifPresent(sections::add);
    }
    return new ScorecardDiff(before, after, sections);
  }

  /** Whether total, grade, sections and lines are the same, whatever led to them. */
  public boolean isEmpty() {
    return sections.isEmpty()
        && change().signum() == 0
        && before.provisional() == after.provisional()
        && Objects.equals(before.grade(), after.grade())
        && before.shownTotal().equals(after.shownTotal());
  }

  /** By how many points the later total is higher; no total counts 0. */
  public BigDecimal change() {
    return points(after).subtract(points(before));
  }

  private static BigDecimal points(Scorecard card) {
    return card.total() == null ? BigDecimal.ZERO : card.total();
  }

  /** All lines that differ, section by section. */
  public List<LineDiff> lines() {
    return sections.stream().flatMap(section -> section.lines().stream()).toList();
  }

  /**
   * The difference as JSON, indented, the same for the same scorecards. The form is fixed by {@code
   * dev/rubric/schema/scorecard-diff.schema.json} on the class path.
   */
  public String toJson() {
    return DiffWriter.write(this);
  }

  /** The difference for people; ends with one line end, and the form may change. */
  public String toText(Language language) {
    Objects.requireNonNull(language, "language");
    return DiffReport.of(this, language);
  }

  private static Set<String> names(Scorecard before, Scorecard after) {
    Set<String> names = new LinkedHashSet<>();
    after.sections().forEach(section -> names.add(section.section()));
    before.sections().forEach(section -> names.add(section.section()));
    return names;
  }

  private static Optional<SectionDiff> section(
      @Nullable SectionScore before, @Nullable SectionScore after) {
    List<LineDiff> lines = lines(before, after);
    SectionDiff diff =
        new SectionDiff(
            after == null ? Objects.requireNonNull(before).section() : after.section(),
            before,
            after,
            lines);
    boolean same =
        lines.isEmpty()
            && before != null
            && after != null
            && diff.change().signum() == 0
            && Objects.equals(before.mark(), after.mark());
    return same ? Optional.empty() : Optional.of(diff);
  }

  private static List<LineDiff> lines(@Nullable SectionScore before, @Nullable SectionScore after) {
    Set<String> indicators = new LinkedHashSet<>();
    each(after, indicators::add);
    each(before, indicators::add);
    List<LineDiff> lines = new ArrayList<>();
    for (String indicator : indicators) {
      LineScore earlier = find(before, indicator);
      LineScore later = find(after, indicator);
      if (!LineDiff.isSame(earlier, later)) {
        lines.add(LineDiff.of(indicator, earlier, later));
      }
    }
    return lines;
  }

  private static void each(@Nullable SectionScore section, Consumer<String> taking) {
    if (section != null) {
      section.lines().forEach(line -> taking.accept(line.indicator()));
    }
  }

  private static @Nullable LineScore find(@Nullable SectionScore section, String indicator) {
    return section == null
        ? null
        : section.lines().stream()
            .filter(line -> line.indicator().equals(indicator))
            .findFirst()
            .orElse(null);
  }
}
