package dev.rubric.change.internal.impact;

import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.internal.function.Terms;
import dev.rubric.check.internal.space.Instance;
import dev.rubric.check.internal.space.Role;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.vocabulary.FactWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the line of an indicator depends on.
 *
 * @param indicator its name
 * @param measures the indicators whose reports its rules read, its own among them
 * @param entries the budget lines, events and self-scores that they read
 * @param all whether they may read anything that is reported beside indicators
 * @param touched which of the rubrics give it another score than the first may
 */
record LinePlan(
    String indicator,
    Set<String> measures,
    Set<Instance> entries,
    boolean all,
    List<Boolean> touched) {
  /** Null when its rules read what can't be told apart. */
  static @Nullable LinePlan of(String indicator, List<Speakers> rubrics) {
    Set<String> measures = new TreeSet<>(List.of(indicator));
    Set<Instance> entries = new LinkedHashSet<>();
    boolean all = false;
    for (Speakers speakers : rubrics) {
      Indicator there = speakers.framework().indicator(indicator).orElse(null);
      if (there == null) {
        continue;
      }
      all |= declaresAny(speakers.framework());
      for (Role role : speakers.of(there)) {
        all |= HiddenReads.areIn(role);
        for (Instance instance : role.instances()) {
          if (instance == null || isNamed(role, instance)) {
            return null;
          }
          if (instance.fact().hasIndicator()) {
            measures.add(instance.name());
          } else if (instance.fact() == FactWord.UNIT) {
            all = true;
          } else {
            entries.add(instance);
          }
        }
      }
    }
    List<Boolean> touched = new ArrayList<>();
    for (Speakers speakers : rubrics) {
      touched.add(Terms.mayDiffer(rubrics.get(0), speakers, indicator));
    }
    return new LinePlan(indicator, measures, entries, all, touched);
  }

  private static boolean declaresAny(Framework framework) {
    Declarations declared = framework.declarations();
    return !declared.items().isEmpty()
        || !declared.lists().isEmpty()
        || !declared.derived().isEmpty();
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

  /** Whether it depends on nothing but what is reported of indicators. */
  boolean readsReportsOnly() {
    return entries.isEmpty() && !all;
  }

  /** Whether it depends on nothing but what is reported of its own indicator. */
  boolean isAlone() {
    return measures.size() == 1 && readsReportsOnly();
  }

  /** Whether it depends on that entry of a list. */
  boolean reads(FactWord fact, String name) {
    return all || (!entries.isEmpty() && entries.contains(new Instance(fact, name)));
  }
}
