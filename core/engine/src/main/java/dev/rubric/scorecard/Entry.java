package dev.rubric.scorecard;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule stated about a line, a section or the total.
 *
 * @param kind what it stated; not null
 * @param points the points stated, before clipping and rounding, never negative; null for kinds
 *     without points
 * @param rule the rule's name; not null
 * @param location the rule's file and line in the rubric; not null
 * @param basis the clause the rule rests on (依据); null when it names none
 * @param matched the values the rule looked at, in the order of its condition
 * @param reason the points in words, with the formula; not null
 */
public record Entry(
    EntryKind kind,
    @Nullable BigDecimal points,
    String rule,
    Location location,
    @Nullable String basis,
    List<MatchedValue> matched,
    Text reason) {
  /** Copies the list. */
  public Entry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(reason, "reason");
    matched = List.copyOf(matched);
  }
}
