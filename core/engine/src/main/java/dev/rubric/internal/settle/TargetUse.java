package dev.rubric.internal.settle;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Reach;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** By which targets rules judge each indicator: those that come with the data, or their own. */
public final class TargetUse {
  private static final Set<String> TARGETS =
      Set.of("目标值", "target", "目标值上限", "targetUpper", "完成率", "completionRate");

  private final boolean[] read;
  private final List<Set<BigDecimal>> literals = new ArrayList<>();

  private TargetUse(int lines) {
    this.read = new boolean[lines];
    for (int line = 0; line < lines; line++) {
      literals.add(new TreeSet<>());
    }
  }

  /** What the rules of a rubric use. */
  public static TargetUse of(FrameworkIndex index, List<CompiledRule> rules) {
    Reach reach = new Reach(index);
    TargetUse use = new TargetUse(index.places().size());
    for (CompiledRule rule : rules) {
      Set<BigDecimal> numbers = new TreeSet<>();
      boolean reads = reads(rule.rule(), numbers);
      for (CompiledPattern pattern : rule.patterns()) {
        if (pattern.fact() == FactWord.MEASURE) {
          reach.measures(pattern).forEach(blank -> use.add(blank.kind(), reads, numbers));
        }
      }
    }
    return use;
  }

  private void add(int kind, boolean reads, Set<BigDecimal> numbers) {
    read[kind] |= reads;
    literals.get(kind).addAll(numbers);
  }

  /**
   * Whether rules judge that indicator by numbers of their own, and that target is none of them.
   */
  boolean isIgnored(int kind, BigDecimal target) {
    Set<BigDecimal> own = literals.get(kind);
    return !read[kind] && !own.isEmpty() && !own.contains(target);
  }

  private static boolean reads(Rule rule, Set<BigDecimal> numbers) {
    boolean reads = false;
    for (Pattern pattern : rule.patterns()) {
      for (Pattern.Binding binding : pattern.bindings()) {
        reads |= TARGETS.contains(binding.field());
      }
      for (Condition condition : pattern.conditions()) {
        reads |= reads(condition, numbers);
      }
    }
    for (Call call : rule.calls()) {
      for (Expression argument : call.arguments()) {
        reads |= reads(argument, numbers);
      }
    }
    return reads;
  }

  private static boolean reads(Condition condition, Set<BigDecimal> numbers) {
    boolean reads = false;
    for (Expression operand : condition.operands()) {
      reads |= reads(operand, numbers);
    }
    for (Condition part : condition.parts()) {
      reads |= reads(part, numbers);
    }
    return reads;
  }

  private static boolean reads(Expression expression, Set<BigDecimal> numbers) {
    boolean reads =
        (expression instanceof Expression.Field field && TARGETS.contains(field.name()))
            || (expression instanceof Expression.VariableField own
                && TARGETS.contains(own.field()));
    if (expression instanceof Expression.Decimal number) {
      numbers.add(number.value());
    }
    for (Expression part : expression.parts()) {
      reads |= reads(part, numbers);
    }
    return reads;
  }
}
