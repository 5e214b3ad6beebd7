package dev.rubric.internal.verify;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.framework.ValueRange;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.vocabulary.Declared;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.requirement.Criterion;
import dev.rubric.requirement.Need;
import dev.rubric.requirement.Requirement;
import dev.rubric.requirement.Threshold;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what rules read, indicator by indicator. */
public final class Requirements {
  private static final Set<Domain> NAMES = Set.of(Domain.BUDGET_LINE, Domain.EVENT);

  private final Framework framework;
  private final Scored scored;
  private final List<CompiledRule> rules;

  private Requirements(Framework framework, List<CompiledRule> rules) {
    this.framework = framework;
    this.scored = new Scored(framework);
    this.rules = rules;
  }

  /** What the rules need for each indicator of the framework, in its order. */
  public static List<Requirement> of(Framework framework, List<CompiledRule> rules) {
    return new Requirements(framework, rules).all();
  }

  private List<Requirement> all() {
    Map<Indicator, List<CompiledRule>> about = new LinkedHashMap<>();
    for (CompiledRule rule : rules) {
      Set<Indicator> indicators = new LinkedHashSet<>();
      rule.calls().forEach(call -> indicators.addAll(scored.by(rule, call)));
      indicators.forEach(each -> about.computeIfAbsent(each, any -> new ArrayList<>()).add(rule));
    }
    List<Requirement> all = new ArrayList<>();
    for (Section section : framework.sections()) {
      for (Indicator indicator : section.indicators()) {
        List<CompiledRule> own = about.getOrDefault(indicator, List.of());
        all.add(new Requirement(section.name(), indicator, needs(indicator, own), criteria(own)));
      }
    }
    return List.copyOf(all);
  }

  private static List<Criterion> criteria(List<CompiledRule> rules) {
    return rules.stream()
        .map(CompiledRule::rule)
        .map(rule -> new Criterion(rule.name(), rule.basis(), rule.location()))
        .toList();
  }

  /** A field of one fact, where the rule says which. */
  private record Read(FactWord fact, @Nullable String of, FieldWord field) {
    Read other(FieldWord word) {
      return new Read(fact, of, word);
    }
  }

  private List<Need> needs(Indicator indicator, List<CompiledRule> rules) {
    Map<Read, List<Threshold>> reads = new LinkedHashMap<>();
    for (CompiledRule rule : rules) {
      new Reading(rule, reads).read();
    }
    List<Need> needs = new ArrayList<>();
    reads.forEach((read, thresholds) -> needs.add(need(indicator, read, thresholds)));
    return needs;
  }

  private Need need(Indicator indicator, Read read, List<Threshold> thresholds) {
    FieldWord field = read.field();
    DataItem item = field.item();
    ValueRange own = field.isInUnitOfMeasure() ? indicator.range() : ValueRange.ANY;
    return new Need(
        read.fact().label(),
        read.of(),
        field.label(),
        type(field),
        unit(indicator, field),
        field.domain().choices(framework),
        item == null ? own : item.range(),
        field.isRate(),
        thresholds);
  }

  private static @Nullable String unit(Indicator indicator, FieldWord field) {
    if (field.isInUnitOfMeasure()) {
      return indicator.unitOfMeasure();
    }
    return field.percent() ? "%" : field.declaredUnit();
  }

  private static ValueType type(FieldWord field) {
    return switch (field.type()) {
      case TEXT -> ValueType.TEXT;
      case FLAG -> ValueType.FLAG;
      case DATE -> ValueType.DATE;
      default -> ValueType.NUMBER;
    };
  }

  /** Goes through one rule. */
  private static final class Reading {
    private final CompiledRule compiled;
    private final Rule rule;
    private final Map<Read, List<Threshold>> reads;
    private final Map<String, CompiledPattern> facts = new LinkedHashMap<>();
    private final Map<String, Read> variables = new LinkedHashMap<>();

    Reading(CompiledRule compiled, Map<Read, List<Threshold>> reads) {
      this.compiled = compiled;
      this.rule = compiled.rule();
      this.reads = reads;
    }

    void read() {
      for (int i = 0; i < rule.patterns().size(); i++) {
        read(rule.patterns().get(i), compiled.patterns().get(i));
      }
      rule.calls().forEach(call -> call.arguments().forEach(each -> read(each, null, null)));
    }

    private void read(Pattern pattern, CompiledPattern of) {
      String variable = pattern.variable();
      if (variable != null) {
        facts.put(variable, of);
      }
      String name = name(pattern, of);
      for (Pattern.Binding binding : pattern.bindings()) {
        of.field(binding.field())
            .ifPresent(
                field -> variables.put(binding.variable(), new Read(of.fact(), name, field)));
      }
      pattern.conditions().forEach(condition -> read(condition, of, name));
    }

    /** Which budget line or event the pattern is about. */
    private static @Nullable String name(Pattern pattern, CompiledPattern of) {
      for (Condition condition : pattern.conditions()) {
        if (condition instanceof Condition.Comparison comparison
            && comparison.comparator() == Comparator.EQUAL
            && comparison.left() instanceof Expression.Field field
            && comparison.right() instanceof Expression.Words words
            && of.field(field.name()).filter(each -> NAMES.contains(each.domain())).isPresent()) {
          return words.value();
        }
      }
      return null;
    }

    private void read(Condition condition, CompiledPattern of, @Nullable String name) {
      if (condition instanceof Condition.Comparison comparison
          && comparison.left() instanceof Expression.Field field) {
        of.field(field.name())
            .filter(each -> !each.isFixed())
            .ifPresent(
                each ->
                    note(new Read(of.fact(), name, each))
                        .add(
                            new Threshold(
                                comparison.comparator(), comparison.right().toDrl(), rule.name())));
      }
      condition.operands().forEach(operand -> read(operand, of, name));
      condition.parts().forEach(part -> read(part, of, name));
    }

    private void read(Expression expression, @Nullable CompiledPattern of, @Nullable String name) {
      if (expression instanceof Expression.Field field && of != null) {
        of.field(field.name()).ifPresent(each -> note(new Read(of.fact(), name, each)));
      } else if (expression instanceof Expression.VariableField field) {
        CompiledPattern fact = facts.get(field.variable());
        if (fact != null) {
          fact.field(field.field()).ifPresent(each -> note(new Read(fact.fact(), null, each)));
        }
      } else if (expression instanceof Expression.Variable variable) {
        Read bound = variables.get(variable.name());
        if (bound != null) {
          note(bound);
        }
      }
      expression.parts().forEach(part -> read(part, of, name));
    }

    /** What the rubric alone decides, nobody reports; what is derived needs what it is made of. */
    private List<Threshold> note(Read read) {
      if (read.field().isFixed() || NAMES.contains(read.field().domain())) {
        return new ArrayList<>();
      }
      List<Threshold> thresholds = reads.computeIfAbsent(read, any -> new ArrayList<>());
      Declared declared = read.field().declared();
      if (declared != null) {
        declared.inputs().forEach(each -> read(read.other(each)));
      }
      Ratio ratio = declared == null ? null : declared.ratio();
      if (ratio != null) {
        Stream.of(ratio.part(), ratio.whole())
            .filter(each -> each.line() != null)
            .forEach(each -> read(new Read(FactWord.BUDGET, each.line(), each.field())));
      }
      return thresholds;
    }

    private void read(Read input) {
      reads.computeIfAbsent(input, any -> new ArrayList<>());
    }
  }
}
