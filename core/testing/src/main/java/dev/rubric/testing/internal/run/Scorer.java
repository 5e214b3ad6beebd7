package dev.rubric.testing.internal.run;

import dev.rubric.Rubric;
import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.compile.SingleRule;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.compile.SingleRule.RowsProbe;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.probe.Probes;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.util.List;
import java.util.Optional;

/**
 * A rubric with its compiled rules at hand: scores as the rubric does, and opens its conditions.
 */
public final class Scorer {
  private final Rubric rubric;
  private final Vocabulary vocabulary;
  private final FrameworkIndex index;
  private final Probes probes;
  private final FactSheet blank;

  private Scorer(Rubric rubric) {
    this.rubric = rubric;
    this.vocabulary = Vocabularies.of(rubric.framework());
    this.index = new FrameworkIndex(rubric.framework());
    this.blank = FactSheet.of(index, Submission.of("").build());
    this.probes =
        new Probes(
            vocabulary, RulesCompiler.compile(vocabulary, rubric.rules(), new Diagnostics()));
  }

  /** The scorer of a rubric. */
  public static Scorer of(Rubric rubric) {
    return new Scorer(rubric);
  }

  /** The rubric. */
  public Rubric rubric() {
    return rubric;
  }

  /** The rubric's framework. */
  public Framework framework() {
    return rubric.framework();
  }

  /** What the rules may name. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The compiled rules, by file and line. */
  public List<CompiledRule> rules() {
    return probes.rules();
  }

  /** The compiled rules with their conditions open to questions. */
  public Probes probes() {
    return probes;
  }

  /** The conditions of a rule, open to questions. */
  public List<PatternProbe> probes(CompiledRule rule) {
    return probes.of(rule);
  }

  /** A comparison of values that the consequences of a rule may read, open to questions. */
  public ConditionProbe probe(CompiledRule rule, Comparison comparison) {
    return SingleRule.probe(vocabulary, rule.rule(), comparison);
  }

  /** The aggregates in an expression of a rule's consequences, open to questions. */
  public List<RowsProbe> rows(CompiledRule rule, Expression expression) {
    return SingleRule.rows(vocabulary, rule.rule(), expression);
  }

  /** The facts of a submission that reports nothing. */
  public FactSheet blank() {
    return blank;
  }

  /** The scorecard that the rubric itself gives. */
  public Scorecard score(Submission submission) {
    return rubric.score(submission);
  }

  /**
   * The rubric's own indicator that a line of a submission is of, or is a kind of; empty when it is
   * of no kind that the rubric allows.
   */
  public Optional<String> kind(Submission submission, String line) {
    FrameworkIndex effective = index.of(submission);
    return Optional.ofNullable(effective.lines().get(line))
        .map(place -> effective.places().get(place).kind())
        .filter(kind -> kind >= 0)
        .map(kind -> index.places().get(kind).indicator().name());
  }

  /** The facts of a submission. */
  public FactSheet facts(Submission submission) {
    return FactSheet.of(index.of(submission), submission);
  }
}
