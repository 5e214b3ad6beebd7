package dev.rubric.testing.internal.limits;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.probe.Selectors;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.testing.internal.run.Scorer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which fields a rule reads. */
public final class Reads {
  private final List<PatternProbe> patterns;
  private final @Nullable PatternProbe own;
  private final List<NamedField> found = new ArrayList<>();

  private Reads(List<PatternProbe> patterns, @Nullable PatternProbe own) {
    this.patterns = patterns;
    this.own = own;
  }

  /**
   * The fields that an expression reads, in the order in which they are written.
   *
   * @param own the pattern in which it stands; null in a consequence
   */
  public static List<NamedField> of(
      List<PatternProbe> patterns, @Nullable PatternProbe own, Expression expression) {
    Reads reads = new Reads(patterns, own);
    reads.expression(expression);
    return reads.found;
  }

  /** The fields that a rule reads, without those that only say which fact is meant. */
  public static List<NamedField> of(Scorer scorer, CompiledRule rule) {
    List<PatternProbe> patterns = scorer.probes(rule);
    List<NamedField> found = new ArrayList<>();
    for (PatternProbe pattern : patterns) {
      Reads reads = new Reads(patterns, pattern);
      pattern.conditions().stream()
          .filter(condition -> !Selectors.isSelector(pattern, condition))
          .map(ConditionProbe::condition)
          .forEach(reads::condition);
      found.addAll(reads.found);
    }
    Reads consequences = new Reads(patterns, null);
    rule.rule().calls().forEach(call -> call.arguments().forEach(consequences::expression));
    Consequences.of(rule.rule()).forEach(each -> consequences.expression(each.left()));
    found.addAll(consequences.found);
    return found;
  }

  private void condition(Condition condition) {
    condition.operands().forEach(this::expression);
    condition.parts().forEach(this::condition);
  }

  private void expression(Expression expression) {
    NamedField.of(patterns, own, expression).ifPresent(found::add);
    expression.parts().forEach(this::expression);
  }
}
