package dev.rubric.change.internal.impact;

import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.internal.function.Terms;
import dev.rubric.check.internal.space.Instance;
import dev.rubric.check.internal.space.Role;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.vocabulary.FactWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the line of an indicator depends on, and what was scored of it.
 *
 * @param indicator its name
 * @param measures the indicators whose reports its rules read
 * @param rest whether they read anything else that is reported
 * @param touched which of the rubrics give it another score than the first may
 * @param known the scores by every rubric, by what they depend on
 */
record LinePlan(
    String indicator,
    Set<String> measures,
    boolean rest,
    List<Boolean> touched,
    Map<Object, long[]> known) {

  /** Null when its rules read what can't be told apart. */
  static @Nullable LinePlan of(String indicator, List<Speakers> rubrics) {
    Set<String> measures = new TreeSet<>(List.of(indicator));
    boolean rest = false;
    for (Speakers speakers : rubrics) {
      Indicator there = speakers.framework().indicator(indicator).orElse(null);
      if (there == null) {
        continue;
      }
      rest |= Declarations.areAny(speakers.framework());
      for (Role role : speakers.of(there)) {
        for (Instance instance : role.instances()) {
          if (instance == null || isNamed(role, instance)) {
            return null;
          }
          if (instance.fact().hasIndicator()) {
            measures.add(instance.name());
          } else {
            rest = true;
          }
        }
      }
    }
    List<Boolean> touched = new ArrayList<>();
    for (Speakers speakers : rubrics) {
      touched.add(Terms.mayDiffer(rubrics.get(0), speakers, indicator));
    }
    return new LinePlan(indicator, measures, rest, touched, new ConcurrentHashMap<>());
  }

  /** Whether a rule may ask what the unit is called. */
  private static boolean isNamed(Role role, Instance instance) {
    String text = role.rule().rule().toDrl();
    return instance.fact() == FactWord.UNIT && (text.contains("名称") || text.contains("name"));
  }

  /** Whether some rubric may give it another score than the first. */
  boolean isTouched() {
    return touched.contains(true);
  }

  /** What a row reports that the line depends on. */
  Object key(Row row) {
    if (measures.size() == 1 && !rest) {
      return row.measure(indicator);
    }
    List<Object> key = new ArrayList<>(measures.size() + 1);
    measures.forEach(each -> key.add(row.measure(each)));
    if (rest) {
      key.add(row.rest());
    }
    return key;
  }

  /** About how many bytes the key takes. */
  long bytes(Row row) {
    long sum = rest ? row.restBytes() : 0;
    for (String each : measures) {
      sum += row.measure(each).length();
    }
    return sum;
  }

  /** The same key, without the line that it was cut from. */
  Object lastingKey(Row row) {
    if (measures.size() == 1 && !rest) {
      return row.measure(indicator).alone();
    }
    List<Object> key = new ArrayList<>(measures.size() + 1);
    measures.forEach(each -> key.add(row.measure(each).alone()));
    if (rest) {
      Map<String, Slice> lasting = new java.util.TreeMap<>();
      row.rest().forEach((name, slice) -> lasting.put(name, slice.alone()));
      key.add(lasting);
    }
    return key;
  }
}
