package dev.rubric.internal.framework;

import dev.rubric.internal.key.Key;
import java.util.List;

/** The parts that a standard may fix (固定), so that whoever changes them is warned. */
public final class Fixable {
  /** The weights of the first-level indicators, and which of them there are. */
  public static final Key SECTION_WEIGHTS = new Key("sectionWeights", "一级指标分值");

  /** What is fixed as a whole, under its own key. */
  public static final List<Key> WHOLE =
      List.of(
          FrameworkKeys.TOTAL,
          FrameworkKeys.GRADES,
          FrameworkKeys.LEVELS,
          FrameworkKeys.ROUNDING,
          FrameworkKeys.DECIMALS,
          FrameworkKeys.REDISTRIBUTION,
          FrameworkKeys.RESCALING,
          FrameworkKeys.BONUS);

  private Fixable() {}
}
