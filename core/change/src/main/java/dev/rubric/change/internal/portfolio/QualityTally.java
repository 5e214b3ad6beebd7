package dev.rubric.change.internal.portfolio;

import dev.rubric.Rubric;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.report.Quality;
import dev.rubric.change.report.Quality.Cliff;
import dev.rubric.change.report.Quality.Use;
import dev.rubric.check.internal.space.Role;
import dev.rubric.check.internal.space.Turns;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.Indicator;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a standard does to units, one scorecard after the other. */
public final class QualityTally {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal NEAR = new BigDecimal("0.02");
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** A bound at which points are lost at once, and the units near it. */
  private static final class Edge {
    private final BigDecimal at;
    private final BigDecimal near;
    private final BigDecimal lost;
    private final boolean upward;
    private final boolean included;
    private long better;
    private long worse;

    Edge(BigDecimal at, BigDecimal lost, boolean upward, boolean included) {
      this.at = at;
      this.near = at.abs().multiply(NEAR).setScale(2, RoundingMode.HALF_UP).max(BigDecimal.ONE);
      this.lost = lost;
      this.upward = upward;
      this.included = included;
    }

    void add(BigDecimal value) {
      BigDecimal distance = value.subtract(at);
      if (distance.abs().compareTo(near) <= 0) {
        boolean good = distance.signum() == 0 ? included : (distance.signum() > 0) == upward;
        better += good ? 1 : 0;
        worse += good ? 0 : 1;
      }
    }
  }

  /** One indicator. */
  private static final class Sums {
    private final Indicator indicator;
    private final List<Edge> edges;
    private long scored;
    private long open;
    private long full;
    private long none;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;

    Sums(Indicator indicator, List<Edge> edges) {
      this.indicator = indicator;
      this.edges = edges;
    }

    void add(LineScore line) {
      BigDecimal score = line.score();
      if (score == null) {
        open++;
        return;
      }
      scored++;
      full += score.compareTo(line.effectiveWeight()) >= 0 ? 1 : 0;
      none += score.signum() == 0 ? 1 : 0;
      least = least == null ? score : least.min(score);
      most = most == null ? score : most.max(score);
    }

    Use use() {
      return new Use(indicator.name(), indicator.weight(), scored, open, full, none, least, most);
    }
  }

  private final Rubric rubric;
  private final Map<String, Sums> indicators = new LinkedHashMap<>();
  private long submissions;
  private long failed;

  /** Of a rubric. */
  public QualityTally(Rubric rubric) {
    this.rubric = rubric;
    Speakers speakers = new Speakers(rubric);
    for (Indicator indicator : rubric.framework().indicators()) {
      indicators.put(indicator.name(), new Sums(indicator, edges(speakers, indicator)));
    }
  }

  private List<Edge> edges(Speakers speakers, Indicator indicator) {
    List<Role> roles = speakers.of(indicator);
    List<Edge> edges = new ArrayList<>();
    if (!roles.isEmpty()) {
      Turns turns = Turns.of(indicator.name(), roles);
      String amount = "Measure(" + indicator.name() + ").value";
      for (Fraction turn : turns.along(amount, Map.of())) {
        if (turn.isDecimal()) {
          edge(indicator, turn.decimal(), edges);
        }
      }
    }
    return edges;
  }

  private void edge(Indicator indicator, BigDecimal at, List<Edge> edges) {
    BigDecimal step = indicator.whole() ? BigDecimal.ONE : CENT;
    BigDecimal below = score(indicator, at.subtract(step));
    BigDecimal on = score(indicator, at);
    BigDecimal above = score(indicator, at.add(step));
    if (below == null || on == null || above == null) {
      return;
    }
    BigDecimal lost = above.subtract(below);
    if (lost.abs().compareTo(indicator.weight().multiply(TENTH)) >= 0) {
      boolean upward = lost.signum() > 0;
      edges.add(new Edge(at, lost.abs(), upward, on.compareTo(above.max(below)) == 0));
    }
  }

  private @Nullable BigDecimal score(Indicator indicator, BigDecimal value) {
    Submission submission =
        Submission.of("x")
            .measure(
                Measure.of(indicator.name()).value(value).unitOfMeasure(indicator.unitOfMeasure()))
            .build();
    try {
      return rubric.score(submission).line(indicator.name()).map(LineScore::score).orElse(null);
    } catch (InvalidSubmissionException refused) {
      return null;
    }
  }

  /**
   * Counts a submission.
   *
   * @param card its scorecard; null when it can't be scored
   */
  public void add(@Nullable Submission submission, @Nullable Scorecard card) {
    submissions++;
    if (submission == null || card == null) {
      failed++;
      return;
    }
    for (LineScore line : card.lines()) {
      Sums sums = indicators.get(line.indicator());
      if (sums != null) {
        sums.add(line);
      }
    }
    for (Measure measure : submission.measures()) {
      Sums sums = indicators.get(measure.indicator());
      BigDecimal value = measure.value();
      if (sums != null && value != null) {
        sums.edges.forEach(edge -> edge.add(value));
      }
    }
  }

  /** What was counted. */
  public Quality quality() {
    List<Cliff> cliffs = new ArrayList<>();
    for (Sums sums : indicators.values()) {
      for (Edge edge : sums.edges) {
        cliffs.add(
            new Cliff(
                sums.indicator.name(), edge.at, edge.near, edge.better, edge.worse, edge.lost));
      }
    }
    return new Quality(
        rubric.stamp(),
        submissions,
        failed,
        indicators.values().stream().map(Sums::use).toList(),
        cliffs);
  }
}
