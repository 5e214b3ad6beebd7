package dev.rubric.internal.framework;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads which indicators a rubric leaves to its submissions (指标来自填报): for each kind that it allows
 * one indicator that stands for all of them.
 */
final class OpenReader {
  private final Diagnostics diagnostics;

  OpenReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The kinds that a section or group allows; none when it leaves nothing to its submissions.
   *
   * @param name the section, or the group
   * @param group the group; null for a section, which may list its groups
   * @param most the points of the section, which no indicator of it can exceed
   */
  List<Indicator> read(MapReader map, String name, @Nullable String group, BigDecimal most) {
    MapReader open = map.map(FrameworkKeys.FROM_DATA);
    if (open == null) {
      return List.of();
    }
    List<String> groups = group == null ? open.texts(FrameworkKeys.GROUPS) : List.of(group);
    List<Direction> directions = directions(open);
    open.finish();
    List<Indicator> kinds = new ArrayList<>();
    for (Direction direction : directions) {
      if (groups.isEmpty()) {
        kinds.add(kind(name, null, direction, most, open));
      }
      for (String each : groups) {
        kinds.add(kind(each, each, direction, most, open));
      }
    }
    return kinds;
  }

  private static Indicator kind(
      String name, @Nullable String group, Direction direction, BigDecimal most, MapReader open) {
    return new Indicator(
        name + "（" + direction.symbol() + "）",
        group,
        most,
        null,
        null,
        direction,
        null,
        null,
        true,
        false,
        ValueRange.ANY,
        open.location(),
        true);
  }

  private List<Direction> directions(MapReader open) {
    List<Direction> directions = new ArrayList<>();
    Node node = open.node(FrameworkKeys.DIRECTIONS);
    for (String word : open.texts(FrameworkKeys.DIRECTIONS)) {
      Direction direction = Direction.parse(word).orElse(null);
      if (direction != null) {
        directions.add(direction);
      } else if (node != null) {
        String symbols = String.join(" ", Direction.symbols());
        open.wrong(node, FrameworkKeys.DIRECTIONS, "若干个：" + symbols, "some of: " + symbols);
      }
    }
    if (node == null) {
      return List.of(Direction.values());
    }
    if (directions.isEmpty() && !diagnostics.hasErrors()) {
      open.wrong(node, FrameworkKeys.DIRECTIONS, "至少一个方向", "at least one direction");
    }
    return directions.stream().distinct().toList();
  }
}
