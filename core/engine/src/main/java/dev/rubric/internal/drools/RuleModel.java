package dev.rubric.internal.drools;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Test;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Drools;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Writes compiled rules down in Drools' rule model; equal conditions share their nodes.
 *
 * <p>Drools declares its functional types serializable; a network never is serialized.
 */
@SuppressWarnings("serial")
final class RuleModel {
  private static final String PACKAGE = "dev.rubric.rules";

  private final Map<String, Predicate1<Fact>> predicates = new HashMap<>();
  private final Map<FieldWord, Integer> indexes = new HashMap<>();

  /** The network that Drools builds of these rules, looked over before it runs. */
  static KieBase build(List<CompiledRule> rules) {
    RuleModel builder = new RuleModel();
    ModelImpl model = new ModelImpl();
    rules.forEach(rule -> model.addRule(builder.rule(rule)));
    KieBase base = KieBaseBuilder.createKieBaseFromModel(model);
    NetworkGuard.check(base);
    return base;
  }

  private Rule rule(CompiledRule compiled) {
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    List<Variable<Fact>> slots = new ArrayList<>();
    for (CompiledPattern each : compiled.patterns()) {
      Variable<Fact> variable = declare(each, "f" + compiled.ordinal() + "_" + items.size());
      PatternDef<Fact> definition = pattern(variable);
      each.tests().forEach(test -> add(definition, each, test, slots));
      items.add(
          switch (each.quantifier()) {
            case EACH -> definition;
            case SOME -> exists(definition);
            case NONE -> not(definition);
          });
      if (each.quantifier() == Quantifier.EACH) {
        slots.add(variable);
      }
    }
    items.add(consequence(compiled, slots));
    return PatternDSL.rule(PACKAGE, name(compiled)).build(items.toArray(RuleItemBuilder[]::new));
  }

  /** What Drools calls a rule. */
  static String name(CompiledRule compiled) {
    return "r" + compiled.ordinal();
  }

  @SuppressWarnings("unchecked") // the network only ever hands over facts of the declared class
  private static Variable<Fact> declare(CompiledPattern pattern, String name) {
    return declarationOf((Class<Fact>) pattern.fact().type(), name);
  }

  private void add(
      PatternDef<Fact> definition, CompiledPattern pattern, Test test, List<Variable<Fact>> slots) {
    String id = id(pattern, test);
    FieldWord index = test.index();
    if (index != null) {
      definition.expr(
          id,
          predicates.computeIfAbsent(id, key -> predicate(test)),
          alphaIndexedBy(
              String.class,
              ConstraintType.EQUAL,
              indexes.computeIfAbsent(index, key -> indexes.size()),
              fact -> (String) index.getter().apply(fact),
              test.key()));
    } else if (!test.joined()) {
      definition.expr(id, predicates.computeIfAbsent(id, key -> predicate(test)));
    } else {
      Joins.add(definition, id, test, slots);
    }
  }

  private static Predicate1<Fact> predicate(Test test) {
    return new Question(test.truth());
  }

  /** What Drools calls a condition; conditions of the same name share a node. */
  static String id(CompiledPattern pattern, Test test) {
    return pattern.fact().en() + "(" + test.text() + ")";
  }

  private static RuleItemBuilder<?> consequence(CompiledRule compiled, List<Variable<Fact>> slots) {
    return switch (slots.size()) {
      case 0 -> PatternDSL.execute((Drools drools) -> state(drools, compiled));
      case 1 -> on(slots.get(0)).execute((drools, a) -> state(drools, compiled, a));
      case 2 ->
          on(slots.get(0), slots.get(1)).execute((drools, a, b) -> state(drools, compiled, a, b));
      case 3 ->
          on(slots.get(0), slots.get(1), slots.get(2))
              .execute((drools, a, b, c) -> state(drools, compiled, a, b, c));
      case 4 ->
          on(slots.get(0), slots.get(1), slots.get(2), slots.get(3))
              .execute((drools, a, b, c, d) -> state(drools, compiled, a, b, c, d));
      default -> throw new IllegalArgumentException("too many patterns: " + compiled.rule().name());
    };
  }

  private static void state(Drools drools, CompiledRule rule, Fact... facts) {
    SessionNetwork.statements(drools).add(rule, Facts.of(facts));
  }
}
