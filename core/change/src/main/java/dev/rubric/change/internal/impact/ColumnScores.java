package dev.rubric.change.internal.impact;

import dev.rubric.Submissions;
import dev.rubric.change.report.Standing;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.submission.Submission;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The scores of the lines of a portfolio by columns, by every rubric. Thread-safe. */
final class ColumnScores {
  private static final String NAME = "填报";

  private final Compact compact;
  private final Contest contest;
  private final Moulds moulds = new Moulds();
  private final List<Kept> kept = new ArrayList<>();
  private final List<Touched> touched = new ArrayList<>();

  /** The scores that the rubric in force gives a line. */
  private static final class Kept {
    private final Column column;
    private final long[] scores;

    Kept(Column column) {
      this.column = column;
      this.scores = new long[column.values()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = ByteBuffer.wrap(column.value(i).toBytes()).getLong();
      }
    }

    long at(int row) {
      return scores[column.number(row)];
    }
  }

  /**
   * A line that the change can touch.
   *
   * @param scorer what it comes to anew
   * @param before what it comes to by the rubric in force
   * @param measures what is reported of the indicators that it depends on
   * @param entries the budget lines, events and self-scores that it depends on
   * @param others what else it depends on, by key
   * @param single the scores by every rubric for each number of the only column; null when there
   *     are several or they have no numbers
   * @param known the same by the numbers of several columns
   */
  private record Touched(
      SingleLine scorer,
      Kept before,
      List<Column> measures,
      Map<FactWord, List<Column>> entries,
      Map<String, Column> others,
      boolean numbered,
      @Nullable AtomicReferenceArray<long[]> single,
      Map<List<Integer>, long[]> known) {}

  private ColumnScores(Compact compact, Contest contest) {
    this.compact = compact;
    this.contest = contest;
  }

  /** The scores; null where every submission has to be scored anew. */
  static @Nullable ColumnScores of(Compact compact, PairScorer pair) {
    RowScorer rows = pair.rows();
    if (rows == null || !pair.contest().startsFrom(compact.hash())) {
      return null;
    }
    ColumnScores scores = new ColumnScores(compact, pair.contest());
    for (LinePlan plan : rows.plans()) {
      if (!scores.add(plan)) {
        return null;
      }
    }
    return scores;
  }

  private boolean add(LinePlan plan) {
    Column score = compact.score(plan.indicator());
    if (score == null || !score.isNumbered()) {
      return false;
    }
    if (!plan.isTouched()) {
      kept.add(new Kept(score));
      return true;
    }
    List<Column> measures = new ArrayList<>();
    plan.measures()
        .forEach(name -> Optional.ofNullable(compact.measure(name)).ifPresent(measures::add));
    if (measures.size() < plan.measures().size()) {
      return false;
    }
    boolean numbered = plan.readsReportsOnly() && measures.stream().allMatch(Column::isNumbered);
    boolean alone = numbered && measures.size() == 1;
    touched.add(
        new Touched(
            new SingleLine(contest, plan),
            new Kept(score),
            measures,
            compact.entries(plan),
            compact.others(plan),
            numbered,
            alone ? new AtomicReferenceArray<>(measures.get(0).values()) : null,
            new ConcurrentHashMap<>()));
    return true;
  }

  /** Looks at rows one after the other, by one thread. */
  Reader reader() {
    return new Reader();
  }

  /** Looks at rows. Not thread-safe. */
  final class Reader {
    private final List<Line> lines = touched.stream().map(Line::new).toList();

    private Reader() {}

    /** Where the unit of a row stands by every rubric. */
    List<@Nullable Standing> standings(int row) {
      long sum = 0;
      boolean open = false;
      for (Kept line : kept) {
        long score = line.at(row);
        open |= score == LineScorer.OPEN;
        sum += score == LineScorer.OPEN ? 0 : score;
      }
      List<@Nullable Standing> standings = new ArrayList<>(contest.size());
      for (int rubric = 0; rubric < contest.size(); rubric++) {
        standings.add(standing(row, rubric, sum, open));
      }
      return standings;
    }

    private @Nullable Standing standing(int row, int rubric, long kept, boolean keptOpen) {
      long sum = kept;
      boolean open = keptOpen;
      for (Line line : lines) {
        long score = line.scores(row)[rubric];
        open |= score == LineScorer.OPEN;
        sum += score == LineScorer.OPEN ? 0 : score;
      }
      return contest.standing(rubric, sum, open);
    }
  }

  /** The scores of a line that the change can touch, row by row. */
  private final class Line {
    private final Touched touched;
    private final List<Column.Reader> measures;
    private final Map<Column.Reader, FactWord> entries = new LinkedHashMap<>();
    private final Map<Slice, Column.Reader> others = new LinkedHashMap<>();
    private final Moulds.Caster caster = moulds.caster();
    private int row = -1;
    private long[] scores = new long[0];

    Line(Touched touched) {
      this.touched = touched;
      this.measures = touched.measures().stream().map(Column::reader).toList();
      touched
          .entries()
          .forEach((fact, columns) -> columns.forEach(each -> entries.put(each.reader(), fact)));
      touched
          .others()
          .forEach((name, column) -> others.put(Slice.of("\"" + name + "\""), column.reader()));
    }

    long[] scores(int of) {
      if (row != of) {
        scores = found(of);
        row = of;
      }
      return scores;
    }

    private long[] found(int of) {
      if (!touched.numbered()) {
        return scored(of);
      }
      AtomicReferenceArray<long[]> single = touched.single();
      if (single == null) {
        List<Integer> key = new ArrayList<>(measures.size());
        touched.measures().forEach(column -> key.add(column.number(of)));
        return touched.known().computeIfAbsent(key, any -> scored(of));
      }
      int number = touched.measures().get(0).number(of);
      long[] found = single.get(number);
      if (found == null) {
        found = scored(of);
        single.set(number, found);
      }
      return found;
    }

    /** The rubric in force scored it before, so that it is known to be sound. */
    private long[] scored(int of) {
      return touched.scorer().scores(submission(of), touched.before().at(of));
    }

    private Submission submission(int of) {
      List<Slice> reports = new ArrayList<>();
      measures.forEach(column -> said(column, of).ifPresent(reports::add));
      List<Row.Entry> listed = new ArrayList<>();
      entries.forEach(
          (column, fact) ->
              said(column, of).ifPresent(value -> listed.add(new Row.Entry(fact, value))));
      Submission known = others.isEmpty() ? caster.submission(listed, reports) : null;
      if (known != null) {
        return known;
      }
      List<Row.Member> members = new ArrayList<>();
      others.forEach(
          (name, column) ->
              said(column, of).ifPresent(value -> members.add(new Row.Member(name, value))));
      return Submissions.parseJson(NAME, RowJson.of(members, listed, reports));
    }

    private static Optional<Slice> said(Column.Reader column, int row) {
      Slice value = column.at(row);
      return value.length() == 0 ? Optional.empty() : Optional.of(value);
    }
  }
}
