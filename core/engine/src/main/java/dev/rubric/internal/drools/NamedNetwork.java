package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.compile.Test;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rules that relate facts each of which they name, such as three lines of a budget: every pattern
 * has one fact to look at, or a few, so that the memory of a session costs more than it saves.
 *
 * <p>A rule tries each combination of the facts that it names, as Drools' join nodes do.
 */
final class NamedNetwork {
  /** The facts of one kind by one of their names. */
  private record Names(Class<?> kind, FieldWord field) {}

  private final Map<Names, Map<String, Integer>> places = new HashMap<>();
  private final List<NamedRule> rules;
  private int size;

  /** Takes rules of which each {@link #names} all its facts. */
  NamedNetwork(List<CompiledRule> rules) {
    this.rules = rules.stream().map(this::named).toList();
  }

  /** Whether every pattern of a rule names the facts that it is about. */
  static boolean names(CompiledRule rule) {
    return rule.patterns().stream()
        .allMatch(each -> !each.tests().isEmpty() && each.tests().get(0).index() != null);
  }

  private NamedRule named(CompiledRule rule) {
    int[] named = rule.patterns().stream().mapToInt(this::place).toArray();
    return new NamedRule(rule, named);
  }

  /** Where the facts are gathered that a pattern names; patterns of the same name share it. */
  private int place(CompiledPattern pattern) {
    Test first = pattern.tests().get(0);
    Names names = new Names(pattern.fact().type(), Objects.requireNonNull(first.index()));
    return places
        .computeIfAbsent(names, each -> new HashMap<>())
        .computeIfAbsent(Objects.requireNonNull(first.key()), each -> size++);
  }

  void evaluate(List<? extends Fact> facts, Statements statements) {
    if (rules.isEmpty()) {
      return;
    }
    @Nullable List<Fact>[] gathered = gathered(facts);
    for (NamedRule rule : rules) {
      rule.evaluate(gathered, statements);
    }
  }

  private @Nullable List<Fact>[] gathered(List<? extends Fact> facts) {
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of lists of something
    @Nullable List<Fact>[] gathered = new List[size];
    places.forEach(
        (names, keys) -> {
          for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (fact.getClass() == names.kind()) {
              gather(keys.get((String) names.field().getter().apply(fact)), fact, gathered);
            }
          }
        });
    return gathered;
  }

  private static void gather(@Nullable Integer place, Fact fact, @Nullable List<Fact>[] gathered) {
    if (place != null) {
      List<Fact> alike = gathered[place];
      if (alike == null) {
        alike = new ArrayList<>(1);
        gathered[place] = alike;
      }
      alike.add(fact);
    }
  }

  /** A rule with the places where its facts are gathered. */
  private static final class NamedRule {
    private final CompiledRule rule;
    private final int[] named;

    /**
     * A rule.
     *
     * @param named for each pattern, the place of the facts that it names
     */
    NamedRule(CompiledRule rule, int[] named) {
      this.rule = rule;
      this.named = named;
    }

    void evaluate(@Nullable List<Fact>[] gathered, Statements statements) {
      match(0, new Fact[rule.slots() + 1], gathered, statements);
    }

    private void match(
        int at, Fact[] matched, @Nullable List<Fact>[] gathered, Statements statements) {
      if (at == named.length) {
        statements.add(rule, Facts.of(Arrays.copyOf(matched, rule.slots())));
        return;
      }
      CompiledPattern pattern = rule.patterns().get(at);
      List<Fact> candidates = gathered[named[at]];
      boolean each = pattern.quantifier() == Quantifier.EACH;
      boolean some = false;
      for (int i = 0; candidates != null && i < candidates.size() && !some; i++) {
        matched[pattern.slot()] = candidates.get(i);
        if (holds(pattern, matched)) {
          if (each) {
            match(at + 1, matched, gathered, statements);
          } else {
            some = true;
          }
        }
      }
      if (!each && some == (pattern.quantifier() == Quantifier.SOME)) {
        match(at + 1, matched, gathered, statements);
      }
    }

    /** The name was asked already, when the facts were gathered. */
    private static boolean holds(CompiledPattern pattern, Fact[] matched) {
      List<Test> tests = pattern.tests();
      Facts facts = slot -> matched[slot];
      for (int i = 1; i < tests.size(); i++) {
        Test test = tests.get(i);
        if (!test.holds(test.joined() ? facts : matched[pattern.slot()])) {
          return false;
        }
      }
      return true;
    }
  }
}
