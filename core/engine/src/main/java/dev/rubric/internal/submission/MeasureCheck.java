package dev.rubric.internal.submission;

import dev.rubric.framework.Indicator;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Measure;
import java.math.BigDecimal;

/** Checks what is reported of one indicator against what the indicator is. */
final class MeasureCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Indicator indicator;
  private final boolean bare;
  private final Measure measure;
  private final Diagnostics diagnostics;

  /**
   * A check.
   *
   * @param bare whether a line may be stated without any value, as rows of printed tables are
   */
  MeasureCheck(Indicator indicator, boolean bare, Measure measure, Diagnostics diagnostics) {
    this.indicator = indicator;
    this.bare = bare;
    this.measure = measure;
    this.diagnostics = diagnostics;
  }

  void check() {
    nothingReported();
    unit();
    ratioForPercent();
    range();
    rating();
    rank();
  }

  private void nothingReported() {
    if (!bare && measure.reportsNothing()) {
      error(
          "missing-value",
          "没有填报数值；请填写 实际完成值，没有数值的填写 申报完成情况、定性等级 或 要点，不填报的请删去该项",
          "has nothing reported; give a value, or else a claimed attainment, a level or items, or"
              + " remove it");
    }
  }

  private void unit() {
    String own = indicator.unitOfMeasure();
    String given = measure.unitOfMeasure();
    if (given != null && own != null && !given.equals(own)) {
      error(
          "wrong-unit",
          "计量单位是 " + given + "，应为 " + own + "；请按 " + own + " 换算后填写",
          "is in " + given + ", it should be in " + own + "; convert it");
    }
  }

  /** 0.9 where 90 is meant: nobody sets 10 % or more as a target and reaches less than 1 %. */
  private void ratioForPercent() {
    BigDecimal value = measure.value();
    BigDecimal reported = measure.target();
    BigDecimal target = reported == null ? indicator.target() : reported;
    if (!indicator.isPercent() || indicator.smallPercent() || value == null) {
      return;
    }
    if (SmallPercent.isRatio(value, indicator.range().maximum())
        && (target == null || target.compareTo(BigDecimal.TEN) >= 0)) {
      error("percent-as-ratio", SmallPercent.zh(value, "指标"), SmallPercent.en(value, "indicator"));
    }
  }

  private void range() {
    BigDecimal low = measure.target();
    BigDecimal high = measure.targetUpper();
    if (low != null && high != null && low.compareTo(high) > 0) {
      error(
          "bad-range",
          "目标值的下限 " + low.toPlainString() + " 大于上限 " + high.toPlainString(),
          "has a range whose lower bound "
              + low.toPlainString()
              + " is above "
              + high.toPlainString());
    }
  }

  private void rating() {
    BigDecimal rating = measure.rating();
    if (rating != null && (rating.signum() < 0 || rating.compareTo(HUNDRED) > 0)) {
      error(
          "bad-rating",
          "评定比例 " + rating.toPlainString() + " 不在 0 到 100 之间",
          "has a rating of " + rating.toPlainString() + ", which is not between 0 and 100");
    }
  }

  private void rank() {
    BigDecimal rank = measure.rank();
    BigDecimal peers = measure.peers();
    if (rank != null && peers != null && rank.compareTo(peers) > 0) {
      error(
          "bad-rank",
          "名次 " + rank.toPlainString() + " 大于参评单位数 " + peers.toPlainString(),
          "has the rank " + rank.toPlainString() + " among " + peers.toPlainString() + " peers");
    }
  }

  private void error(String code, String zh, String en) {
    diagnostics.error(
        code,
        measure.location(),
        "指标 " + indicator.name() + " " + zh,
        "the indicator " + indicator.name() + " " + en);
  }
}
