package dev.rubric.framework;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On what indicators are scored (计分制): points, unless the rubric declares marks of its own.
 *
 * <p>A score is a number on every scale. On points it is the points; on any other it is the value
 * of a mark, and people read the mark.
 *
 * @param name its name; not null
 * @param marks its marks, best first, then those that count as another and those left out; empty
 *     for points
 * @param aggregations the ways to bring its marks together that it declares, by name, in order
 */
public record Scale(String name, List<Mark> marks, Map<String, Aggregation> aggregations) {
  /** Points (分值), the scale of every rubric that declares no other. */
  public static final Scale POINTS = new Scale("分值", List.of(), Map.of());

  /** A scale that can't be read, of which nothing else can be said to be wrong. */
  public static final Scale UNREADABLE =
      new Scale("", List.of(new Mark("", BigDecimal.ONE, false)), Map.of());

  /** Copies the list and the map. */
  public Scale {
    Objects.requireNonNull(name, "name");
    marks = List.copyOf(Objects.requireNonNull(marks, "marks"));
    aggregations =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(Objects.requireNonNull(aggregations, "aggregations")));
  }

  /** Whether scores are points rather than marks. */
  public boolean isPoints() {
    return marks.isEmpty();
  }

  /** The name that the scale gives an aggregation. */
  public Optional<String> name(Aggregation aggregation) {
    Objects.requireNonNull(aggregation, "aggregation");
    return aggregations.entrySet().stream()
        .filter(each -> each.getValue().equals(aggregation))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether its marks are known; they are in every rubric that loads. */
  public boolean isReadable() {
    return isPoints() || !marks.get(0).name().isEmpty();
  }

  /** The mark of that name. */
  public Optional<Mark> mark(String mark) {
    Objects.requireNonNull(mark, "mark");
    return marks.stream().filter(each -> each.name().equals(mark)).findFirst();
  }

  /** The marks that rules may give. */
  public List<String> awarded() {
    return marks.stream().filter(Mark::awarded).map(Mark::name).toList();
  }

  /**
   * The mark that a value earns: the best whose own value is not above it; null on points and for
   * what is below the last mark.
   */
  public @Nullable String of(BigDecimal value) {
    Objects.requireNonNull(value, "value");
    for (Mark mark : marks) {
      BigDecimal least = mark.value();
      if (least != null && value.compareTo(least) >= 0) {
        return mark.name();
      }
    }
    return null;
  }

  /** The value of the best mark; null on points. */
  public @Nullable BigDecimal best() {
    return isPoints() ? null : marks.get(0).value();
  }
}
