package dev.rubric.internal.sentence;

import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.published.Unsettled.Example;
import dev.rubric.internal.settle.Ledger;
import dev.rubric.internal.settle.Settlement;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores examples by a few rules of their own, as the rubric would. */
final class Trial {
  private final FrameworkIndex index;
  private final Vocabulary vocabulary;

  Trial(Framework framework) {
    this.index = new FrameworkIndex(framework);
    this.vocabulary = Vocabularies.of(framework);
  }

  /**
   * What the rules make of an indicator that reports the example; empty when they are about none,
   * or about more than one value at a time.
   */
  Optional<LineScore> score(List<Rule> rules, Example example) {
    List<CompiledRule> compiled = new ArrayList<>();
    for (Rule rule : rules) {
      SingleRule.compile(compiled.size(), rule, vocabulary, new Diagnostics())
          .filter(Trial::isOfOneMeasure)
          .ifPresent(compiled::add);
    }
    return compiled.size() < rules.size() || rules.isEmpty()
        ? Optional.empty()
        : line(compiled.get(0)).map(line -> score(compiled, line, example));
  }

  private static boolean isOfOneMeasure(CompiledRule rule) {
    return rule.patterns().size() == 1
        && rule.slots() == 1
        && rule.pattern(0).fact() == FactWord.MEASURE;
  }

  /** The first line that the rule is about. */
  private Optional<MeasureFact> line(CompiledRule rule) {
    CompiledPattern pattern = rule.pattern(0);
    return FactSheet.blanks(index).stream().filter(pattern::mayMatch).findFirst();
  }

  private LineScore score(List<CompiledRule> rules, MeasureFact line, Example example) {
    Measure reported =
        Measure.of(line.indicator().name()).target(example.target()).value(example.value()).build();
    FactSheet sheet = FactSheet.of(index, Submission.of("").measure(reported).build());
    Ledger ledger = new Ledger(index, sheet);
    Facts facts = Facts.of(sheet.measure(line.line()));
    for (CompiledRule rule : rules) {
      if (rule.pattern(0).tests().stream().allMatch(test -> test.holds(facts))) {
        ledger.add(rule, facts);
      }
    }
    return Settlement.line(index, sheet, ledger, line.line());
  }
}
