package dev.rubric.check.internal.space;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Test;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the facts that the patterns of rules can be about. */
public final class Roles {
  /** Indicators that a rule covers are alike to it; a few of them stand for all. */
  private static final int MOST_ALIKE = 3;

  private final Framework framework;
  private final List<MeasureFact> measures;

  /** Over the indicators of a framework. */
  public Roles(FrameworkIndex index) {
    this.framework = index.framework();
    this.measures = FactSheet.blanks(index);
  }

  /** The ways in which a rule can state something of an indicator; empty when it can't. */
  public List<Role> about(CompiledRule rule, Indicator indicator) {
    List<Role> roles = new ArrayList<>();
    MeasureFact measure = measure(indicator.name());
    for (CompiledCall call : rule.calls()) {
      if (call.verb().target() == Target.LINE && isAbout(rule, call, measure)) {
        Role role = role(rule, call.slot(), measure);
        if (!roles.contains(role)) {
          roles.add(role);
        }
      }
    }
    return roles;
  }

  private boolean isAbout(CompiledRule rule, CompiledCall call, MeasureFact measure) {
    return call.slot() < 0
        ? call.isAbout(measure.indicator())
        : rule.pattern(call.slot()).mayMatch(measure);
  }

  /** Some of the ways in which a rule can match at all; empty when the rubric leaves it none. */
  public List<Role> any(CompiledRule rule) {
    Optional<CompiledPattern> open =
        rule.patterns().stream()
            .filter(pattern -> pattern.fact().hasIndicator())
            .filter(pattern -> pattern.quantifier() == Quantifier.EACH)
            .findFirst();
    if (open.isEmpty()) {
      return List.of(role(rule, -1, null));
    }
    return someOf(open.get()).stream()
        .map(measure -> role(rule, open.get().slot(), measure))
        .toList();
  }

  /**
   * A few of the indicators that a pattern may match. Where submissions state the direction of any,
   * a pattern may match each until its own direction is looked at: a few of each then.
   */
  private List<MeasureFact> someOf(CompiledPattern pattern) {
    boolean stated =
        measures.stream().anyMatch(measure -> measure.indicator().leavesDirectionOpen());
    Map<Optional<Direction>, Integer> taken = new HashMap<>();
    List<MeasureFact> some = new ArrayList<>();
    for (MeasureFact measure : measures) {
      Direction direction = stated ? measure.indicator().direction() : null;
      if (pattern.mayMatch(measure)
          && taken.merge(Optional.ofNullable(direction), 1, Integer::sum) <= MOST_ALIKE) {
        some.add(measure);
      }
    }
    return some;
  }

  private Role role(CompiledRule rule, int slot, @Nullable MeasureFact measure) {
    List<@Nullable Instance> instances = new ArrayList<>();
    for (CompiledPattern pattern : rule.patterns()) {
      boolean chosen = pattern.slot() == slot && pattern.quantifier() == Quantifier.EACH;
      instances.add(
          chosen && measure != null
              ? Instance.of(pattern.fact(), measure.indicator().name())
              : instance(pattern));
    }
    return new Role(rule, framework, instances);
  }

  private @Nullable Instance instance(CompiledPattern pattern) {
    if (pattern.fact() == FactWord.UNIT) {
      return Instance.of(FactWord.UNIT, "");
    }
    if (!pattern.fact().hasIndicator()) {
      return keyed(pattern);
    }
    List<String> names =
        measures.stream()
            .filter(measure -> pattern.mayMatch(measure))
            .map(measure -> measure.indicator().name())
            .toList();
    return names.size() == 1 ? Instance.of(pattern.fact(), names.get(0)) : null;
  }

  private static @Nullable Instance keyed(CompiledPattern pattern) {
    for (Test test : pattern.tests()) {
      FieldWord index = test.index();
      String key = test.key();
      if (index != null && key != null) {
        return Instance.of(pattern.fact(), key);
      }
    }
    return null;
  }

  private MeasureFact measure(String indicator) {
    return measures.stream()
        .filter(measure -> measure.indicator().name().equals(indicator))
        .findFirst()
        .orElseThrow();
  }
}
