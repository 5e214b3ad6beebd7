package dev.rubric.internal.vocabulary;

/** The functions of the rule language; all work on exact decimals. */
public enum FunctionWord implements Word {
  /** a / t in percent. */
  RATIO("ratio", "完成比例", 2, 2),
  /** t / a in percent. */
  INVERSE_RATIO("inverseRatio", "反向比例", 2, 2),
  /** 1 − (a − t) / t in percent. */
  REMAINING_RATIO("remainingRatio", "剩余比例", 2, 2),
  /** part / whole in percent. */
  PERCENT_OF("percentOf", "占比", 2, 2),
  /** (value − base) / base in percent. */
  CHANGE_FROM("changeFrom", "增减率", 2, 2),
  /** Points for each percent of the limit above it. */
  PER_PERCENT_OVER("perPercentOver", "每超百分比", 3, 6),
  /** Points for each percent of the limit below it. */
  PER_PERCENT_UNDER("perPercentUnder", "每低百分比", 3, 6),
  /** Points for each percentage point above the limit. */
  PER_POINT_OVER("perPointOver", "每超百分点", 3, 6),
  /** Points for each percentage point below the limit. */
  PER_POINT_UNDER("perPointUnder", "每低百分点", 3, 6),
  /** Points for each unit above the limit. */
  PER_UNIT_OVER("perUnitOver", "每超数量", 3, 6),
  /** Points for each unit below the limit. */
  PER_UNIT_UNDER("perUnitUnder", "每低数量", 3, 6),
  /** Points for each step of a distance. */
  PER_STEP("perStep", "每步", 3, 5),
  /** The distance of a value from a range; 0 inside it. */
  OUTSIDE("outside", "超出区间", 3, 3),
  /** Piecewise linear through named points, clamped at both ends. */
  INTERPOLATE("interpolate", "线性插值", 5, 41),
  /** The result of the highest bound that a value reaches; bounds descend. */
  BANDS("bands", "分档", 3, 42),
  /** The result of the lowest bound that a value does not exceed; bounds ascend. */
  BANDS_UP_TO("bandsUpTo", "分档不超过", 3, 42),
  /** The smallest. */
  MIN("min", "最小值", 2, 20),
  /** The largest. */
  MAX("max", "最大值", 2, 20),
  /** The largest of those that can be worked out: the better of several methods. */
  BETTER("better", "择优", 2, 10),
  /** The mean. */
  AVERAGE("average", "平均值", 2, 20),
  /** The distance from 0. */
  ABS("abs", "绝对值", 1, 1),
  /** The days from one date to another; below 0 when the other is earlier. */
  DAYS("daysBetween", "相差天数", 2, 2),
  /** A number as text, rounded half up to so many decimals. */
  SHOW("show", "显示", 2, 2);

  private final String en;
  private final String zh;
  private final int fewest;
  private final int most;

  FunctionWord(String en, String zh, int fewest, int most) {
    this.en = en;
    this.zh = zh;
    this.fewest = fewest;
    this.most = most;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String zh() {
    return zh;
  }

  /** The fewest arguments it takes. */
  public int fewest() {
    return fewest;
  }

  /** The most arguments it takes. */
  public int most() {
    return most;
  }

  /** Whether it counts steps above a limit rather than below it. */
  public boolean isOver() {
    return this == PER_PERCENT_OVER || this == PER_POINT_OVER || this == PER_UNIT_OVER;
  }

  /** Whether it holds a value against a target, which then can't be below 0. */
  public boolean isRatio() {
    return this == RATIO || this == INVERSE_RATIO || this == REMAINING_RATIO;
  }

  /** Whether it is a percentage of its second argument, which then must be above 0. */
  public boolean isRate() {
    return this == PERCENT_OF || this == CHANGE_FROM;
  }

  /** Whether it counts steps in percent of the limit. */
  public boolean isPercent() {
    return this == PER_PERCENT_OVER || this == PER_PERCENT_UNDER;
  }

  /** Whether it gives each band of a value a result of its own. */
  public boolean isBands() {
    return this == BANDS || this == BANDS_UP_TO;
  }

  /** Whether it counts steps from a limit, of the measure's value when no other is given. */
  public boolean isStep() {
    return fewest == 3 && most == 6;
  }
}
