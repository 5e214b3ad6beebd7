package dev.rubric.check.internal.check;

import dev.rubric.check.report.Check;
import dev.rubric.framework.Indicator;
import dev.rubric.text.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for rates that are counted in cases, and for counts in percent. */
final class UnitNames {
  private static final Pattern RATE = Pattern.compile("(率|比例|占比|比重|满意度)$");
  private static final Pattern COUNT =
      Pattern.compile("(件数|起数|次数|场次|人次|人数|户数|个数|项数|(?<![指系倍分])数量)$");

  /** What turns over, does so many times. */
  private static final String TIMES = "次";

  private UnitNames() {}

  static void check(List<Indicator> indicators, Finder finder) {
    for (Indicator indicator : indicators) {
      String unit = indicator.unitOfMeasure();
      boolean counted = Indicator.isCounted(unit, indicator.name()) && !TIMES.equals(unit);
      boolean rate = counted && RATE.matcher(indicator.name()).find();
      boolean count = indicator.isPercent() && COUNT.matcher(indicator.name()).find();
      if (rate || count) {
        finder.add(
            Check.UNIT_MISMATCH,
            indicator.location(),
            Text.of(
                "指标 " + indicator.name() + " 的计量单位写的是 " + unit + (rate ? "；是不是 %？" : "；是不是件、起、次？"),
                "the indicator "
                    + indicator.name()
                    + " is in "
                    + unit
                    + (rate ? "; did you mean %?" : "; did you mean a unit of counting?")));
      }
    }
  }
}
