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
        scope.doubt(pattern);
      }
      slot += pattern.quantifier() == Quantifier.EACH ? 1 : 0;
    }
    List<Scope.Read> reads = scope.reads();
    scope.leave(slot);
    List<CompiledCall> compiled = new ArrayList<>();
    rule.calls().forEach(call -> call(call, compiled));
    return sound
        ? Optional.of(
            new CompiledRule(ordinal, rule, patterns, compiled, withDerived(reads), scope.reads()))
        : Optional.empty();
  }

  /**
   * What the conditions read, and what the consequences read of values that the rubric derives in
   * its own way: their formulas are nowhere else to be seen.
   */
  private List<Scope.Read> withDerived(List<Scope.Read> reads) {
    Set<Scope.Read> all = new LinkedHashSet<>(reads);
    for (Scope.Read read : scope.reads()) {
      List<FieldWord> inputs = read.field().inputs();
      if (!inputs.isEmpty()) {
        all.add(read);
        inputs.forEach(input -> all.add(new Scope.Read(read.slot(), input)));
      }
    }
    return List.copyOf(all);
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
    scope.enter(pattern, fact, slot);
    List<Test> tests = new ArrayList<>();
    for (Condition condition : pattern.conditions()) {
      try {
        tests.add(conditions.compile(condition));
      } catch (Scope.Problem problem) {
        sound = false;
      }
    }
    if (pattern.quantifier() != Quantifier.EACH) {
      scope.forget(pattern);
    }
    tests.sort(
        Comparator.comparing((Test test) -> !test.decidesByName())
            .thenComparing(test -> test.index() == null));
    return new CompiledPattern(
        pattern.quantifier(), pattern.variable(), fact, scope.fields(fact), slot, tests);
  }
}
