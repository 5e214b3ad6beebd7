package dev.rubric;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.compile.Comparisons;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.load.Loaded;
import dev.rubric.internal.settle.Ledger;
import dev.rubric.internal.settle.Settlement;
import dev.rubric.internal.settle.Standard;
import dev.rubric.internal.submission.SubmissionCheck;
import dev.rubric.peers.PeerValue;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rubric does with one submission: it is checked, laid out as facts, heard by the rules and
 * settled. Immutable and thread-safe.
 */
final class Scoring {
  private final Loaded loaded;
  private final Standard standard;
  private final Comparisons comparisons;

  Scoring(Loaded loaded, RubricStamp stamp) {
    this.loaded = loaded;
    this.standard = new Standard(stamp, loaded.targets(), loaded.probes());
    this.comparisons = Comparisons.of(loaded.vocabulary(), new Diagnostics());
  }

  /** A submission that fits. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares what was accepted
  private record Accepted(
      FrameworkIndex index, Submission submission, @Nullable Measure[] reported) {
    /** Its facts, each time anew: nothing that was worked out of them is remembered. */
    FactSheet sheet() {
      return FactSheet.of(index, submission, reported);
    }
  }

  Scorecard score(Submission submission, Peers peers) {
    Accepted accepted = accept(submission);
    FactSheet sheet = accepted.sheet();
    if (comparesPeers() && !peers.equals(Peers.NONE)) {
      sheet.peers(comparisons.figures(accepted.sheet(), alone(accepted), peers));
    }
    return settled(accepted, sheet);
  }

  private Accepted accept(Submission submission) {
    Objects.requireNonNull(submission, "submission");
    Diagnostics diagnostics = new Diagnostics();
    FrameworkIndex index = loaded.index().of(submission);
    @Nullable Measure[] reported = SubmissionCheck.against(index, submission, diagnostics);
    if (diagnostics.hasErrors()) {
      throw new InvalidSubmissionException(diagnostics.all());
    }
    return new Accepted(index, submission, reported);
  }

  private Scorecard settled(Accepted accepted, FactSheet sheet) {
    Ledger ledger = new Ledger(accepted.index(), sheet);
    loaded.network().evaluate(sheet.facts(), ledger);
    return Settlement.settle(standard, accepted.index(), accepted.submission(), sheet, ledger);
  }

  /** The scorecard of a unit that is compared with nobody; null when no scores are compared. */
  private @Nullable Scorecard alone(Accepted accepted) {
    return comparisons.needScores() ? settled(accepted, accepted.sheet()) : null;
  }

  boolean comparesPeers() {
    return !comparisons.isEmpty();
  }

  /** The names of the comparisons with other units, each with whether more is better. */
  Map<String, Boolean> comparisons() {
    return comparisons.names();
  }

  /** What a unit brings to the comparisons. */
  List<PeerValue> peerValues(Submission submission) {
    Accepted accepted = accept(submission);
    return comparisons.values(accepted.sheet(), alone(accepted));
  }

  /** Everything that keeps a submission from being scored. */
  List<Diagnostic> check(Submission submission) {
    Objects.requireNonNull(submission, "submission");
    Diagnostics diagnostics = new Diagnostics();
    SubmissionCheck.against(loaded.index().of(submission), submission, diagnostics);
    return diagnostics.all();
  }

  /** Reports what else is wrong with a submission of which some values can't be read. */
  void checkPartly(Submission partly, Diagnostics diagnostics) {
    SubmissionCheck.partly(loaded.index().of(partly), partly, diagnostics);
  }
}
