package dev.rubric.internal.compile;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.framework.Library;
import dev.rubric.internal.syntax.Fragments;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vocabulary of a rubric: checks what it declares, and reads the formulas of its derived
 * values, each after those that it needs.
 */
public final class Vocabularies {
  private record Formula(Derived derived, Expression expression) {}

  private final Diagnostics diagnostics;
  private final Map<String, Formula> formulas = new LinkedHashMap<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final Cost cost;
  private Vocabulary vocabulary;
  private long work;

  private Vocabularies(Framework framework, Diagnostics diagnostics) {
    this.vocabulary = Vocabulary.of(framework);
    this.diagnostics = diagnostics;
    this.cost = new Cost(framework);
  }

  /** The vocabulary; what is wrong with the declarations goes to the collector. */
  public static Vocabulary of(Framework framework, Diagnostics diagnostics) {
    DeclarationCheck.check(framework, diagnostics);
    Vocabularies making = new Vocabularies(framework, diagnostics);
    Library.with(framework.declarations()).forEach(making::parse);
    List.copyOf(making.formulas.values()).forEach(each -> making.read(each, new LinkedHashSet<>()));
    return making.vocabulary;
  }

  /** The vocabulary of a framework that is known to be sound. */
  public static Vocabulary of(Framework framework) {
    return of(framework, new Diagnostics());
  }

  private void parse(Derived derived) {
    Fragments.expression(derived.formula(), derived.location(), diagnostics)
        .ifPresent(
            expression -> formulas.putIfAbsent(derived.name(), new Formula(derived, expression)));
  }

  /** Reads a formula behind those that it names; a name on the way back to itself is a circle. */
  private void read(Formula formula, Set<String> way) {
    String name = formula.derived().name();
    if (done.contains(name)) {
      return;
    }
    if (!way.add(name)) {
      circle(formula.derived(), new ArrayList<>(way));
      done.addAll(way);
      return;
    }
    names(formula.expression())
        .map(formulas::get)
        .filter(each -> each != null)
        .forEach(each -> read(each, way));
    way.remove(name);
    if (done.add(name)) {
      compile(formula);
    }
  }

  private Stream<String> names(Expression expression) {
    return expression.all().stream()
        .flatMap(
            each -> {
              if (each instanceof Expression.Field field) {
                return Stream.of(field.name());
              }
              return each instanceof Expression.Aggregate aggregate
                  ? ofRows(aggregate)
                  : Stream.empty();
            });
  }

  /** What an aggregate names is a column of its rows before it is anything else. */
  private Stream<String> ofRows(Expression.Aggregate aggregate) {
    Set<String> columns =
        vocabulary.framework().declarations().lists().stream()
            .filter(list -> list.name().equals(aggregate.list()))
            .flatMap(list -> list.columns().stream())
            .map(DataItem::name)
            .collect(Collectors.toSet());
    return aggregate.reads().stream().flatMap(this::names).filter(name -> !columns.contains(name));
  }

  /** Whether a formula is so much work that it should be done only once. */
  private boolean isDear(Formula formula) {
    Derived derived = formula.derived();
    long operations = cost.of(formula.expression());
    long before = work;
    work += operations * cost.facts(derived.owner());
    if (before <= Workload.MOST_QUESTIONS && work > Workload.MOST_QUESTIONS) {
      diagnostics.error(
          "too-much-work",
          derived.location(),
          "到派生值 " + derived.name() + " 为止，一份填报要做的运算超过 " + Workload.MOST_QUESTIONS + " 次；请减少逐行计算的公式",
          "up to the derived value "
              + derived.name()
              + ", one submission takes more than "
              + Workload.MOST_QUESTIONS
              + " operations; have fewer formulas that look at every row");
    }
    return cost.isDear(derived.name(), operations);
  }

  private void circle(Derived derived, List<String> way) {
    List<String> circle = way.subList(way.indexOf(derived.name()), way.size());
    String path = String.join(" → ", circle) + " → " + derived.name();
    diagnostics.error(
        "circular-formula",
        derived.location(),
        "派生值的公式互相引用：" + path,
        "the formulas of derived values refer to one another: " + path);
  }

  private void compile(Formula formula) {
    Derived derived = formula.derived();
    FactWord fact = Vocabulary.fact(derived.owner());
    Scope scope = new Scope(vocabulary, diagnostics);
    scope.enter(fact, 0);
    try {
      Operand operand = new ExpressionCompiler(scope).number(formula.expression());
      List<FieldWord> inputs = scope.reads().stream().map(read -> read.field().leaf()).toList();
      Function<Fact, @Nullable Object> once = own -> operand.value().apply(own);
      Function<Fact, @Nullable Object> getter =
          isDear(formula) ? own -> own.remembered(derived.name(), once) : once;
      vocabulary =
          vocabulary.with(derived, formula.expression(), inputs, getter, own -> operand.gap(own));
    } catch (Scope.Problem problem) {
      // It is recorded; the name stays known, so that rules are still checked.
      done.add(derived.name());
    }
  }
}
