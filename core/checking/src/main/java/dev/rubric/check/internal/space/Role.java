package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule with the facts that its patterns are about.
 *
 * @param framework the framework of the rule's rubric
 * @param instances the fact of each pattern; null where many facts can match
 */
public record Role(CompiledRule rule, Framework framework, List<@Nullable Instance> instances) {
  /** Copies the list. */
  public Role {
    instances = Collections.unmodifiableList(new ArrayList<>(instances));
  }

  /** Whether each pattern is about one known fact. */
  public boolean isDefinite() {
    return !instances.contains(null);
  }

  /** The facts that it asks to be absent, by {@code not}. */
  Set<Instance> absent() {
    Set<Instance> absent = new HashSet<>();
    for (int i = 0; i < instances.size(); i++) {
      Instance instance = instances.get(i);
      if (instance != null && compiled(i).quantifier() == Pattern.Quantifier.NONE) {
        absent.add(instance);
      }
    }
    return absent;
  }

  Pattern pattern(int index) {
    return rule.rule().patterns().get(index);
  }

  CompiledPattern compiled(int index) {
    return rule.patterns().get(index);
  }

  /** What a field in a pattern's conditions reads; empty when that is not one known fact. */
  Optional<Need> read(int index, Expression expression) {
    if (expression instanceof Expression.Field field) {
      return need(index, field.name());
    }
    if (expression instanceof Expression.VariableField member) {
      return variable(member.variable()).flatMap(at -> need(at, member.field()));
    }
    if (expression instanceof Expression.Variable variable) {
      return bound(variable.name());
    }
    return Optional.empty();
  }

  private Optional<Need> need(int index, String name) {
    Instance instance = instances.get(index);
    Optional<FieldWord> field = compiled(index).field(name);
    return instance == null
        ? Optional.empty()
        : field.map(word -> new Need(word.isOfUnit() ? Instance.UNIT : instance, word));
  }

  /** The pattern whose fact a variable stands for. */
  Optional<Integer> variable(String name) {
    for (int i = 0; i < instances.size(); i++) {
      if (name.equals(pattern(i).variable())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Need> bound(String name) {
    for (int i = 0; i < instances.size(); i++) {
      for (Pattern.Binding binding : pattern(i).bindings()) {
        if (binding.variable().equals(name)) {
          return need(i, binding.field());
        }
      }
    }
    return Optional.empty();
  }
}
