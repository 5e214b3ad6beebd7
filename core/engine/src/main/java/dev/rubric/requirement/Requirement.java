package dev.rubric.requirement;

import dev.rubric.framework.Indicator;
import java.util.List;
import java.util.Objects;

/**
 * What the rules of a rubric need to score one indicator.
 *
 * @param section the first-level indicator it belongs to; not null
 * @param indicator the indicator, with its weight, unit, range and target; not null
 * @param needs the values that its rules read, each once; may be empty
 * @param criteria the rules that state something of it, by file and line; may be empty
 */
public record Requirement(
    String section, Indicator indicator, List<Need> needs, List<Criterion> criteria) {
  /** Copies the lists. */
  public Requirement {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(indicator, "indicator");
    needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
    criteria = List.copyOf(Objects.requireNonNull(criteria, "criteria"));
  }
}
