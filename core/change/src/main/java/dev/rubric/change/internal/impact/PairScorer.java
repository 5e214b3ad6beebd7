package dev.rubric.change.internal.impact;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.report.Standing;
import dev.rubric.change.report.UnitChange;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.peers.PeerSurvey;
import dev.rubric.peers.PeerValue;
import dev.rubric.peers.Peers;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores submissions by two rubrics, and by each edit alone: part by part where totals are sums of
 * lines, and otherwise the whole submission by each. Thread-safe.
 */
public final class PairScorer {
  private static final String NAME = "填报";

  private final Contest contest;
  private final @Nullable RowScorer rows;

  /** Two rubrics and the edits between them. */
  public PairScorer(Speakers before, Speakers after, List<Edits.Edit> edits) {
    this(new Contest(before, after, edits));
  }

  private PairScorer(Contest contest) {
    this.contest = contest;
    this.rows = RowScorer.of(contest);
  }

  /** Whether some rubric compares units with each other. */
  public boolean comparesPeers() {
    return contest.comparesPeers();
  }

  /** A survey of nothing yet for each rubric; null for one that does not exist. */
  public List<@Nullable PeerSurvey> surveys() {
    List<@Nullable PeerSurvey> surveys = new ArrayList<>();
    for (int place = 0; place < contest.size(); place++) {
      Rubric rubric = contest.rubric(place);
      surveys.add(rubric == null ? null : rubric.peerSurvey());
    }
    return surveys;
  }

  /** What a unit brings to the comparisons of each rubric; nothing where it can't be scored. */
  public List<List<PeerValue>> peerValues(byte[] json) {
    List<List<PeerValue>> all = new ArrayList<>();
    for (int place = 0; place < contest.size(); place++) {
      all.add(peerValues(contest.rubric(place), json));
    }
    return all;
  }

  private static List<PeerValue> peerValues(@Nullable Rubric rubric, byte[] json) {
    try {
      return rubric == null ? List.of() : rubric.peerValues(Submissions.parseJson(NAME, json));
    } catch (InvalidSubmissionException refused) {
      return List.of();
    }
  }

  /** The same scorer, with what units are held against by each rubric. */
  public PairScorer with(List<Peers> peers) {
    return new PairScorer(contest.with(peers));
  }

  /** What units are held against by the earlier rubric, and by the later one. */
  public Peers peers(boolean later) {
    return contest.peers(later ? 1 : 0);
  }

  /** What becomes of a submission, by its JSON. */
  public UnitChange compare(byte[] json) {
    UnitChange quick = rows == null ? null : quick(rows, json);
    if (quick != null) {
      return quick;
    }
    Submission submission;
    try {
      submission = Submissions.parseJson(NAME, json);
    } catch (InvalidSubmissionException unreadable) {
      return new UnitChange("", Map.of(), null, null, List.of());
    }
    return compare(submission);
  }

  /** What becomes of a submission, scored whole by every rubric. */
  public UnitChange compare(Submission submission) {
    return change(submission.unit(), attributes(submission), contest.standings(submission));
  }

  private @Nullable UnitChange quick(RowScorer scorer, byte[] json) {
    Row row = scorer.row(json);
    long[][] scores = row == null ? null : scorer.scores(row);
    return row == null || scores == null
        ? null
        : change(row.unit(), row.attributes(), standings(scores));
  }

  private List<@Nullable Standing> standings(long[][] scores) {
    List<@Nullable Standing> standings = new ArrayList<>();
    for (int rubric = 0; rubric < contest.size(); rubric++) {
      long sum = 0;
      boolean open = false;
      for (long[] line : scores) {
        open |= line[rubric] == LineScorer.OPEN;
        sum += line[rubric] == LineScorer.OPEN ? 0 : line[rubric];
      }
      standings.add(contest.standing(rubric, sum, open));
    }
    return standings;
  }

  static UnitChange change(
      String unit, Map<String, String> attributes, List<@Nullable Standing> standings) {
    return new UnitChange(
        unit,
        attributes,
        standings.get(0),
        standings.get(1),
        standings.subList(2, standings.size()));
  }

  private static Map<String, String> attributes(Submission submission) {
    Map<String, String> attributes = new TreeMap<>(submission.reference().attributes());
    if (submission.year() != null) {
      attributes.putIfAbsent("年度", String.valueOf(submission.year()));
    }
    return attributes;
  }

  Contest contest() {
    return contest;
  }

  /** Where totals are sums of lines; else null. */
  @Nullable RowScorer rows() {
    return rows;
  }
}
