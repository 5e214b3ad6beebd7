package dev.rubric.change.internal.impact;

import dev.rubric.change.report.Impact;
import dev.rubric.change.report.Impact.Bin;
import dev.rubric.change.report.Impact.EditShare;
import dev.rubric.change.report.Impact.GradeMove;
import dev.rubric.change.report.Impact.Group;
import dev.rubric.change.report.Impact.Listed;
import dev.rubric.change.report.Mover;
import dev.rubric.change.report.Standing;
import dev.rubric.change.report.UnitChange;
import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.scorecard.LineDiff;
import dev.rubric.scorecard.RubricStamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Counts what a change does to units, in memory that hardly grows with their number. */
public final class Tally {
  private static final int MOVERS = 10;
  private static final int MOST_LISTED = 10_000;
  private static final int MOST_GROUPS = 1_000;
  private static final int BINS = 20;
  private static final int MEAN_PLACES = 2;

  private record Moved(UnitChange change, Supplier<byte[]> json, long ordinal) {
    /** The same when so many come before. */
    Moved after(long others) {
      return new Moved(change, json, others + ordinal);
    }
  }

  private record Grades(@Nullable String from, @Nullable String to) {}

  private record Entry(UnitChange change, boolean ranked) {}

  /** The sums of one group. */
  private static final class Sums {
    private long units;
    private long both;
    private long changed;
    private long gradeChanged;
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal after = BigDecimal.ZERO;

    void add(UnitChange change) {
      units++;
      changed += change.isChanged() ? 1 : 0;
      gradeChanged += change.isGradeChanged() ? 1 : 0;
      Standing earlier = change.before();
      Standing later = change.after();
      if (earlier != null && later != null) {
        both++;
        before = before.add(earlier.total());
        after = after.add(later.total());
      }
    }

    void add(Sums more) {
      units += more.units;
      both += more.both;
      changed += more.changed;
      gradeChanged += more.gradeChanged;
      before = before.add(more.before);
      after = after.add(more.after);
    }

    BigDecimal mean(BigDecimal sum) {
      return both == 0
          ? BigDecimal.ZERO
          : sum.divide(BigDecimal.valueOf(both), MEAN_PLACES, RoundingMode.HALF_UP);
    }
  }

  /** The sums of one edit. */
  private static final class Share {
    private boolean known = true;
    private long changed;
    private long gradeChanged;
    private BigDecimal points = BigDecimal.ZERO;

    void add(Standing before, @Nullable Standing alone) {
      if (alone == null) {
        return;
      }
      BigDecimal more = alone.total().subtract(before.total());
      boolean grade = !Objects.equals(before.grade(), alone.grade());
      changed += more.signum() != 0 || grade || before.provisional() != alone.provisional() ? 1 : 0;
      gradeChanged += grade ? 1 : 0;
      points = points.add(more);
    }

    void add(Share more) {
      changed += more.changed;
      gradeChanged += more.gradeChanged;
      points = points.add(more.points);
    }
  }

  private final Framework earlier;
  private final Framework later;
  private final List<String> order;
  private final int width;
  private final List<Edits.Edit> edits;
  private final @Nullable String attribute;
  private final Sums all = new Sums();
  private final Map<String, Sums> groups = new TreeMap<>();
  private final Map<Grades, Long> grades = new LinkedHashMap<>();
  private final long[] binsBefore = new long[BINS + 1];
  private final long[] binsAfter = new long[BINS + 1];
  private final List<Share> shares = new ArrayList<>();
  private final List<Entry> units = new ArrayList<>();
  private final Ranks ranksBefore = new Ranks();
  private final Ranks ranksAfter = new Ranks();
  private final PriorityQueue<Moved> up = queue(change -> change);
  private final PriorityQueue<Moved> down = queue(BigDecimal::negate);
  private long failedBefore;
  private long failedAfter;
  private long becameRefused;
  private long rose;
  private long fell;
  private long gradeFell;
  private long becameOpen;
  private long becameWhole;

