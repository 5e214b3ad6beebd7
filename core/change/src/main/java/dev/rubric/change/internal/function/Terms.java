package dev.rubric.change.internal.function;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether two rubrics say the same of a line, so that nothing need be looked at. */
public final class Terms {
  private Terms() {}

  /** Whether the rounded score of a line may be another; of a line that one has not, it may. */
  public static boolean mayDiffer(Speakers before, Speakers after, String indicator) {
    return !before.framework().rounding().equals(after.framework().rounding())
        || after
            .framework()
            .indicator(indicator)
            .map(
                there ->
                    before.framework().indicator(indicator).isEmpty()
                        || exactMayDiffer(before, after, there))
            .orElse(before.framework().indicator(indicator).isPresent());
  }

  /** Whether the exact score of a line of both may be another. */
  static boolean exactMayDiffer(Speakers before, Speakers after, Indicator indicator) {
    Optional<Indicator> then = before.framework().indicator(indicator.name());
    return then.isPresent()
        && !(same(then.get(), indicator)
            && same(before.framework(), after.framework())
            && before.spelled(then.get()).equals(after.spelled(indicator)));
  }

  /** Whether all that an indicator says, besides its place and clause, is the same. */
  private static boolean same(Indicator then, Indicator now) {
    return same(then.weight(), now.weight())
        && same(then.share(), now.share())
        && Objects.equals(then.unitOfMeasure(), now.unitOfMeasure())
        && then.direction() == now.direction()
        && same(then.target(), now.target())
        && then.whole() == now.whole()
        && then.range().equals(now.range())
        && then.smallPercent() == now.smallPercent()
        && then.fromData() == now.fromData();
  }

  private static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    return left == null ? right == null : right != null && left.compareTo(right) == 0;
  }

  /** What a framework says of the values that rules read. */
  private static boolean same(Framework then, Framework now) {
    return Declared.of(then.declarations()).equals(Declared.of(now.declarations()))
        && then.levels().equals(now.levels())
        && then.scales().equals(now.scales())
        && then.events().equals(now.events())
        && then.budgetLines().equals(now.budgetLines());
  }
}
