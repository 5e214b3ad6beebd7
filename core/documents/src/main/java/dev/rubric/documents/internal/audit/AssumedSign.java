package dev.rubric.documents.internal.audit;

import dev.rubric.documents.PrintedLine;
import dev.rubric.rule.Comparator;

/**
 * Which way is good where a table prints no sign: costs and the like at most, all else at least.
 */
public final class AssumedSign {
  private static final String LESS_IS_BETTER =
      ".*(控制率|变动率|调整率|结转|结余|成本|费用|单价|投诉|事故|发案|延误|超时|死亡|损失|隐患|支出|经费|标准).*";

  private AssumedSign() {}

  /** The sign that the line's group and name suggest. */
  public static Comparator of(PrintedLine line) {
    boolean cost = line.group() != null && line.group().text().contains("成本");
    boolean less = cost || line.name().text().matches(LESS_IS_BETTER);
    return less ? Comparator.AT_MOST : Comparator.AT_LEAST;
  }
}
