package dev.rubric.samples.drools;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 记分: what the rules state of the lines. A line is an indicator's fact or its name. */
@SuppressWarnings("UnicodeInCode") // rules name these members in Chinese
public final class Scores {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, Line> lines = new LinkedHashMap<>();

  Scores(Iterable<Measure> measures) {
    measures.forEach(measure -> lines.put(measure.get指标(), new Line(measure)));
  }

  /** The full weight. */
  public void 得满分(Object about) {
    Line line = line(about);
    line.award(line.weight());
  }

  /** Nothing. */
  public void 不得分(Object about) {
    line(about).award(BigDecimal.ZERO);
  }

  /** So many percent of the weight. */
  public void 按比例得分(Object about, Number percent, String why) {
    share(line(about), Functions.exact(percent));
  }

  /** The evaluator's rating, if it lies in the band: from low, below high. */
  public void 按评定得分(Object about, Number low, Number high) {
    Line line = line(about);
    BigDecimal rating = line.measure.get评定比例();
    if (rating == null
        || rating.compareTo(Functions.exact(low)) < 0
        || rating.compareTo(Functions.exact(high)) >= 0) {
      line.open = true;
    } else {
      share(line, rating);
    }
  }

  /** So many points off, or points for steps from the line's own value. */
  public void 扣分(Object about, Object points) {
    Line line = line(about);
    line.deduct(
        points instanceof Functions.Steps steps
            ? steps.of(line.measure.get实际完成值())
            : Functions.exact((Number) points));
  }

  /** So many points off, with a reason. */
  public void 扣分(Object about, Object points, String why) {
    扣分(about, points);
  }

  /** The line can't be scored. */
  public void 不评分(Object about, String why) {
    line(about).open = true;
  }

  /** The score of each line, before rounding; null when it can't be scored. */
  Map<String, @Nullable BigDecimal> points() {
    Map<String, @Nullable BigDecimal> points = new LinkedHashMap<>();
    lines.forEach((name, line) -> points.put(name, line.score()));
    return points;
  }

  private static void share(Line line, BigDecimal percent) {
    line.award(line.weight().multiply(percent).divide(HUNDRED));
  }

  private Line line(Object about) {
    return lines.get(about instanceof Measure measure ? measure.get指标() : about);
  }

  /** Base award less deductions, between 0 and the weight. */
  private static final class Line {
    private final Measure measure;
    private @Nullable BigDecimal base;
    private BigDecimal deducted = BigDecimal.ZERO;
    private boolean spoken;
    private boolean open;

    Line(Measure measure) {
      this.measure = measure;
    }

    BigDecimal weight() {
      return measure.get分值();
    }

    void award(BigDecimal points) {
      open |= base != null;
      base = points;
      spoken = true;
    }

    void deduct(BigDecimal points) {
      deducted = deducted.add(points);
      spoken = true;
    }

    @Nullable BigDecimal score() {
      if (open || !spoken) {
        return null;
      }
      BigDecimal most = base == null ? weight() : base.min(weight());
      return most.subtract(deducted).max(BigDecimal.ZERO);
    }
  }
}
