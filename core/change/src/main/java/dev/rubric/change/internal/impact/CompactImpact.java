package dev.rubric.change.internal.impact;

import dev.rubric.change.report.Standing;
import dev.rubric.change.report.UnitChange;
import dev.rubric.internal.batch.InOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to a portfolio by columns, in several threads: lines that it can't touch keep
 * the scores they have, and of the others each distinct report is scored once.
 */
public final class CompactImpact {
  private static final int BLOCK = 4_096;
  private static final int BLOCKS_PER_THREAD = 3;

  /** Submissions in a row: from a place, by the rows that those before it take. */
  private record Block(int place, int row, int size) {}

  private final Compact compact;
  private final PairScorer scorer;
  private final int threads;
  private final @Nullable ColumnScores columns;

  /** Over a portfolio. */
  public CompactImpact(Compact compact, PairScorer scorer, int threads) {
    this.compact = compact;
    this.scorer = scorer;
    this.threads = threads;
    this.columns = ColumnScores.of(compact, scorer);
  }

  /** Counts every submission, in the order of the portfolio. */
  public void count(Tally tally) {
    try (InOrder<Block, Tally> blocks =
        new InOrder<>(
            blocks(),
            block -> counted(block, tally.another()),
            threads,
            () -> threads * BLOCKS_PER_THREAD)) {
      while (blocks.hasNext()) {
        tally.add(blocks.next());
      }
    }
  }

  /** Tells every submission as JSON, in the order of the portfolio. */
  public static void each(Compact compact, Consumer<byte[]> taking) {
    Compact.Reader reader = compact.reader();
    int row = 0;
    for (int place = 0; place < compact.size(); place++) {
      byte[] whole = compact.whole().get(place);
      taking.accept(whole == null ? reader.json(row++) : whole);
    }
  }

  private Iterator<Block> blocks() {
    SortedMap<Integer, byte[]> whole = compact.whole();
    List<Block> blocks = new ArrayList<>();
    int row = 0;
    for (int place = 0; place < compact.size(); place += BLOCK) {
      int size = Math.min(BLOCK, compact.size() - place);
      blocks.add(new Block(place, row, size));
      row += size - whole.subMap(place, place + size).size();
    }
    return blocks.iterator();
  }

  private Tally counted(Block block, Tally tally) {
    Compact.Reader reader = compact.reader();
    ColumnScores.Reader scores = columns == null ? null : columns.reader();
    int row = block.row();
    for (int place : IntStream.range(block.place(), block.place() + block.size()).toArray()) {
      byte[] json = compact.whole().get(place);
      if (json != null) {
        tally.add(scorer.compare(json), () -> json);
      } else {
        int at = row++;
        UnitChange change =
            scores == null
                ? scorer.compare(reader.json(at))
                : change(reader, at, scores.standings(at), tally.isGrouped());
        tally.add(change, () -> compact.reader().json(at));
      }
    }
    return tally;
  }

  /** What nobody asks of a unit that stays where it is is not looked up. */
  private static UnitChange change(
      Compact.Reader reader, int row, List<@Nullable Standing> standings, boolean grouped) {
    boolean same = Objects.equals(standings.get(0), standings.get(1));
    return PairScorer.change(
        same ? "" : reader.unit(row),
        same && !grouped ? Map.of() : reader.attributes(row),
        standings);
  }
}
