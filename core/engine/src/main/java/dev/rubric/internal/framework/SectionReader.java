package dev.rubric.internal.framework;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Aggregation;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Rounding;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.character.Names;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the sections with their indicators, and checks that the weights add up. */
final class SectionReader {
  private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」]");

  private final Diagnostics diagnostics;
  private final Rounding rounding;
  private final Names sections;
  private final Names indicators;
  private final AggregationReader aggregations;
  private final Aggregation ofSections;
  private boolean weighed = true;
  private Scale scale = Scale.POINTS;
  private Aggregation aggregation = new Aggregation.Sum();
  private BigDecimal most = BigDecimal.ONE;

  /**
   * A reader of sections.
   *
   * @param aggregations on which scales they can be, and what can be made of their lines
   * @param ofSections what is made of the sections
   */
  SectionReader(
      Diagnostics diagnostics,
      Rounding rounding,
      AggregationReader aggregations,
      Aggregation ofSections) {
    this.diagnostics = diagnostics;
    this.rounding = rounding;
    this.aggregations = aggregations;
    this.ofSections = ofSections;
    this.sections = new Names("一级指标", "section", diagnostics);
    this.indicators = new Names("指标", "indicator", diagnostics);
  }

  Section read(Node node) {
    MapReader map = MapReader.of(node, diagnostics);
    String name = or(map.requiredText(FrameworkKeys.SECTION));
    checkUnique(sections, name, node.location(), "duplicate-section", "一级指标", "section");
    weighed = true;
    scale = aggregations.scale(map);
    BigDecimal weight = scale.isPoints() ? weight(map) : scale.best();
    Node stated = scale.isPoints() ? map.node(FrameworkKeys.WEIGHT) : null;
    Location where = stated == null ? node.location() : stated.location();
    aggregation = aggregations.ofLines(map, scale);
    most = weight == null ? BigDecimal.ONE : weight;
    BigDecimal share = aggregations.share(map, ofSections);
    map.node(FrameworkKeys.NOTE);
    List<Indicator> found = indicators(map, name);
    map.finish();
    if (found.isEmpty()) {
      diagnostics.error(
          "missing-key",
          node.location(),
          "一级指标 " + name + " 缺少 三级指标",
          "the section " + name + " has no indicators");
    } else if (weight != null && weighed && isSum()) {
      checkSum(name, weight, found, node.location());
    }
    return new Section(name, most, scale, aggregation, share, where, found);
  }

  private List<Indicator> indicators(MapReader map, String name) {
    List<Indicator> found = new ArrayList<>();
    for (Node group : map.list(FrameworkKeys.GROUPS)) {
      group(group, found);
    }
    for (Node item : map.list(FrameworkKeys.INDICATORS)) {
      found.add(indicator(item, null));
    }
    open(map, name, null, found);
    return found;
  }

  private boolean isSum() {
    return aggregation instanceof Aggregation.Sum;
  }

  /** Indicators that submissions state have points, which are summed. */
  private void open(MapReader map, String name, @Nullable String group, List<Indicator> found) {
    Node node = map.node(FrameworkKeys.FROM_DATA);
    if (node != null && !(isSum() && ofSections instanceof Aggregation.Sum)) {
      map.wrong(
          node, FrameworkKeys.FROM_DATA, "用于按分值合计的一级指标", "in a section whose points are summed");
    }
    for (Indicator kind : new OpenReader(diagnostics).read(map, name, group, most)) {
      checkUnique(
          indicators, kind.name(), kind.location(), "duplicate-indicator", "指标", "indicator");
      found.add(kind);
    }
  }

  private void group(Node node, List<Indicator> found) {
    MapReader map = MapReader.of(node, diagnostics);
    String name = or(map.requiredText(FrameworkKeys.NAME));
    map.node(FrameworkKeys.NOTE);
    boolean open = map.node(FrameworkKeys.FROM_DATA) != null;
    for (Node item :
        open ? map.list(FrameworkKeys.INDICATORS) : map.requiredList(FrameworkKeys.INDICATORS)) {
      found.add(indicator(item, name));
    }
    open(map, name, name, found);
    map.finish();
  }

  private Indicator indicator(Node node, @Nullable String group) {
    MapReader map = MapReader.of(node, diagnostics);
    String name = or(map.requiredText(FrameworkKeys.INDICATOR));
    checkUnique(indicators, name, node.location(), "duplicate-indicator", "指标", "indicator");
    BigDecimal weight = isSum() ? weight(map) : same(map);
    Boolean small = map.flag(FrameworkKeys.SMALL_PERCENT);
    Boolean whole = map.flag(FrameworkKeys.WHOLE);
    String unit = unit(map);
    ValueRange stated = range(map, diagnostics);
    Indicator indicator =
        new Indicator(
            name,
            group,
            weight == null ? BigDecimal.ONE : weight,
            aggregations.share(map, aggregation),
            unit,
            direction(map),
            map.number(FrameworkKeys.TARGET),
            map.text(FrameworkKeys.BASIS),
            (small != null && small) || isSmall(stated),
            whole == null ? Indicator.isCounted(unit, name) : whole,
            stated.or(ValueRange.natural(unit, name)),
            node.location(),
            false);
    map.node(FrameworkKeys.NOTE);
    map.finish();
    return indicator;
  }

  /** Where lines are not summed, each can get as much as the section, and need not say so. */
  private BigDecimal same(MapReader map) {
    boolean points = scale.isPoints() || !scale.isReadable();
    Node node = points ? map.node(FrameworkKeys.WEIGHT) : null;
    if (aggregation instanceof Aggregation.None) {
      return most;
    }
    BigDecimal stated = node == null ? null : map.number(FrameworkKeys.WEIGHT);
    if (node != null && stated != null && stated.compareTo(most) != 0) {
      map.wrong(
          node,
          FrameworkKeys.WEIGHT,
          "所属一级指标的分值 " + show(most) + "（不按合计汇总的各项满分相同），或者不写",
          "that of its section, "
              + show(most)
              + " (lines that are not summed have the same), or absent");
    }
    return most;
  }

  /** The least and the most that a value can be, in this order. */
  static ValueRange range(MapReader map, Diagnostics diagnostics) {
    BigDecimal minimum = map.number(FrameworkKeys.MINIMUM);
    BigDecimal maximum = map.number(FrameworkKeys.MAXIMUM);
    if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      diagnostics.error(
          "bad-range",
          map.location(),
          "最小值 " + show(minimum) + " 大于最大值 " + show(maximum),
          "the minimum " + show(minimum) + " is above the maximum " + show(maximum));
      return ValueRange.ANY;
    }
    return new ValueRange(minimum, maximum);
  }

  /** Quotes of a text program are taken as part of the unit, which then is another. */
  private static @Nullable String unit(MapReader map) {
    String unit = map.text(FrameworkKeys.UNIT);
    Node node = map.node(FrameworkKeys.UNIT);
    if (unit != null && node != null && QUOTES.matcher(unit).find()) {
      map.wrong(node, FrameworkKeys.UNIT, "不带引号的单位", "a unit without quotation marks");
    }
    return unit;
  }

  /** A percentage that can't pass 10 is often below 1. */
  static boolean isSmall(ValueRange stated) {
    return stated.maximum() != null && stated.maximum().compareTo(BigDecimal.TEN) <= 0;
  }

  private @Nullable Direction direction(MapReader map) {
    String word = map.text(FrameworkKeys.DIRECTION);
    Node node = map.node(FrameworkKeys.DIRECTION);
    Direction direction = word == null ? null : Direction.parse(word).orElse(null);
    if (word != null && node != null && direction == null) {
      String symbols = String.join(" ", Direction.symbols());
      map.wrong(node, FrameworkKeys.DIRECTION, "其中之一：" + symbols, "one of: " + symbols);
    }
    return direction;
  }

  private @Nullable BigDecimal weight(MapReader map) {
    BigDecimal weight = map.requiredNumber(FrameworkKeys.WEIGHT);
    Node node = map.node(FrameworkKeys.WEIGHT);
    if (weight == null || node == null) {
      weighed = false;
      return null;
    }
    if (weight.signum() <= 0) {
      diagnostics.error(
          "bad-weight",
          node.location(),
          "分值应大于 0，实际为 " + weight.toPlainString(),
          "a weight is above 0, found " + weight.toPlainString());
      weighed = false;
      return null;
    }
    if (weight.stripTrailingZeros().scale() > rounding.decimals()) {
      diagnostics.error(
          "bad-weight",
          node.location(),
          "分值 " + weight.toPlainString() + " 的小数位多于 " + rounding.decimals() + " 位",
          "the weight "
              + weight.toPlainString()
              + " has more than "
              + rounding.decimals()
              + " decimals");
    }
    return weight;
  }

  private void checkUnique(
      Names seen, String name, Location where, String code, String zh, String en) {
    Names.Twin first = name.isEmpty() ? null : seen.add(name, where);
    Names.warnOfLookalikes(name, where, diagnostics);
    if (first != null) {
      diagnostics.error(
          code,
          where,
          zh + " " + name + " 重复；第一次在 " + first.where(),
          "the " + en + " " + name + " is there twice; first at " + first.where());
    }
  }

  /** Where submissions state indicators, their weights fill up what the rubric's own leave. */
  private void checkSum(String section, BigDecimal weight, List<Indicator> all, Location where) {
    List<Indicator> found = all.stream().filter(indicator -> !indicator.fromData()).toList();
    BigDecimal sum = found.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean open = found.size() < all.size();
    if (open ? sum.compareTo(weight) >= 0 : sum.compareTo(weight) != 0) {
      String parts =
          found.stream()
              .map(indicator -> indicator.name() + " " + indicator.weight().toPlainString())
              .collect(Collectors.joining("，"));
      diagnostics.error(
          "section-weight-sum",
          where,
          "一级指标 " + section + " 分值 " + show(weight) + "，其指标合计 " + show(sum) + "（" + parts + "）",
          "the section "
              + section
              + " has "
              + show(weight)
              + " points, its indicators sum to "
              + show(sum)
              + " ("
              + parts
              + ")");
    }
  }

  /** The weights of sections sum to the total; where they are not summed, each is the total. */
  void checkTotal(List<Section> read, BigDecimal weight, Node node) {
    if (!(ofSections instanceof Aggregation.Sum)) {
      read.stream()
          .filter(
              section -> !(ofSections instanceof Aggregation.None) && section.scale().isPoints())
          .filter(section -> section.weight().compareTo(weight) != 0)
          .findFirst()
          .ifPresent(section -> unlike(section, weight, node));
      return;
    }
    BigDecimal sum = read.stream().map(Section::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(weight) != 0 && !diagnostics.hasErrors()) {
      String parts =
          read.stream()
              .map(section -> section.name() + " " + section.weight().toPlainString())
              .collect(Collectors.joining("，"));
      diagnostics.error(
          "total-weight-sum",
          node.location(),
          "总分 " + show(weight) + "，各一级指标合计 " + show(sum) + "（" + parts + "）",
          "the total is "
              + show(weight)
              + ", the sections sum to "
              + show(sum)
              + " ("
              + parts
              + ")");
    }
  }

  private void unlike(Section section, BigDecimal weight, Node node) {
    diagnostics.error(
        "total-weight-sum",
        node.location(),
        "各一级指标不按合计汇总，分值都应为总分 "
            + show(weight)
            + "；"
            + section.name()
            + " 为 "
            + show(section.weight()),
        "the sections are not summed, so each has the "
            + show(weight)
            + " points of the total; "
            + section.name()
            + " has "
            + show(section.weight()));
  }

  private static String show(BigDecimal number) {
    return number.toPlainString();
  }

  private static String or(@Nullable String name) {
    return name == null ? "" : name;
  }
}
