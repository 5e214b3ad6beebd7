package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;

/** Its fluent Java form, with a stateless session for each submission. */
final class Evrete {
  private static final String FACT = "$r";
  private static final String POINTS = "points";

  private Evrete() {}

  static Contender load(Criteria criteria) {
    RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
    criteria.lines().forEach(line -> write(line, rules));
    Knowledge knowledge = rules.build();
    return submission -> {
      List<Object> facts = Reported.of(criteria, submission);
      return () -> {
        BigDecimal[] points = new BigDecimal[facts.size()];
        knowledge.newStatelessSession().set(POINTS, points).insert(facts).fire();
        return points;
      };
    };
  }

  private static void write(Line line, RuleSetBuilder<Knowledge> rules) {
    switch (line.method()) {
      case AT_LEAST -> {
        write(line, rules, order -> order >= 0, (value, limit) -> Arithmetic.full());
        write(line, rules, order -> order < 0, Arithmetic::below);
      }
      case AT_MOST -> {
        write(line, rules, order -> order <= 0, (value, limit) -> Arithmetic.full());
        write(line, rules, order -> order > 0, Arithmetic::above);
      }
      case BANDS -> {
        write(line, rules, order -> order >= 0, (value, limit) -> Arithmetic.full());
        write(line, rules, order -> order < 0, (value, limit) -> Arithmetic.share());
      }
    }
  }

  private static void write(
      Line line,
      RuleSetBuilder<Knowledge> rules,
      IntPredicate holds,
      BiFunction<BigDecimal, BigDecimal, BigDecimal> points) {
    Predicate<Object[]> named = values -> line.indicator().equals(values[0]);
    Predicate<Object[]> reached =
        values -> holds.test(((BigDecimal) values[0]).compareTo(line.limit()));
    rules
        .newRule()
        .forEach(FACT, Reported.class)
        .where(named, FACT + ".indicator")
        .where(reached, FACT + ".value")
        .execute(
            context -> {
              Reported reported = context.get(FACT);
              BigDecimal[] all = context.getRuntime().get(POINTS);
              all[line.place()] = points.apply(reported.getValue(), line.limit());
            });
  }
}
