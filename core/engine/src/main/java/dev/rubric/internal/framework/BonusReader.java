package dev.rubric.internal.framework;

import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.BonusLimit;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what bonuses may come to, all together and by group. */
final class BonusReader {
  private final Diagnostics diagnostics;

  BonusReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The limits; null when the rubric gives no bonuses. */
  @Nullable BonusLimit read(MapReader map) {
    MapReader bonus = map.map(FrameworkKeys.BONUS);
    if (bonus == null) {
      return null;
    }
    BigDecimal cap = bonus.requiredNumber(FrameworkKeys.CAP);
    BigDecimal totalCap = bonus.requiredNumber(FrameworkKeys.TOTAL_CAP);
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
    return cap == null || totalCap == null ? null : new BonusLimit(cap, totalCap, groups);
  }

  private @Nullable BonusGroup group(MapReader map) {
    String name = map.requiredText(FrameworkKeys.NAME);
    BigDecimal cap = map.number(FrameworkKeys.CAP);
    Boolean highest = map.flag(FrameworkKeys.HIGHEST_ONLY);
    map.finish();
    if (cap != null && cap.signum() <= 0) {
      Node node = map.node(FrameworkKeys.CAP);
      if (node != null) {
        map.wrong(node, FrameworkKeys.CAP, "大于 0 的数", "a number above 0");
      }
    }
    return name == null ? null : new BonusGroup(name, cap, Boolean.TRUE.equals(highest));
  }
}
