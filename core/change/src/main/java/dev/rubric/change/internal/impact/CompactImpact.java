package dev.rubric.change.internal.impact;

import dev.rubric.change.report.Standing;
import dev.rubric.change.report.UnitChange;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to a portfolio by columns: lines that it can't touch keep the scores they
 * have, and of the others each distinct report is scored once.
 */
public final class CompactImpact {
  /** A line that the change can touch. */
  private final class Touched {
    private final LinePlan plan;
    private final List<Column> columns = new ArrayList<>();
    private final Map<List<Integer>, long[]> known = new HashMap<>();
    private final long @Nullable [][] single;

    Touched(LinePlan plan) {
      this.plan = plan;
      plan.measures().forEach(name -> columns.add(column(name)));
      this.single = columns.size() == 1 ? new long[columns.get(0).values()][] : null;
    }

    /** The scores by every rubric; null when only the whole submission tells. */
    long @Nullable [] scores(int row) {
      if (single != null) {
        int number = columns.get(0).number(row);
        if (single[number] == null) {
          single[number] = scored(row);
        }
        return single[number];
      }
      List<Integer> key = new ArrayList<>(columns.size());
      columns.forEach(column -> key.add(column.number(row)));
      return known.computeIfAbsent(key, any -> scored(row));
    }

    private long[] scored(int row) {
      List<Slice> reports = new ArrayList<>();
      columns.forEach(column -> reports.add(column.at(row)));
      return scorer.scores(plan, reports);
    }

    private Column column(String name) {
      return Objects.requireNonNull(compact.measure(name));
    }
  }

  private final Compact compact;
  private final PairScorer scorer;

  /** Over a portfolio. */
  public CompactImpact(Compact compact, PairScorer scorer) {
    this.compact = compact;
    this.scorer = scorer;
  }

  /** Counts every submission, in the order of the portfolio. */
  public void count(Tally tally) {
    boolean quick = scorer.startsFrom(compact.hash()) && isNumbered();
    int row = 0;
    Quick counting = quick ? new Quick() : null;
    for (int place = 0; place < compact.size(); place++) {
      byte[] json = compact.whole().get(place);
      if (json != null) {
        tally.add(scorer.compare(json), () -> json);
      } else {
        int at = row++;
        tally.add(
            counting == null ? scorer.compare(compact.json(at)) : counting.change(at),
            () -> compact.json(at));
      }
    }
  }

  /** Whether every report that a touched line depends on has a number. */
  private boolean isNumbered() {
    return scorer.plans().stream()
        .allMatch(
            plan ->
                compact.score(plan.indicator()) != null
                    && (!plan.isTouched()
                        || (!plan.rest()
                            && plan.measures().stream()
                                .map(compact::measure)
                                .allMatch(column -> column != null && column.isNumbered()))));
  }

  /** The sums of lines by their numbers. */
  private final class Quick {
    private final List<Column> kept = new ArrayList<>();
    private final List<long[]> keptScores = new ArrayList<>();
    private final List<Touched> touched = new ArrayList<>();
    private final int rubrics = scorer.rubrics();

    Quick() {
      for (LinePlan plan : scorer.plans()) {
        if (plan.isTouched()) {
          touched.add(new Touched(plan));
        } else {
          Column column = Objects.requireNonNull(compact.score(plan.indicator()));
          kept.add(column);
          long[] scores = new long[column.values()];
          for (int i = 0; i < scores.length; i++) {
            scores[i] = ByteBuffer.wrap(column.value(i).toBytes()).getLong();
          }
          keptScores.add(scores);
        }
      }
    }

    UnitChange change(int row) {
      long sum = 0;
      boolean open = false;
      for (int i = 0; i < kept.size(); i++) {
        long score = keptScores.get(i)[kept.get(i).number(row)];
        open |= score == PairScorer.OPEN;
        sum += score == PairScorer.OPEN ? 0 : score;
      }
      List<@Nullable Standing> standings = new ArrayList<>(rubrics);
      for (int r = 0; r < rubrics; r++) {
        standings.add(standing(row, r, sum, open));
      }
      String year = compact.year(row);
      return PairScorer.change(
          compact.unit(row), year.isEmpty() ? Map.of() : Map.of("年度", year), standings);
    }

    private @Nullable Standing standing(int row, int rubric, long kept, boolean keptOpen) {
      long sum = kept;
      boolean open = keptOpen;
      for (Touched line : touched) {
        long[] scores = line.scores(row);
        long score = Objects.requireNonNull(scores)[rubric];
        open |= score == PairScorer.OPEN;
        sum += score == PairScorer.OPEN ? 0 : score;
      }
      return scorer.standing(rubric, sum, open);
    }
  }
}
