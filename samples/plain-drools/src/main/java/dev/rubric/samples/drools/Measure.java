package dev.rubric.samples.drools;

import dev.rubric.framework.Indicator;
import dev.rubric.submission.Attainment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 指标: what is known of one indicator, with the fields that the shipped rules read. */
@SuppressWarnings("UnicodeInCode") // rules name these members in Chinese
public final class Measure {
  private final String section;
  private final Indicator indicator;
  private final dev.rubric.submission.Measure reported;

  Measure(String section, Indicator indicator, dev.rubric.submission.@Nullable Measure reported) {
    this.section = section;
    this.indicator = indicator;
    this.reported =
        reported == null ? dev.rubric.submission.Measure.of(indicator.name()).build() : reported;
  }

  /** The indicator's name. */
  public String get指标() {
    return indicator.name();
  }

  /** The first-level indicator. */
  public String get一级指标() {
    return section;
  }

  /** The points it can get. */
  public BigDecimal get分值() {
    return indicator.weight();
  }

  /** The actual value; null when not reported. */
  public @Nullable BigDecimal get实际完成值() {
    return reported.value();
  }

  /** What the unit claims without a figure; null when nothing. */
  public @Nullable String get申报完成情况() {
    Attainment claimed = reported.claimed();
    return claimed == null ? null : claimed.word();
  }

  /** The qualitative level; null when not reported. */
  public @Nullable String get定性等级() {
    return reported.level();
  }

  /** The evaluator's rating, in percent from 0 to 100; null when not reported. */
  public @Nullable BigDecimal get评定比例() {
    return reported.rating();
  }

  /** How many checklist items are reported. */
  public int get要点数() {
    return reported.items().size();
  }

  /** How many of them are missed. */
  public BigDecimal get缺少要点数() {
    return BigDecimal.valueOf(reported.items().stream().filter(item -> !item.satisfied()).count());
  }
}
