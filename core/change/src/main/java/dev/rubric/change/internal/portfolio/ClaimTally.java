package dev.rubric.change.internal.portfolio;

import dev.rubric.change.report.Claims;
import dev.rubric.change.report.Claims.Claim;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds self-scores against scores, one scorecard after the other. */
public final class ClaimTally {
  private static final int MOST_UNITS = 1_000;
  private static final int MOST_CLAUSES = 1_000;
  private static final Comparator<Claim> LARGEST =
      Comparator.comparing(Claim::pointsOver).reversed().thenComparing(Claim::name);

  /** Sums under way. */
  private static final class Sums {
    private long compared;
    private long over;
    private long under;
    private BigDecimal pointsOver = BigDecimal.ZERO;
    private BigDecimal pointsUnder = BigDecimal.ZERO;

    void add(BigDecimal difference) {
      compared++;
      if (difference.signum() > 0) {
        over++;
        pointsOver = pointsOver.add(difference);
      } else if (difference.signum() < 0) {
        under++;
        pointsUnder = pointsUnder.add(difference.negate());
      }
    }

    Claim claim(String name) {
      return new Claim(name, compared, over, pointsOver, under, pointsUnder);
    }
  }

  private final Map<String, Sums> indicators = new LinkedHashMap<>();
  private final Map<String, Sums> sections = new LinkedHashMap<>();
  private final Map<String, Sums> clauses = new LinkedHashMap<>();
  private final PriorityQueue<Claim> units = new PriorityQueue<>(LARGEST.reversed());
  private long submissions;
  private long failed;
  private long compared;

  /** Counts a scorecard; null for a submission that can't be scored. */
  public void add(@Nullable Scorecard card) {
    submissions++;
    if (card == null) {
      failed++;
      return;
    }
    Sums unit = new Sums();
    for (SectionScore section : card.sections()) {
      section.lines().forEach(line -> line(line, unit));
      BigDecimal own = section.selfScore();
      BigDecimal score = section.score();
      if (own != null && score != null && section.lines().stream().noneMatch(LineScore::isOpen)) {
        BigDecimal difference = own.subtract(score);
        sections.computeIfAbsent(section.section(), any -> new Sums()).add(difference);
        if (section.lines().stream().allMatch(line -> line.selfScore() == null)) {
          unit.add(difference);
        }
      }
    }
    if (unit.compared > 0) {
      compared++;
      keep(unit.claim(card.unit()));
    }
  }

  private void line(LineScore line, Sums unit) {
    BigDecimal own = line.selfScore();
    BigDecimal score = line.score();
    if (own == null || score == null) {
      return;
    }
    BigDecimal difference = own.subtract(score);
    unit.add(difference);
    indicators.computeIfAbsent(line.indicator(), any -> new Sums()).add(difference);
    Set<String> bases = new LinkedHashSet<>();
    for (Entry entry : line.entries()) {
      String basis = entry.basis();
      if (basis != null) {
        bases.add(basis);
      }
    }
    for (String basis : bases) {
      String key = clauses.containsKey(basis) || clauses.size() < MOST_CLAUSES ? basis : "…";
      clauses.computeIfAbsent(key, any -> new Sums()).add(difference);
    }
  }

  private void keep(Claim unit) {
    if (unit.over() > 0) {
      units.add(unit);
      if (units.size() > MOST_UNITS) {
        units.poll();
      }
    }
  }

  /** What was counted. */
  public Claims claims(RubricStamp rubric) {
    return new Claims(
        rubric,
        submissions,
        failed,
        compared,
        told(indicators),
        told(sections),
        told(clauses),
        units.stream().sorted(LARGEST).toList());
  }

  private static List<Claim> told(Map<String, Sums> sums) {
    return sums.entrySet().stream()
        .map(each -> each.getValue().claim(each.getKey()))
        .sorted(LARGEST)
        .toList();
  }
}
