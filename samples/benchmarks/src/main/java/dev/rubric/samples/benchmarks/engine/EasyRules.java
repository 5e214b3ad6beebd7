package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import java.math.BigDecimal;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Pairs of lambdas over named facts. */
final class EasyRules {
  private static final String POINTS = "points";

  private EasyRules() {}

  static Contender load(Criteria criteria) {
    Rules rules = new Rules();
    criteria.lines().forEach(line -> register(line, rules));
    RulesEngine engine = new DefaultRulesEngine();
    return submission -> {
      BigDecimal[] values = Contender.values(criteria, submission);
      return () -> {
        BigDecimal[] points = new BigDecimal[values.length];
        Facts facts = new Facts();
        facts.put(POINTS, points);
        criteria.lines().forEach(line -> facts.put(line.indicator(), values[line.place()]));
        engine.fire(rules, facts);
        return points;
      };
    };
  }

  private static void register(Line line, Rules rules) {
    switch (line.method()) {
      case AT_LEAST -> {
        register(line, rules, order -> order >= 0, value -> Arithmetic.full());
        register(line, rules, order -> order < 0, value -> Arithmetic.below(value, line.limit()));
      }
      case AT_MOST -> {
        register(line, rules, order -> order <= 0, value -> Arithmetic.full());
        register(line, rules, order -> order > 0, value -> Arithmetic.above(value, line.limit()));
      }
      case BANDS -> {
        register(line, rules, order -> order >= 0, value -> Arithmetic.full());
        register(line, rules, order -> order < 0, value -> Arithmetic.share());
      }
    }
  }

  private static void register(
      Line line, Rules rules, IntPredicate holds, UnaryOperator<BigDecimal> points) {
    rules.register(
        new RuleBuilder()
            .name(line.indicator() + " " + rules.size())
            .when(facts -> holds.test(value(facts, line).compareTo(line.limit())))
            .then(
                facts -> {
                  BigDecimal[] all = facts.get(POINTS);
                  all[line.place()] = points.apply(value(facts, line));
                })
            .build());
  }

  private static BigDecimal value(Facts facts, Line line) {
    return facts.get(line.indicator());
  }
}
