package dev.rubric.testing.internal.limits;

import dev.rubric.framework.Derived;
import dev.rubric.framework.Owner;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.sentence.Expressions;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.ReceiverWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.run.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A derived value (派生) as a rule that does nothing but work it out, so that the limits in its
 * formula are found, counted and moved like those of rules.
 *
 * @param derived its declaration
 * @param rule the rule
 * @param readers the rules of the rubric that read it, or a value that is worked out of it
 */
public record FormulaRule(Derived derived, CompiledRule rule, List<CompiledRule> readers) {
  /** Copies the list. */
  public FormulaRule {
    readers = List.copyOf(readers);
  }

  /** Those of the values that a rubric derives itself; what no rule reads is of none. */
  public static List<FormulaRule> of(Scorer scorer) {
    return scorer.framework().declarations().derived().stream()
        .flatMap(derived -> of(scorer, derived).stream())
        .toList();
  }

  private static Optional<FormulaRule> of(Scorer scorer, Derived derived) {
    FactWord fact = Vocabulary.fact(derived.owner());
    Set<String> names = Mentions.outOf(scorer.framework(), derived);
    List<CompiledRule> readers =
        scorer.rules().stream().filter(rule -> Mentions.any(rule.rule(), names)).toList();
    if (readers.isEmpty()) {
      return Optional.empty();
    }
    List<Condition> about =
        derived.owner() == Owner.INDICATOR ? about(scorer, derived, readers) : List.of();
    return scorer
        .vocabulary()
        .field(fact, derived.name())
        .map(FieldWord::formula)
        .map(formula -> rule(derived, fact, about, formula))
        .flatMap(rule -> SingleRule.compile(0, rule, scorer.vocabulary(), new Diagnostics()))
        .map(rule -> new FormulaRule(derived, rule, readers));
  }

  private static Rule rule(
      Derived derived, FactWord fact, List<Condition> about, Expression formula) {
    Pattern of =
        new Pattern(
            Quantifier.EACH, Spelling.IMPLIED, fact.zh(), List.of(), about, derived.location());
    Call worked =
        new Call(
            ReceiverWord.SCORES.zh(),
            VerbWord.DEDUCT_TOTAL.zh(),
            List.of(Expressions.owned(formula, Spelling.IMPLIED)),
            derived.location());
    String name = "派生值 " + derived.name() + " 的公式";
    return new Rule(name, derived.basis(), List.of(of), List.of(worked), derived.location());
  }

  /** Only indicators whose rules read it are of interest. */
  private static List<Condition> about(Scorer scorer, Derived derived, List<CompiledRule> readers) {
    List<Expression> names =
        readers.stream()
            .flatMap(rule -> scorer.probes(rule).stream())
            .filter(pattern -> pattern.fact() == FactWord.MEASURE)
            .flatMap(pattern -> Thresholds.measures(scorer, pattern).stream())
            .filter(measure -> !measure.indicator().fromData())
            .map(measure -> measure.indicator().name())
            .distinct()
            .map(name -> (Expression) new Expression.Words(name, derived.location()))
            .toList();
    if (names.isEmpty() || scorer.framework().leavesIndicatorsOpen()) {
      return List.of();
    }
    Expression indicator = new Expression.Field("指标", derived.location());
    return List.of(new Condition.Membership(indicator, false, names, derived.location()));
  }

  /** The formula as it stands in the rule, whose parts are those of its limits. */
  public Expression formula() {
    return formula(rule.rule());
  }

  /** The declaration with the formula that a changed rule has. */
  public Derived as(Rule changed) {
    return derived.withFormula(Spelling.of(formula(changed)));
  }

  private static Expression formula(Rule rule) {
    return rule.calls().get(0).arguments().get(0);
  }
}
