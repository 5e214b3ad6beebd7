package dev.rubric.store;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.InputHash;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Scores again with the rubric of that time (重算), and compares to the byte.
 *
 * <p>Thread-safe; it keeps the rubrics it loaded last.
 */
public final class Replay {
  /** How many rubrics are kept ready. */
  private static final int MOST_READY = 32;

  private final RubricStore store;
  private final Map<String, Rubric> ready =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rubric> eldest) {
          return size() > MOST_READY;
        }
      };

  /** A replay of what was scored with the rubrics of a store. */
  public Replay(RubricStore store) {
    this.store = Objects.requireNonNull(store, "store");
  }

  /**
   * Whether a scorecard is what the rubric it names says of this submission.
   *
   * @throws StoreException when the store can't be read
   */
  public Verification verify(Scorecard scorecard, Submission submission) {
    Objects.requireNonNull(scorecard, "scorecard");
    Objects.requireNonNull(submission, "submission");
    try {
      return verify(scorecard, submission, rubric(scorecard.rubric().hash()));
    } catch (NoSuchElementException missing) {
      return refused(
          "unknown-rubric",
          "没有存放评分表所用的评分标准 " + scorecard.rubric().hash(),
          "the rubric of the scorecard is not kept: " + scorecard.rubric().hash());
    }
  }

  private Rubric rubric(String hash) {
    synchronized (ready) {
      return ready.computeIfAbsent(hash, store::rubric);
    }
  }

  /** Whether a scorecard is what this rubric says of this submission. */
  static Verification verify(Scorecard scorecard, Submission submission, Rubric rubric) {
    String input = submission.hash();
    InputHash stated = scorecard.inputHash();
    if (stated == null || !stated.toString().equals(input)) {
      return refused(
          "another-submission",
          "评分表不是由这份填报得出的：其填报摘要为 " + stated + "，这份为 " + input,
          "the scorecard is of another submission: its input is " + stated + ", this is " + input);
    }
    if (!rubric.stamp().hash().equals(scorecard.rubric().hash())) {
      return refused(
          "another-rubric",
          "评分表用的是评分标准 " + scorecard.rubric().hash() + "，这是 " + rubric.stamp().hash(),
          "the scorecard is of the rubric "
              + scorecard.rubric().hash()
              + ", this is "
              + rubric.stamp().hash());
    }
    try {
      return compared(scorecard, rubric.score(submission, Peers.of(scorecard.peers())));
    } catch (InvalidSubmissionException refusal) {
      return new Verification(refusal.diagnostics(), null);
    }
  }

  private static Verification compared(Scorecard scorecard, Scorecard again) {
    List<Diagnostic> problems = new ArrayList<>();
    String engine = scorecard.rubric().engine();
    if (!again.rubric().engine().equals(engine)) {
      problems.add(
          Diagnostic.warning(
              "another-engine",
              null,
              "评分表由 " + engine + " 版得出，现用 " + again.rubric().engine() + " 版重算",
              "the scorecard was made by version "
                  + engine
                  + ", scored again by "
                  + again.rubric().engine()));
    }
    if (withEngine(again, engine).toJson().equals(scorecard.toJson())) {
      return new Verification(problems, null);
    }
    problems.add(
        Diagnostic.error(
            "another-scorecard",
            null,
            "重算的结果与评分表不同：得分 " + shown(scorecard) + "，重算 " + shown(again),
            "scored again, the outcome is another: " + shown(scorecard) + ", now " + shown(again)));
    return new Verification(problems, scorecard.diff(again));
  }

  /** The total with its places; without one, what people read. */
  private static String shown(Scorecard card) {
    return card.weight() == null ? card.shownTotal() : String.valueOf(card.total());
  }

  private static Scorecard withEngine(Scorecard card, String engine) {
    RubricStamp stamp = card.rubric();
    return card.with(
        new RubricStamp(stamp.name(), stamp.version(), stamp.title(), stamp.hash(), engine));
  }

  private static Verification refused(String code, String zh, String en) {
    return new Verification(List.of(Diagnostic.error(code, null, zh, en)), null);
  }
}
