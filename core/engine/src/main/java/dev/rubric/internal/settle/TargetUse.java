package dev.rubric.internal.settle;

import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Reach;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.verify.Steps;
import dev.rubric.internal.vocabulary.Declared;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** By which targets rules judge each indicator: those that come with the data, or their own. */
public final class TargetUse {
  private static final Set<String> TARGETS = Set.of("target", "targetUpper");

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
      if (rule.calls().stream().allMatch(CompiledCall::isFinding)) {
        continue; // what is only reported judges nobody
      }
      Set<BigDecimal> numbers = new TreeSet<>();
      boolean reads = reads(rule, numbers);
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

  private static boolean reads(CompiledRule compiled, Set<BigDecimal> numbers) {
    Rule rule = compiled.rule();
    Set<String> targets = targets(compiled);
    boolean reads = false;
    for (Pattern pattern : rule.patterns()) {
      for (Pattern.Binding binding : pattern.bindings()) {
        reads |= targets.contains(binding.field());
      }
      for (Condition condition : pattern.conditions()) {
        reads |= reads(condition, targets, numbers);
      }
    }
    for (Call call : rule.calls()) {
      for (Expression argument : call.arguments()) {
        boolean points = argument instanceof Expression.Decimal;
        reads |= !points && reads(argument, targets, numbers);
      }
    }
    return reads;
  }

  /** The names of the target, and of what is worked out of it. */
  private static Set<String> targets(CompiledRule rule) {
    Set<String> names = new HashSet<>();
    rule.patterns().stream()
        .filter(pattern -> pattern.fact() == FactWord.MEASURE)
        .flatMap(pattern -> pattern.fields().stream())
        .filter(TargetUse::isTarget)
        .forEach(
            field -> {
              names.add(field.zh());
              names.add(field.en());
            });
    return names;
  }

  private static boolean isTarget(FieldWord field) {
    Declared declared = field.declared();
    return TARGETS.contains(field.en())
        || (declared != null && declared.inputs().stream().anyMatch(TargetUse::isTarget));
  }

  private static boolean reads(Condition condition, Set<String> targets, Set<BigDecimal> numbers) {
    boolean reads = false;
    for (Expression operand : condition.operands()) {
      reads |= reads(operand, targets, numbers);
    }
    for (Condition part : condition.parts()) {
      reads |= reads(part, targets, numbers);
    }
    return reads;
  }

  /** How far a step is and what it is worth are no targets. */
  private static boolean reads(
      Expression expression, Set<String> targets, Set<BigDecimal> numbers) {
    boolean reads =
        (expression instanceof Expression.Field field && targets.contains(field.name()))
            || (expression instanceof Expression.VariableField own
                && targets.contains(own.field()));
    if (expression instanceof Expression.Decimal number) {
      numbers.add(number.value());
    }
    Steps steps = Steps.of(expression).orElse(null);
    for (Expression part : expression.parts()) {
      boolean step = steps != null && (part == steps.step() || part == steps.points());
      reads |= reads(part, targets, step ? new TreeSet<>() : numbers);
    }
    return reads;
  }
}
