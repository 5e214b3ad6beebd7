package dev.rubric.internal.compile;

import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import java.util.HashSet;
import java.util.Set;

/**
 * Bounds the work that one submission can cause, so that no rule can stop the system: how often a
 * rule may match, and how many conditions all rules may ask.
 */
final class Workload {
  /** How often one rule may match; enough to relate each of 100 indicators to every other. */
  static final long MOST_MATCHES = 20_000;

  /** How many conditions all rules together may ask. */
  static final long MOST_QUESTIONS = 20_000_000;

  private final Reach reach;
  private final Cost cost;
  private final Diagnostics diagnostics;
  private final Set<String> seen = new HashSet<>();
  private long questions;

  Workload(Reach reach, Framework framework, Diagnostics diagnostics) {
    this.reach = reach;
    this.cost = new Cost(framework);
    this.diagnostics = diagnostics;
  }

  void add(CompiledRule rule) {
    long matches = 1;
    long asked = 0;
    for (CompiledPattern pattern : rule.patterns()) {
      matches = Math.min(matches * reach.facts(pattern), Integer.MAX_VALUE);
      asked += matches * (1 + pattern.tests().size());
    }
    asked += rows(rule.rule());
    if (matches > MOST_MATCHES) {
      diagnostics.error(
          "too-many-matches",
          rule.rule().location(),
          "一份填报数据可能使这条规则匹配 " + matches + " 次，最多 " + MOST_MATCHES + " 次；请写明是哪个指标或科目",
          "one submission could make this rule match "
              + matches
              + " times; the most is "
              + MOST_MATCHES
              + "; say which indicator or budget line it is about");
    }
    if (questions <= MOST_QUESTIONS && questions + asked > MOST_QUESTIONS) {
      diagnostics.error(
          "too-much-work",
          rule.rule().location(),
          "到这条规则为止，一份填报数据要判断的条件超过 " + MOST_QUESTIONS + " 个；请减少不写明指标的规则",
          "up to this rule, one submission asks more than "
              + MOST_QUESTIONS
              + " conditions; have fewer rules that do not say which indicator they are about");
    }
    questions += asked;
  }

  /** What a rule works out over rows, which is done once, whatever the matches. */
  private long rows(Rule rule) {
    long asked = 0;
    for (Pattern pattern : rule.patterns()) {
      for (Condition condition : pattern.conditions()) {
        for (Expression operand : condition.allOperands()) {
          asked += rows(operand);
        }
      }
    }
    for (Call call : rule.calls()) {
      for (Expression argument : call.arguments()) {
        asked += rows(argument);
      }
    }
    return asked;
  }

  private long rows(Expression expression) {
    long asked = 0;
    if (expression instanceof Expression.Aggregate aggregate && seen.add(aggregate.toDrl())) {
      asked = cost.of(aggregate);
    }
    for (Expression part : expression.parts()) {
      asked += rows(part);
    }
    return asked;
  }
}
