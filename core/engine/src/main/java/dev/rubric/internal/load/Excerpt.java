package dev.rubric.internal.load;

import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.drools.Network;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.settle.Ledger;
import dev.rubric.internal.settle.Settlement;
import dev.rubric.internal.submission.SubmissionCheck;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rules of a rubric that moves no weights, for those who want to know what a few of its lines
 * come to and nothing else. Thread-safe.
 */
public final class Excerpt {
  private final FrameworkIndex index;
  private final Network network;

  /**
   * An excerpt.
   *
   * @param rules all rules that speak of the lines asked for, as the framework's rules are compiled
   */
  public Excerpt(Framework framework, List<CompiledRule> rules) {
    this(framework, framework.indicators(), rules);
  }

  /**
   * The same with facts of some indicators only, in the framework's order: all that the rules read
   * or speak of.
   */
  public Excerpt(Framework framework, List<Indicator> indicators, List<CompiledRule> rules) {
    this.index = new FrameworkIndex(framework, indicators);
    this.network = new Network(rules, index);
  }

  /**
   * The facts of a submission, for this excerpt and all with the same indicators of the same
   * framework.
   *
   * @throws InvalidSubmissionException as the whole rubric does
   */
  public FactSheet facts(Submission submission) {
    Diagnostics diagnostics = new Diagnostics();
    @Nullable Measure[] reported = SubmissionCheck.against(index, submission, diagnostics);
    if (diagnostics.hasErrors()) {
      throw new InvalidSubmissionException(diagnostics.all());
    }
    return FactSheet.of(index, submission, reported);
  }

  /** The same of a submission that is known to be sound. */
  public FactSheet factsOfSound(Submission submission) {
    return FactSheet.of(index, submission);
  }

  /**
   * The scores of lines, as the whole rubric gives them.
   *
   * @param lines the places of the indicators among those it was made of
   */
  public List<LineScore> score(FactSheet facts, BitSet lines) {
    Ledger ledger = stated(facts);
    return lines.stream().mapToObj(line -> Settlement.line(index, facts, ledger, line)).toList();
  }

  /** The score of one line. */
  public LineScore score(FactSheet facts, int line) {
    return Settlement.line(index, facts, stated(facts), line);
  }

  private Ledger stated(FactSheet facts) {
    Ledger ledger = new Ledger(index, facts);
    network.evaluate(facts.facts(), ledger);
    return ledger;
  }
}
