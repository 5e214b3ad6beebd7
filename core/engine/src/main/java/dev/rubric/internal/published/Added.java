package dev.rubric.internal.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points for steps that come on top of a band's: {@code ≥10件得6分，每增加1件加1分，最高得10分}. */
final class Added {
  private Added() {}

  /**
   * The band with its steps, or both side by side where the steps are a bonus; empty for others.
   */
  static Optional<List<Placed>> of(Placed base, Clause clause, StepText steps, Subject subject) {
    Optional<Extent> from = from(base.extent(), steps);
    Optional<String> worth = new Results(subject).behindCondition(base.clause().pieces().get(0));
    if (from.isEmpty()
        || worth.isEmpty()
        || base.clause().pieces().size() > 1
        || base.steps() != null) {
      return Optional.empty();
    }
    Matcher points = Pattern.compile("得 ([0-9.]+) 分").matcher(worth.get());
    BigDecimal weight = subject.weight();
    boolean full =
        worth.get().equals("得满分")
            || (points.matches()
                && weight != null
                && weight.compareTo(new BigDecimal(points.group(1))) == 0);
    if (full && steps.verb().equals("加")) {
      Extent beyond =
          steps.isOver()
              ? from.get().withLow(out(from.get().low()))
              : from.get().withHigh(out(from.get().high()));
      return Optional.of(List.of(base, new Placed(clause, beyond, steps, null, false)));
    }
    if (full || !points.matches()) {
      return Optional.empty();
    }
    return sentence(points.group(1), from.get(), clause, steps, weight)
        .map(
            said ->
                List.of(new Placed(both(base.clause(), clause), from.get(), null, said, false)));
  }

  private static @Nullable Edge out(@Nullable Edge edge) {
    return edge == null ? null : edge.with(Edge.Hold.OUT);
  }

  private static Clause both(Clause base, Clause more) {
    return new Clause(
        base.condition(),
        List.of(base.pieces().get(0) + "," + String.join(",", more.pieces())),
        base.at());
  }

  /** From the band's end on, which the steps are counted from. */
  private static Optional<Extent> from(Extent base, StepText steps) {
    if (base.isSingle() || base.isHalf()) {
      Edge edge = steps.isOver() ? base.low() : base.high();
      return edge == null
          ? Optional.empty()
          : Optional.of(
              steps.isOver()
                  ? new Extent(base.field(), edge, null)
                  : new Extent(base.field(), null, edge));
    }
    return Optional.empty();
  }

  private static Optional<String> sentence(
      String points, Extent from, Clause clause, StepText steps, @Nullable BigDecimal weight) {
    Edge edge = steps.isOver() ? from.low() : from.high();
    if (edge == null) {
      return Optional.empty();
    }
    String added = steps.points(from.field(), edge.plain());
    String ofLine = null;
    for (String rider : clause.pieces().subList(1, clause.pieces().size())) {
      Optional<String> most = Riders.most(rider);
      boolean whole =
          most.isPresent()
              && weight != null
              && weight.compareTo(new BigDecimal(most.get())) == 0
              && !rider.contains("加");
      if (most.isPresent() && (whole || Riders.isOfLine(rider))) {
        ofLine = most.get();
      } else if (most.isPresent() && rider.contains("加")) {
        added = "最小值(" + added + ", " + most.get() + ")";
      } else if (!Riders.isUntilFull(rider)) {
        return Optional.empty();
      }
    }
    String sum = points + " + " + added;
    return Optional.of("得 " + (ofLine == null ? sum : "最小值(" + sum + ", " + ofLine + ")") + " 分");
  }

  /**
   * What steps leave of the points of the band beside them, where those are not the whole weight;
   * empty where they are, or where that can't be said.
   */
  static Optional<String> left(
      Placed base, Extent at, Clause clause, StepText steps, Subject subject) {
    Edge edge = steps.isOver() ? at.low() : at.high();
    Matcher points =
        Pattern.compile("得 ([0-9.]+) 分")
            .matcher(
                new Results(subject).behindCondition(base.clause().pieces().get(0)).orElse(""));
    BigDecimal weight = subject.weight();
    if (edge == null
        || base.steps() != null
        || !points.matches()
        || (weight != null && weight.compareTo(new BigDecimal(points.group(1))) == 0)) {
      return Optional.empty();
    }
    String off = steps.points(at.field(), edge.plain());
    for (String rider : clause.pieces().subList(1, clause.pieces().size())) {
      Optional<String> most = Riders.most(rider);
      off = most.isPresent() ? "最小值(" + off + ", " + most.get() + ")" : off;
      if (most.isEmpty() && !Riders.isUntilNone(rider)) {
        return Optional.empty();
      }
    }
    return Optional.of("得 最大值(" + points.group(1) + " - " + off + ", 0) 分");
  }
}