  /** Nothing yet. */
  public Tally(
      Framework before, Framework after, List<Edits.Edit> edits, @Nullable String attribute) {
    this.earlier = before;
    this.later = after;
    this.order = after.grades().stream().map(GradeBand::grade).toList();
    BigDecimal most = before.weight().max(after.weight());
    this.width = Math.max(1, (most.intValue() + BINS - 1) / BINS);
    this.edits = edits;
    this.attribute = attribute;
    for (Edits.Edit edit : edits) {
      Share share = new Share();
      share.known = edits.size() == 1 || edit.alone() != null;
      shares.add(share);
    }
  }

  /** The one to be dropped first stands first: the smallest move, of equal ones the last. */
  private static PriorityQueue<Moved> queue(UnaryOperator<BigDecimal> direction) {
    return new PriorityQueue<>(
        Comparator.comparing((Moved moved) -> direction.apply(moved.change().change()))
            .thenComparing(Comparator.comparingLong(Moved::ordinal).reversed()));
  }

  /** Whether it also counts by an attribute. */
  boolean isGrouped() {
    return attribute != null;
  }

  /** Another that counts the same, of nothing yet. */
  Tally another() {
    return new Tally(earlier, later, edits, attribute);
  }

  /** Adds what another counted of the submissions that follow. */
  void add(Tally next) {
    long before = all.units;
    all.add(next.all);
    next.groups.forEach((value, sums) -> group(value).add(sums));
    next.grades.forEach((move, count) -> grades.merge(move, count, Long::sum));
    for (int i = 0; i <= BINS; i++) {
      binsBefore[i] += next.binsBefore[i];
      binsAfter[i] += next.binsAfter[i];
    }
    for (int i = 0; i < shares.size(); i++) {
      shares.get(i).add(next.shares.get(i));
    }
    next.units.stream().limit(Math.max(0, MOST_LISTED - units.size())).forEach(units::add);
    ranksBefore.add(next.ranksBefore);
    ranksAfter.add(next.ranksAfter);
    next.up.forEach(moved -> keep(up, moved.after(before)));
    next.down.forEach(moved -> keep(down, moved.after(before)));
    failedBefore += next.failedBefore;
    failedAfter += next.failedAfter;
    becameRefused += next.becameRefused;
    rose += next.rose;
    fell += next.fell;
    gradeFell += next.gradeFell;
    becameOpen += next.becameOpen;
    becameWhole += next.becameWhole;
  }

  private Sums group(String value) {
    String key = groups.containsKey(value) || groups.size() < MOST_GROUPS ? value : Impact.OTHERS;
    return groups.computeIfAbsent(key, any -> new Sums());
  }

  /** Counts a unit. */
  public void add(UnitChange change, Supplier<byte[]> json) {
    all.add(change);
    Standing before = change.before();
    Standing after = change.after();
    failedBefore += before == null ? 1 : 0;
    failedAfter += after == null ? 1 : 0;
    becameRefused += before != null && after == null ? 1 : 0;
    boolean ranked =
        before != null && after != null && !before.provisional() && !after.provisional();
    if (before != null && after != null) {
      both(change, before, after, json);
      ranksBefore.add(before.total(), ranked);
      ranksAfter.add(after.total(), ranked);
    }
    if (change.isChanged() && units.size() < MOST_LISTED) {
      units.add(new Entry(change, ranked));
    }
    if (attribute != null) {
      group(change.attributes().getOrDefault(attribute, "")).add(change);
    }
  }

