package dev.rubric.scorecard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line that two scorecards settle differently.
 *
 * @param indicator the indicator; not null
 * @param before the line of the earlier scorecard; null when that has none
 * @param after the line of the later scorecard; null when that has none
 * @param causes why, at least one, in the order of {@link DiffCause}
 */
public record LineDiff(
    String indicator,
    @Nullable LineScore before,
    @Nullable LineScore after,
    Set<DiffCause> causes) {
  /** Copies the causes. */
  public LineDiff {
    Objects.requireNonNull(causes, "causes");
    Objects.requireNonNull(indicator, "indicator");
    causes = Collections.unmodifiableSet(EnumSet.copyOf(causes));
  }

  /** Whether two lines give the same outcome, whatever led to it. */
  static boolean isSame(@Nullable LineScore before, @Nullable LineScore after) {
    return before != null
        && after != null
        && before.status() == after.status()
        && same(before.score(), after.score())
        && Objects.equals(before.mark(), after.mark())
        && same(before.effectiveWeight(), after.effectiveWeight());
  }

  static LineDiff of(String indicator, @Nullable LineScore before, @Nullable LineScore after) {
    return new LineDiff(indicator, before, after, causes(before, after));
  }

  /** By how many points the later score is higher; a line without a score counts 0. */
  public BigDecimal change() {
    return points(after).subtract(points(before));
  }

  private static BigDecimal points(@Nullable LineScore line) {
    return line == null || line.score() == null ? BigDecimal.ZERO : line.score();
  }

  private static Set<DiffCause> causes(@Nullable LineScore before, @Nullable LineScore after) {
    if (before == null) {
      return EnumSet.of(DiffCause.ADDED);
    }
    if (after == null) {
      return EnumSet.of(DiffCause.REMOVED);
    }
    Set<DiffCause> causes = EnumSet.noneOf(DiffCause.class);
    if (otherValues(before.entries(), after.entries())) {
      causes.add(DiffCause.VALUE);
    }
    if (!rules(before).equals(rules(after))) {
      causes.add(DiffCause.RULE);
    }
    if (!same(before.weight(), after.weight())
        || !same(before.effectiveWeight(), after.effectiveWeight())) {
      causes.add(DiffCause.WEIGHT);
    }
    if (causes.isEmpty()) {
      causes.add(DiffCause.STANDARD);
    }
    return causes;
  }

  private static Set<String> rules(LineScore line) {
    return line.entries().stream().map(Entry::rule).collect(Collectors.toSet());
  }

  /** Whether a value that both looked at is another one. */
  private static boolean otherValues(List<Entry> before, List<Entry> after) {
    Map<String, @Nullable String> seen = values(before);
    return values(after).entrySet().stream()
        .anyMatch(
            value ->
                seen.containsKey(value.getKey())
                    && !Objects.equals(seen.get(value.getKey()), value.getValue()));
  }

  private static Map<String, @Nullable String> values(List<Entry> entries) {
    Map<String, @Nullable String> values = new HashMap<>();
    for (Entry entry : entries) {
      entry.matched().forEach(value -> values.put(value.name().toString(), value.value()));
    }
    return values;
  }

  private static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    return left.compareTo(right) == 0;
  }
}
