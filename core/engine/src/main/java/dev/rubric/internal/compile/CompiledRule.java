package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule, ready to be matched and stated.
 *
 * @param ordinal its place among the rubric's rules, by file and line
 * @param rule what the auditor wrote
 * @param patterns its conditions
 * @param calls what it states
 * @param reads the fields its conditions read, in order
 */
public record CompiledRule(
    int ordinal,
    Rule rule,
    List<CompiledPattern> patterns,
    List<CompiledCall> calls,
    List<Scope.Read> reads) {
  /** Copies the lists. */
  public CompiledRule {
    patterns = List.copyOf(patterns);
    calls = List.copyOf(calls);
    reads = List.copyOf(reads);
  }

  /** How many facts it matches at once. */
  public int slots() {
    return (int)
        patterns.stream().filter(pattern -> pattern.quantifier() == Quantifier.EACH).count();
  }

  /** The values its conditions read of these facts; what the rubric alone decides says nothing. */
  public List<MatchedValue> matched(Facts facts) {
    return reads.stream()
        .filter(read -> !read.field().isFixed())
        .map(read -> matched(read, facts.at(read.slot())))
        .distinct()
        .toList();
  }

  private MatchedValue matched(Scope.Read read, Fact fact) {
    FieldWord field = read.field();
    return new MatchedValue(
        slots() == 1 ? field.label() : qualified(read), shown(field.getter().apply(fact)));
  }

  /** With several facts, each value says which one it is of, by the rule's own variable. */
  private Text qualified(Scope.Read read) {
    String variable =
        patterns.stream()
            .filter(each -> each.quantifier() == Quantifier.EACH && each.slot() == read.slot())
            .map(each -> each.variable() == null ? "" : each.variable() + ".")
            .findFirst()
            .orElse("");
    return Text.of(variable + read.field().zh(), variable + read.field().en());
  }

  private static @Nullable String shown(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal number ? Numbers.exact(number) : value.toString();
  }
}
