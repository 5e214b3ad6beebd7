package dev.rubric.testing.internal.coverage;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.fact.Fact;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.testing.coverage.Coverage;
import dev.rubric.testing.coverage.FormulaCoverage;
import dev.rubric.testing.coverage.IndicatorCoverage;
import dev.rubric.testing.internal.cases.Expectation;
import dev.rubric.testing.internal.cases.Expectation.Points;
import dev.rubric.testing.internal.cases.Expectation.Subject;
import dev.rubric.testing.internal.cases.TestCase;
import dev.rubric.testing.internal.limits.FormulaRule;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.run.Spoken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what cases try of a rubric. */
public final class CoverageTally {
  private final Scorer scorer;

  /** A derived value, with the tally of the limits in its formula. */
  private record FormulaTally(FormulaRule formula, RuleTally tally) {
    FormulaCoverage coverage() {
      return new FormulaCoverage(formula.derived(), tally.coverage().thresholds());
    }
  }

  private final List<RuleTally> rules;
  private final List<FormulaTally> formulas;
  private final Map<String, Integer> indicators = new HashMap<>();
  private int cases;

  /** A tally of no cases yet. */
  public CoverageTally(Scorer scorer) {
    this.scorer = scorer;
    this.rules = scorer.rules().stream().map(rule -> new RuleTally(scorer, rule)).toList();
    this.formulas =
        FormulaRule.of(scorer).stream()
            .map(each -> new FormulaTally(each, new RuleTally(scorer, each.rule())))
            .toList();
  }

  /** Takes down a case that passed. */
  public void add(TestCase test) {
    Submission submission = Objects.requireNonNull(test.submission());
    Scorecard card = scorer.score(submission);
    List<Fact> facts = scorer.facts(submission).facts();
    Set<String> spoken = Spoken.rules(card);
    rules.forEach(rule -> rule.add(facts, spoken.contains(rule.rule().rule().name())));
    formulas.forEach(formula -> formula.tally().add(facts, false));
    expected(test, card).stream()
        .flatMap(name -> scorer.kind(submission, name).stream())
        .distinct()
        .forEach(name -> indicators.merge(name, 1, Integer::sum));
    cases++;
  }

  /** What the cases so far try. */
  public Coverage coverage() {
    Framework framework = scorer.framework();
    return new Coverage(
        framework.name(),
        framework.title(),
        cases,
        rules.stream().map(RuleTally::coverage).toList(),
        framework.indicators().stream()
            .map(Indicator::name)
            .map(name -> new IndicatorCoverage(name, indicators.getOrDefault(name, 0)))
            .toList(),
        formulas.stream().map(FormulaTally::coverage).toList());
  }

  /** The thresholds, with the values that were held against them. */
  public List<ThresholdTally> thresholds() {
    return Stream.concat(rules.stream(), formulas.stream().map(FormulaTally::tally))
        .flatMap(rule -> rule.thresholds().stream())
        .toList();
  }

  private static Set<String> expected(TestCase test, Scorecard card) {
    return test.expectations().stream()
        .flatMap(each -> expected(each, card))
        .collect(Collectors.toSet());
  }

  /** A golden scorecard expects every line; a total says too little of any one. */
  private static Stream<String> expected(Expectation expectation, Scorecard card) {
    if (expectation instanceof Points points && points.subject() == Subject.LINE) {
      return Stream.of(points.name());
    } else if (expectation instanceof Expectation.Marked marked
        && marked.subject() == Subject.LINE) {
      return Stream.of(marked.name());
    } else if (expectation instanceof Expectation.Status status) {
      return Stream.of(status.indicator());
    } else if (expectation instanceof Expectation.Reason reason) {
      return Stream.of(reason.indicator());
    } else if (expectation instanceof Expectation.Golden) {
      return card.lines().stream().map(line -> line.indicator());
    }
    return Stream.empty();
  }
}
