package dev.rubric.change;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.internal.impact.CompactImpact;
import dev.rubric.change.internal.impact.Edits;
import dev.rubric.change.internal.impact.PairScorer;
import dev.rubric.change.internal.impact.Tally;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.UnitChange;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.peers.PeerSurvey;
import dev.rubric.peers.PeerValue;
import dev.rubric.peers.Peers;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores a portfolio by two rubrics and says what the change does.
 *
 * <p>{@link #compare} is thread-safe: any number of threads may compare submissions, and one hands
 * what comes of it to {@link Counting}.
 */
public final class Comparison {
  private final Rubric before;
  private final Rubric after;
  private final List<Edits.Edit> edits;
  private final PairScorer scorer;
  private final boolean surveyed;

  private Comparison(Comparison same, PairScorer scorer) {
    this.before = same.before;
    this.after = same.after;
    this.edits = same.edits;
    this.scorer = scorer;
    this.surveyed = true;
  }

  private Comparison(Rubric before, Rubric after) {
    Speakers earlier = new Speakers(before);
    Speakers later = new Speakers(after);
    this.before = before;
    this.after = after;
    this.edits = Edits.of(earlier, later);
    this.scorer = new PairScorer(earlier, later, edits);
    this.surveyed = false;
  }

  /**
   * Compares two rubrics.
   *
   * @throws IllegalArgumentException when the total of one is not the sum of points, so that there
   *     is nothing to compare; {@link #isPossible} tells
   */
  public static Comparison of(Rubric before, Rubric after) {
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(before, "before");
    if (!isPossible(before) || !isPossible(after)) {
      throw new IllegalArgumentException("no total that is a sum of points");
    }
    return new Comparison(
        Objects.requireNonNull(before, "before"), Objects.requireNonNull(after, "after"));
  }

  /** Whether the total of a rubric is the sum of points, so that a change of it can be counted. */
  public static boolean isPossible(Rubric rubric) {
    return rubric.framework().isSummed();
  }

  /**
   * Whether a rubric compares units with each other (同类), so that all units have to be surveyed
   * before any is compared: see {@link #survey}.
   */
  public boolean comparesPeers() {
    return scorer.comparesPeers();
  }

  /** Begins the first of two passes. */
  public Survey survey() {
    return new Survey();
  }

  /** Gathers what units bring to the comparisons of the rubrics. */
  public final class Survey {
    private final List<@Nullable PeerSurvey> surveys = scorer.surveys();

    private Survey() {}

    /** What a unit brings, to each rubric; called by any number of threads. */
    public List<List<PeerValue>> values(byte[] json) {
      return scorer.peerValues(json);
    }

    /** Adds what a unit brings; called by one thread. */
    public void add(List<List<PeerValue>> values) {
      Objects.requireNonNull(values, "values");
      for (int i = 0; i < surveys.size(); i++) {
        PeerSurvey survey = surveys.get(i);
        if (survey != null) {
          survey.add(values.get(i));
        }
      }
    }

    /** The comparison for the second pass, which holds every unit against these. */
    public Comparison comparison() {
      List<Peers> peers = new ArrayList<>();
      surveys.forEach(survey -> peers.add(survey == null ? Peers.NONE : survey.table()));
      return new Comparison(Comparison.this, scorer.with(peers));
    }
  }

  /** What becomes of a submission, by its JSON in UTF-8. */
  public UnitChange compare(byte[] json) {
    Objects.requireNonNull(json, "json");
    return scorer.compare(json);
  }

  /** What becomes of a submission. */
  public UnitChange compare(Submission submission) {
    return scorer.compare(submission);
  }

  /**
   * Begins to count.
   *
   * @param group the attribute by which to count besides; null for none
   * @throws IllegalStateException when a rubric compares units and none were surveyed
   */
  public Counting counting(@Nullable String group) {
    if (comparesPeers() && !surveyed) {
      throw new IllegalStateException(
          "the rubrics compare units: survey them first, or give the submissions as an Iterable,"
              + " which can be gone through twice");
    }
    return new Counting(group);
  }

  /**
   * The impact on submissions that can be gone through twice, one after the other in this thread:
   * where a rubric compares units, they are surveyed first.
   *
   * @param submissions each as JSON in UTF-8
   * @param group the attribute by which to count besides; null for none
   */
  public Impact impact(Iterable<byte[]> submissions, @Nullable String group) {
    Objects.requireNonNull(submissions, "submissions");
    if (!comparesPeers() || surveyed) {
      return impact(submissions.iterator(), group);
    }
    Survey survey = survey();
    submissions.forEach(json -> survey.add(survey.values(json)));
    return survey.comparison().impact(submissions.iterator(), group);
  }

  /**
   * The impact on submissions, one after the other in this thread.
   *
   * @param submissions each as JSON in UTF-8
   * @param group the attribute by which to count besides; null for none
   * @throws IllegalStateException when a rubric compares units and none were surveyed
   */
  public Impact impact(Iterator<byte[]> submissions, @Nullable String group) {
    Objects.requireNonNull(submissions, "submissions");
    Counting counting = counting(group);
    while (submissions.hasNext()) {
      byte[] json = submissions.next();
      counting.add(compare(json), json);
    }
    return counting.impact();
  }

  /** The impact on a portfolio in its compact form, found out by all processors. */
  public Impact impact(Portfolio portfolio, @Nullable String group) {
    Objects.requireNonNull(portfolio, "portfolio");
    return impact(portfolio, group, Runtime.getRuntime().availableProcessors());
  }

  /**
   * The impact on a portfolio in its compact form, found out by so many threads.
   *
   * @param group the attribute by which to count besides; null for none
   * @param threads 1 or more
   */
  public Impact impact(Portfolio portfolio, @Nullable String group, int threads) {
    Objects.requireNonNull(portfolio, "portfolio");
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " is below 1");
    }
    if (comparesPeers() && !surveyed) {
      Survey survey = survey();
      CompactImpact.each(portfolio.compact(), json -> survey.add(survey.values(json)));
      return survey.comparison().impact(portfolio, group, threads);
    }
    Counting counting = counting(group);
    new CompactImpact(portfolio.compact(), scorer, threads).count(counting.tally);
    return counting.impact();
  }

  /** Counts what becomes of submissions. Not thread-safe. */
  public final class Counting {
    private final Tally tally;

    private Counting(@Nullable String group) {
      this.tally = new Tally(before.framework(), after.framework(), edits, group);
    }

    /**
     * Counts a unit.
     *
     * @param json its submission, by which the ten that move most are explained
     */
    public void add(UnitChange change, byte[] json) {
      Objects.requireNonNull(change, "change");
      Objects.requireNonNull(json, "json");
      tally.add(change, () -> json);
    }

    /** What was counted. */
    public Impact impact() {
      return tally.impact(
          before.stamp(),
          after.stamp(),
          json -> {
            try {
              Submission submission = Submissions.parseJson("填报", json);
              return before
                  .score(submission, scorer.peers(false))
                  .diff(after.score(submission, scorer.peers(true)))
                  .lines();
            } catch (InvalidSubmissionException refused) {
              return List.of();
            }
          });
    }
  }
}