  private void both(UnitChange change, Standing before, Standing after, Supplier<byte[]> json) {
    binsBefore[bin(before.total())]++;
    binsAfter[bin(after.total())]++;
    grades.merge(new Grades(before.grade(), after.grade()), 1L, Long::sum);
    becameOpen += !before.provisional() && after.provisional() ? 1 : 0;
    becameWhole += before.provisional() && !after.provisional() ? 1 : 0;
    int moved = change.change().signum();
    rose += moved > 0 ? 1 : 0;
    fell += moved < 0 ? 1 : 0;
    gradeFell += isWorse(before.grade(), after.grade()) ? 1 : 0;
    if (moved != 0) {
      keep(moved > 0 ? up : down, new Moved(change, json, all.units));
    }
    for (int i = 0; i < shares.size(); i++) {
      List<@Nullable Standing> alone = change.alone();
      shares.get(i).add(before, i < alone.size() ? alone.get(i) : edits.size() == 1 ? after : null);
    }
  }

  private boolean isWorse(@Nullable String before, @Nullable String after) {
    return before != null && after != null && order.indexOf(after) > order.indexOf(before);
  }

  private static void keep(PriorityQueue<Moved> movers, Moved moved) {
    movers.add(moved);
    if (movers.size() > MOVERS) {
      movers.poll();
    }
  }

  private int bin(BigDecimal total) {
    return Math.max(0, Math.min(BINS, total.intValue() / width));
  }

  /**
   * What was counted.
   *
   * @param explaining the lines that differ for a submission
   */
  public Impact impact(
      RubricStamp before, RubricStamp after, Function<byte[], List<LineDiff>> explaining) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i <= BINS; i++) {
      bins.add(new Bin(BigDecimal.valueOf((long) width * i), binsBefore[i], binsAfter[i]));
    }
    List<EditShare> contributions = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      Share share = shares.get(i);
      contributions.add(
          new EditShare(
              edits.get(i).name(),
              edits.get(i).rules(),
              share.known,
              share.changed,
              share.gradeChanged,
              share.points));
    }
    long rankChanged = ranksBefore.differences(ranksAfter);
    return new Impact(
        before,
        after,
        all.units,
        failedBefore,
        failedAfter,
        becameRefused,
        all.changed,
        rose,
        fell,
        all.gradeChanged,
        gradeFell,
        becameOpen,
        becameWhole,
        rankChanged,
        all.mean(all.before),
        all.mean(all.after),
        all.after.subtract(all.before),
        bins,
        grades(),
        contributions,
        movers(up, explaining),
        movers(down, explaining),
        attribute,
        groups(),
        units.stream().map(this::listed).toList(),
        units.size() == all.changed);
  }

  private Listed listed(Entry entry) {
    Standing before = entry.change().before();
    Standing after = entry.change().after();
    return entry.ranked() && before != null && after != null
        ? new Listed(
            entry.change(), ranksBefore.rank(before.total()), ranksAfter.rank(after.total()))
        : new Listed(entry.change(), 0, 0);
  }

  private List<GradeMove> grades() {
    return grades.entrySet().stream()
        .map(
            each -> {
              Grades move = each.getKey();
              boolean worse = isWorse(move.from(), move.to());
              return new GradeMove(move.from(), move.to(), each.getValue(), worse);
            })
        .sorted(
            Comparator.comparingInt((GradeMove move) -> place(move.from()))
                .thenComparingInt(move -> place(move.to())))
        .toList();
  }

  private int place(@Nullable String grade) {
    int place = grade == null ? -1 : order.indexOf(grade);
    return place < 0 ? order.size() : place;
  }

  private List<Group> groups() {
    List<Group> told = new ArrayList<>();
    groups.forEach(
        (value, sums) ->
            told.add(
                new Group(
                    value,
                    sums.units,
                    sums.changed,
                    sums.gradeChanged,
                    sums.mean(sums.before),
                    sums.mean(sums.after))));
    return told;
  }

  private static List<Mover> movers(
      PriorityQueue<Moved> queue, Function<byte[], List<LineDiff>> explaining) {
    List<Moved> ordered = new ArrayList<>(queue);
    ordered.sort(java.util.Collections.reverseOrder(queue.comparator()));
    return ordered.stream()
        .map(moved -> new Mover(moved.change(), explaining.apply(moved.json().get())))
        .toList();
  }
}
