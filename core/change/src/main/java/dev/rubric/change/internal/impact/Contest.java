package dev.rubric.change.internal.impact;

import dev.rubric.Rubric;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.report.Standing;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.Framework;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rubrics that a submission is scored by: the earlier, the later, and, where there are several
 * edits, the earlier one with each of them alone.
 */
final class Contest {
  /** More decimals than any rounding has. */
  static final int PLACES = 6;

  private static final int MOST_KEPT = 50_000;

  private final List<@Nullable Rubric> rubrics = new ArrayList<>();
  private final List<Speakers> speakers = new ArrayList<>();
  private final List<Map<Long, Standing>> standings = new ArrayList<>();
  private final List<Peers> peers;
  private final boolean alike;

  Contest(Speakers before, Speakers after, List<Edits.Edit> edits) {
    add(before.rubric(), before);
    add(after.rubric(), after);
    if (edits.size() > 1) {
      for (Edits.Edit edit : edits) {
        Rubric alone = edit.alone();
        add(alone, alone == null ? before : new Speakers(alone));
      }
    }
    this.alike = before.framework().equals(after.framework());
    this.peers = Collections.nCopies(rubrics.size(), Peers.NONE);
  }

  private Contest(Contest same, List<Peers> peers) {
    rubrics.addAll(same.rubrics);
    speakers.addAll(same.speakers);
    rubrics.forEach(any -> standings.add(new ConcurrentHashMap<>()));
    this.alike = same.alike;
    this.peers = List.copyOf(peers);
  }

  /** The same, with what units are held against by each rubric. */
  Contest with(List<Peers> others) {
    return new Contest(this, others);
  }

  /** What units are held against by the rubric in that place. */
  Peers peers(int place) {
    return peers.get(place);
  }

  private void add(@Nullable Rubric rubric, Speakers of) {
    rubrics.add(rubric);
    speakers.add(of);
    standings.add(new ConcurrentHashMap<>());
  }

  int size() {
    return rubrics.size();
  }

  /** The rubric in that place; null when an edit makes none alone. */
  @Nullable Rubric rubric(int place) {
    return rubrics.get(place);
  }

  /** The rules of each; those of the earlier rubric where an edit makes no rubric alone. */
  List<Speakers> speakers() {
    return speakers;
  }

  /**
   * Whether the scores of that rubric are those of the earlier one, and what it accepts the later
   * one does too.
   */
  boolean startsFrom(String hash) {
    Rubric first = rubrics.get(0);
    return alike && first != null && first.stamp().hash().equals(hash);
  }

  /** Whether some rubric compares units with each other. */
  boolean comparesPeers() {
    return rubrics.stream().anyMatch(rubric -> rubric != null && rubric.comparesPeers());
  }

  /**
   * Whether both the earlier and the later rubric can score a submission.
   *
   * @param scored whether the earlier one scores it anyhow, and would say so
   */
  boolean accept(Submission submission, boolean scored) {
    return (scored || isSound(rubrics.get(0), submission))
        && (alike || isSound(rubrics.get(1), submission));
  }

  private static boolean isSound(@Nullable Rubric rubric, Submission submission) {
    return rubric != null && rubric.check(submission).isEmpty();
  }

  /** Where a submission stands by every rubric; null where one can't score it, or nothing of it. */
  List<@Nullable Standing> standings(Submission submission) {
    List<@Nullable Standing> all = new ArrayList<>();
    for (int place = 0; place < rubrics.size(); place++) {
      Rubric rubric = rubrics.get(place);
      all.add(rubric == null ? null : standing(rubric, submission, peers.get(place)));
    }
    return all;
  }

  private static @Nullable Standing standing(Rubric rubric, Submission submission, Peers peers) {
    try {
      Scorecard card = rubric.score(submission, peers);
      BigDecimal total = card.total();
      return total == null ? null : new Standing(total, card.grade(), card.provisional());
    } catch (InvalidSubmissionException refused) {
      return null;
    }
  }

  /**
   * Where a sum of scores stands; null when there is no such rubric.
   *
   * @param sum the sum in millionths of a point
   * @param open whether some line has no score
   */
  @Nullable Standing standing(int place, long sum, boolean open) {
    if (rubrics.get(place) == null) {
      return null;
    }
    Map<Long, Standing> kept = standings.get(place);
    long key = open ? ~sum : sum;
    Standing known = kept.get(key);
    if (known == null) {
      known = made(speakers.get(place).framework(), sum, open);
      if (kept.size() < MOST_KEPT) {
        kept.put(key, known);
      }
    }
    return known;
  }

  /** Points in millionths, exactly. */
  static long number(BigDecimal points) {
    return points.setScale(PLACES).scaleByPowerOfTen(PLACES).longValueExact();
  }

  private static Standing made(Framework framework, long sum, boolean open) {
    BigDecimal total = BigDecimal.valueOf(sum, PLACES).setScale(framework.rounding().decimals());
    return new Standing(total, open ? null : framework.grade(total).orElse(null), open);
  }
}
