package dev.rubric.internal.compile;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks one rule and gives it its meaning. */
final class RuleCompiler {
  /**
   * How many facts one rule may relate; enough for a total and its parts, and never a slow join.
   */
  static final int MOST_PATTERNS = 4;

  private final Scope scope;
  private final ConditionCompiler conditions;
  private final CallCompiler calls;
  private boolean sound = true;

  private RuleCompiler(Vocabulary vocabulary, Diagnostics diagnostics) {
    this.scope = new Scope(vocabulary, diagnostics);
    this.conditions = new ConditionCompiler(scope);
    this.calls = new CallCompiler(scope);
  }

  /** The compiled rule; empty when something is wrong with it. */
  static Optional<CompiledRule> compile(
      int ordinal, Rule rule, Vocabulary vocabulary, Diagnostics diagnostics) {
    return new RuleCompiler(vocabulary, diagnostics).compile(ordinal, rule);
  }

  private Optional<CompiledRule> compile(int ordinal, Rule rule) {
    if (rule.patterns().size() > MOST_PATTERNS) {
      scope.error(
          "too-many-patterns",
          rule.patterns().get(MOST_PATTERNS).location(),
          "一条规则最多 " + MOST_PATTERNS + " 个条件项",
          "a rule has at most " + MOST_PATTERNS + " patterns");
      return Optional.empty();
    }
    List<CompiledPattern> patterns = new ArrayList<>();
    int slot = 0;
    for (Pattern pattern : rule.patterns()) {
      try {
        patterns.add(pattern(pattern, slot));
      } catch (Scope.Problem problem) {
        sound = false;
      }
      slot += pattern.quantifier() == Quantifier.EACH ? 1 : 0;
    }
    List<Scope.Read> reads = readable(patterns);
    scope.leave(slot);
    List<CompiledCall> compiled = new ArrayList<>();
    if (sound) {
      rule.calls().forEach(call -> call(call, compiled));
    }
    return sound
        ? Optional.of(
            new CompiledRule(ordinal, rule, patterns, compiled, withDerived(reads, patterns)))
        : Optional.empty();
  }

  /**
   * What the conditions read, and what the consequences read of values that the rubric derives in
   * its own way: their formulas are nowhere else to be seen.
   */
  private List<Scope.Read> withDerived(List<Scope.Read> reads, List<CompiledPattern> patterns) {
    Set<Scope.Read> all = new LinkedHashSet<>(reads);
    for (Scope.Read read : readable(patterns)) {
      List<FieldWord> inputs = read.field().inputs();
      if (!inputs.isEmpty()) {
        all.add(read);
        inputs.forEach(input -> all.add(new Scope.Read(read.slot(), input)));
      }
    }
    return List.copyOf(all);
  }

  /** Facts that only exist or are absent are not there to be shown. */
  private List<Scope.Read> readable(List<CompiledPattern> patterns) {
    int slots =
        (int) patterns.stream().filter(each -> each.quantifier() == Quantifier.EACH).count();
    return scope.reads().stream().filter(read -> read.slot() < slots).toList();
  }

  private void call(Call call, List<CompiledCall> compiled) {
    try {
      new Commas(scope).check(call);
      compiled.add(calls.compile(call));
    } catch (Scope.Problem problem) {
      sound = false;
    }
    scope.sayBeside(null);
  }

  private CompiledPattern pattern(Pattern pattern, int slot) {
    FactWord fact =
        Word.find(FactWord.values(), pattern.fact())
            .orElseThrow(
                () ->
                    scope.unknown(
                        "unknown-fact",
                        "数据项",
                        "kind of fact",
                        pattern.fact(),
                        Word.choices(Arrays.asList(FactWord.values())),
                        pattern.location()));
    scope.enter(fact, slot);
    define(pattern, fact, slot);
    List<Test> tests = new ArrayList<>();
    for (Condition condition : pattern.conditions()) {
      try {
        tests.add(conditions.compile(condition));
      } catch (Scope.Problem problem) {
        sound = false;
      }
    }
    if (pattern.quantifier() != Quantifier.EACH) {
      forget(pattern);
    }
    tests.sort(
        Comparator.comparing((Test test) -> !test.decidesByName())
            .thenComparing(test -> test.index() == null));
    return new CompiledPattern(
        pattern.quantifier(), pattern.variable(), fact, scope.fields(fact), slot, tests);
  }

  private void define(Pattern pattern, FactWord fact, int slot) {
    String variable = pattern.variable();
    if (variable != null) {
      scope.define(variable, new Scope.Variable(slot, fact, null), pattern.location());
    }
    for (Pattern.Binding binding : pattern.bindings()) {
      FieldWord field = scope.field(fact, binding.field(), binding.location());
      scope.define(binding.variable(), new Scope.Variable(slot, fact, field), binding.location());
    }
  }

  /** A fact that is absent, or one of many, has no name outside its own pattern. */
  private void forget(Pattern pattern) {
    String variable = pattern.variable();
    if (variable != null) {
      scope.forget(variable);
    }
    pattern.bindings().forEach(binding -> scope.forget(binding.variable()));
  }
}
