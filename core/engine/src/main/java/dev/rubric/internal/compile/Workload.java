package dev.rubric.internal.compile;

import dev.rubric.internal.diagnostic.Diagnostics;

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
  private final Diagnostics diagnostics;
  private long questions;

  Workload(Reach reach, Diagnostics diagnostics) {
    this.reach = reach;
    this.diagnostics = diagnostics;
  }

  void add(CompiledRule rule) {
    long matches = 1;
    long asked = 0;
    for (CompiledPattern pattern : rule.patterns()) {
      matches = Math.min(matches * reach.facts(pattern), Integer.MAX_VALUE);
      asked += matches * (1 + pattern.tests().size());
    }
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
}
