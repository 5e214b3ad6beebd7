package dev.rubric.internal.framework;

import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.BonusLimit;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.key.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what bonuses may come to, all together and by group. */
final class BonusReader {
  private final Diagnostics diagnostics;
  private final BigDecimal weight;
  private final int decimals;

  /**
   * A reader for bonuses over a total.
   *
   * @param weight the points of all indicators
   * @param decimals the places of a score
   */
  BonusReader(Diagnostics diagnostics, BigDecimal weight, int decimals) {
    this.diagnostics = diagnostics;
    this.weight = weight;
    this.decimals = decimals;
  }

  /** The limits; null when the rubric gives no bonuses. */
  @Nullable BonusLimit read(MapReader map) {
    MapReader bonus = map.map(FrameworkKeys.BONUS);
    if (bonus == null) {
      return null;
    }
    BigDecimal cap = bonus.requiredNumber(FrameworkKeys.CAP);
    BigDecimal totalCap = bonus.requiredNumber(FrameworkKeys.TOTAL_CAP);
    checkCap(bonus, FrameworkKeys.CAP, cap);
    checkCap(bonus, FrameworkKeys.TOTAL_CAP, totalCap);
    checkTotal(bonus, totalCap);
    List<BonusGroup> groups = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node node : bonus.list(FrameworkKeys.BONUS_GROUPS)) {
      BonusGroup group = group(MapReader.of(node, diagnostics));
      if (group != null && !names.add(group.name())) {
        diagnostics.error(
            "declared-twice",
            node.location(),
            "加分组 " + group.name() + " 写了两次",
            "the group of bonuses " + group.name() + " is stated twice");
      } else if (group != null) {
        groups.add(group);
      }
    }
    bonus.finish();
    return new BonusLimit(known(cap), known(totalCap), groups);
  }

  /** Rules that give bonuses are not blamed for a limit that was reported as missing. */
  private BigDecimal known(@Nullable BigDecimal limit) {
    return limit == null ? weight : limit;
  }

  private @Nullable BonusGroup group(MapReader map) {
    String name = map.requiredText(FrameworkKeys.NAME);
    BigDecimal cap = map.number(FrameworkKeys.CAP);
    Boolean highest = map.flag(FrameworkKeys.HIGHEST_ONLY);
    map.finish();
    checkCap(map, FrameworkKeys.CAP, cap);
    return name == null ? null : new BonusGroup(name, cap, Boolean.TRUE.equals(highest));
  }

  /** A cap that scores can't state would be passed, or missed, by rounding. */
  private void checkCap(MapReader map, Key key, @Nullable BigDecimal cap) {
    Node node = map.node(key);
    if (cap == null || node == null) {
      return;
    }
    if (cap.signum() <= 0) {
      map.wrong(node, key, "大于 0 的数", "a number above 0");
    } else if (cap.stripTrailingZeros().scale() > decimals) {
      map.wrong(
          node, key, "不多于 " + decimals + " 位小数的数", "a number of at most " + decimals + " decimals");
    }
  }

  /** Full marks must not be cut by what limits bonuses. */
  private void checkTotal(MapReader map, @Nullable BigDecimal cap) {
    Node node = map.node(FrameworkKeys.TOTAL_CAP);
    if (cap != null && node != null && cap.signum() > 0 && cap.compareTo(weight) < 0) {
      String total = weight.toPlainString();
      map.wrong(
          node,
          FrameworkKeys.TOTAL_CAP,
          "不低于总分 " + total + " 的数",
          "a number not below the total of " + total);
    }
  }
}
