package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.Declared;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule, ready to be matched and stated. */
public final class CompiledRule {
  private record Shown(int slot, FieldWord field, Text name) {
    MatchedValue of(Facts facts) {
      Object value = field.getter().apply(facts.at(slot));
      Fraction number = Values.isNumber(value) ? Values.number(value) : null;
      return number != null
          ? MatchedValue.ofNumber(name, number)
          : new MatchedValue(name, value == null ? null : value.toString());
    }
  }

  private final int ordinal;
  private final Rule rule;
  private final List<CompiledPattern> patterns;
  private final List<CompiledCall> calls;
  private final List<Shown> shown;
  private final List<Scope.Read> reads;
  private final List<Scope.Read> bounded;
  private final int slots;

  CompiledRule(
      int ordinal,
      Rule rule,
      List<CompiledPattern> patterns,
      List<CompiledCall> calls,
      List<Scope.Read> shown,
      List<Scope.Read> reads) {
    this.ordinal = ordinal;
    this.rule = rule;
    this.patterns = List.copyOf(patterns);
    this.calls = List.copyOf(calls);
    this.slots =
        (int) patterns.stream().filter(each -> each.quantifier() == Quantifier.EACH).count();
    this.reads = List.copyOf(reads);
    this.bounded =
        reads.stream()
            .filter(read -> read.slot() < slots && Worked.isBounded(read.field()))
            .toList();
    this.shown =
        shown.stream()
            .filter(read -> !read.field().isFixed())
            .map(read -> new Shown(read.slot(), read.field(), name(read)))
            .distinct()
            .toList();
  }

  private CompiledRule(int ordinal, CompiledRule same) {
    this.ordinal = ordinal;
    this.rule = same.rule;
    this.patterns = same.patterns;
    this.calls = same.calls;
    this.reads = same.reads;
    this.bounded = same.bounded;
    this.slots = same.slots;
    this.shown = same.shown;
  }

  /** The same rule at a place of its own. */
  CompiledRule at(int ordinal) {
    return ordinal == this.ordinal ? this : new CompiledRule(ordinal, this);
  }

  /** Its place among the rubric's rules, by file and line. */
  public int ordinal() {
    return ordinal;
  }

  /** What the auditor wrote. */
  public Rule rule() {
    return rule;
  }

  /** Its conditions. */
  public List<CompiledPattern> patterns() {
    return patterns;
  }

  /** How many facts it relates. */
  public int slots() {
    return slots;
  }

  /** The condition whose fact stands in that slot when the rule speaks. */
  public CompiledPattern pattern(int slot) {
    return patterns.stream()
        .filter(each -> each.slot() == slot && each.quantifier() == Quantifier.EACH)
        .findFirst()
        .orElseThrow();
  }

  /** What it states. */
  public List<CompiledCall> calls() {
    return calls;
  }

  /** What it reads of these facts that the rubric works out, and that can't be true. */
  public List<Worked> doubtful(Facts facts) {
    if (bounded.isEmpty()) {
      return List.of();
    }
    return bounded.stream()
        .map(read -> new Worked(facts.at(read.slot()), read.field()))
        .filter(Worked::isDoubtful)
        .toList();
  }

  /** Whether it reads one of those values of the unit, by itself or in what is worked out of it. */
  public boolean readsOfUnit(Set<String> fields) {
    return reads.stream()
        .anyMatch(read -> read.field().isOfUnit() && restsOn(read.field(), fields));
  }

  private static boolean restsOn(FieldWord field, Set<String> fields) {
    Declared declared = field.declared();
    return fields.contains(field.en())
        || (declared != null
            && declared.inputs().stream().anyMatch(input -> restsOn(input, fields)));
  }

  /** What it means, spelled the same for the same meaning in either language. */
  public String canonical() {
    String conditions =
        patterns.stream().map(CompiledPattern::canonical).collect(Collectors.joining("; "));
    String statements =
        calls.stream().map(CompiledCall::canonical).collect(Collectors.joining("; "));
    return conditions + " => " + statements;
  }

  /** The same without what it tells people: its words and findings. */
  public String scoring() {
    String conditions =
        patterns.stream().map(CompiledPattern::canonical).collect(Collectors.joining("; "));
    String statements =
        calls.stream()
            .filter(call -> !call.isFinding())
            .map(CompiledCall::scoring)
            .collect(Collectors.joining("; "));
    return conditions + " => " + statements;
  }

  /** With several facts, each value says which one it is of, by the rule's own variable. */
  private Text name(Scope.Read read) {
    FieldWord field = read.field();
    String variable =
        patterns.stream()
            .filter(each -> each.quantifier() == Quantifier.EACH && each.slot() == read.slot())
            .map(each -> each.variable() == null ? "" : each.variable() + ".")
            .findFirst()
            .orElse("");
    Text shown = field.shown();
    return slots == 1
        ? shown
        : Text.of(variable + shown.in(Language.ZH), variable + shown.in(Language.EN));
  }

  /** The values its conditions read of these facts; what the rubric alone decides says nothing. */
  public List<MatchedValue> matched(Facts facts) {
    if (shown.size() == 1) {
      return List.of(shown.get(0).of(facts));
    }
    List<MatchedValue> matched = new ArrayList<>(shown.size());
    for (Shown each : shown) {
      matched.add(each.of(facts));
    }
    return matched;
  }
}
