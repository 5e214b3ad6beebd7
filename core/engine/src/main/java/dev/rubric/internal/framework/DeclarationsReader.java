package dev.rubric.internal.framework;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Comparison;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.framework.Section;
import dev.rubric.framework.ValueRange;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Kind;
import dev.rubric.internal.document.Node.Scalar;
import dev.rubric.internal.key.Key;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@code rubric.yaml} adds to the vocabulary. */
final class DeclarationsReader {
  /** In their order: they are listed to people. */
  private static final Map<Owner, Key> OWNERS =
      new EnumMap<>(
          Map.of(
              Owner.UNIT, FrameworkKeys.OF_UNIT,
              Owner.INDICATOR, FrameworkKeys.INDICATOR,
              Owner.BUDGET_LINE, FrameworkKeys.OF_BUDGET));

  private final Diagnostics diagnostics;

  DeclarationsReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Declarations read(MapReader map, List<Section> sections) {
    List<String> indicators =
        sections.stream()
            .flatMap(section -> section.indicators().stream())
            .map(Indicator::name)
            .toList();
    List<DataItem> items =
        all(map, FrameworkKeys.DATA_ITEMS).stream()
            .map(node -> declared(node, own -> item(own, indicators)))
            .filter(Objects::nonNull)
            .toList();
    List<DataList> lists =
        all(map, FrameworkKeys.LISTS).stream()
            .map(node -> declared(node, this::list))
            .filter(Objects::nonNull)
            .toList();
    List<Derived> derived = derived(map, FrameworkKeys.DERIVED, diagnostics);
    List<Comparison> comparisons =
        all(map, FrameworkKeys.PEERS).stream()
            .map(node -> declared(node, this::comparison))
            .filter(Objects::nonNull)
            .toList();
    return new Declarations(items, lists, derived, comparisons);
  }

  /** The derived values of a document. */
  static List<Derived> derived(MapReader map, Key key, Diagnostics diagnostics) {
    DeclarationsReader reader = new DeclarationsReader(diagnostics);
    return reader.all(map, key).stream()
        .map(node -> reader.declared(node, reader::derived))
        .filter(Objects::nonNull)
        .toList();
  }

  /** A declaration; the names in one of which something is wrong are doubted. */
  private <T> @Nullable T declared(Node node, Function<MapReader, @Nullable T> read) {
    int before = diagnostics.count();
    T declared = read.apply(MapReader.of(node, diagnostics));
    if (diagnostics.count() > before) {
      doubt(node);
    }
    return declared;
  }

  private void doubt(Node node) {
    if (node instanceof Scalar scalar) {
      diagnostics.doubt(scalar.text().replaceAll("\\s", ""));
    } else if (node instanceof Node.Listing listing) {
      listing.items().forEach(this::doubt);
    } else if (node instanceof Node.Mapping map) {
      map.members().forEach(member -> doubt(member.value()));
    }
  }

  private List<Node> all(MapReader map, Key key) {
    List<Node> nodes = map.list(key);
    if (nodes.size() > Declarations.MOST) {
      diagnostics.error(
          "too-many-declarations",
          nodes.get(Declarations.MOST).location(),
          key.zh() + " 超过 " + Declarations.MOST + " 项",
          "there are more than " + Declarations.MOST + " " + key.en());
      return nodes.subList(0, Declarations.MOST);
    }
    return nodes;
  }

  private @Nullable Owner owner(MapReader map) {
    List<Owner> named =
        OWNERS.keySet().stream()
            .sorted()
            .filter(owner -> map.node(OWNERS.get(owner)) != null)
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    map.missing(
        List.copyOf(OWNERS.values()),
        "应写明属于谁：单位: 名称、指标: 名称 或 预算: 名称，写一个",
        "say once what it is of: unit: name, indicator: name or budget: name");
    return null;
  }

  private @Nullable String name(MapReader map, Key key) {
    return name(map, key, map.requiredText(key));
  }

  private @Nullable String name(MapReader map, Key key, @Nullable String name) {
    Node node = map.node(key);
    if (name != null && node != null && !Declarations.isName(name)) {
      map.wrong(node, key, "文字、数字组成的名称，不含空格和符号", "a name of letters and digits");
      return null;
    }
    return name;
  }

  private @Nullable DataItem item(MapReader map, List<String> indicators) {
    Owner owner = owner(map);
    String name = owner == null ? null : name(map, Objects.requireNonNull(OWNERS.get(owner)));
    List<String> of = map.texts(FrameworkKeys.INDICATORS_OF);
    Node node = map.node(FrameworkKeys.INDICATORS_OF);
    if (node != null) {
      of.stream()
          .filter(each -> !indicators.contains(each))
          .forEach(each -> unknownIndicator(each, indicators, node.location()));
      if (owner != null && owner != Owner.INDICATOR) {
        map.wrong(node, FrameworkKeys.INDICATORS_OF, "指标的数据项才有的", "for items of indicators");
      }
    }
    return item(map, owner, name, of);
  }

  private void unknownIndicator(String name, List<String> indicators, Location where) {
    Optional<String> nearest = Nearest.to(name, indicators);
    diagnostics.error(
        "unknown-indicator",
        where,
        "没有名为 " + name + " 的指标" + nearest.map(each -> "；是不是 " + each + "？").orElse(""),
        "there is no indicator "
            + name
            + nearest.map(each -> "; did you mean " + each + "?").orElse(""));
  }

  private @Nullable DataItem item(
      MapReader map, @Nullable Owner owner, @Nullable String name, List<String> indicators) {
    ValueType type = type(map);
    List<String> options = map.texts(FrameworkKeys.OPTIONS);
    options(map, options);
    String unit = map.text(FrameworkKeys.UNIT);
    ValueRange range = SectionReader.range(map, diagnostics);
    Boolean whole = map.flag(FrameworkKeys.WHOLE);
    Boolean small = map.flag(FrameworkKeys.SMALL_PERCENT);
    Boolean required = map.flag(FrameworkKeys.REQUIRED);
    Node absent = map.node(FrameworkKeys.ABSENT);
    map.node(FrameworkKeys.BASIS);
    map.node(FrameworkKeys.NOTE);
    map.finish();
    if (owner == null || name == null || type == null) {
      return null;
    }
    onlyFor(map, type == ValueType.TEXT, FrameworkKeys.OPTIONS, "文本", "texts");
    onlyFor(map, type == ValueType.NUMBER, FrameworkKeys.UNIT, "数值", "numbers");
    onlyFor(map, type == ValueType.NUMBER, FrameworkKeys.MINIMUM, "数值", "numbers");
    onlyFor(map, type == ValueType.NUMBER, FrameworkKeys.MAXIMUM, "数值", "numbers");
    onlyFor(map, type == ValueType.NUMBER, FrameworkKeys.WHOLE, "数值", "numbers");
    onlyFor(map, type == ValueType.NUMBER, FrameworkKeys.SMALL_PERCENT, "数值", "numbers");
    DataItem item =
        new DataItem(
            owner,
            name,
            type,
            options,
            unit,
            range.or(ValueRange.natural(unit, name)),
            whole == null ? Indicator.isCounted(unit, name) : whole,
            Boolean.TRUE.equals(small) || SectionReader.isSmall(range),
            Boolean.TRUE.equals(required),
            null,
            indicators,
            map.location());
    return absent == null ? item : withAbsent(map, item, absent);
  }

  /** A list of options has some, each once. */
  private void options(MapReader map, List<String> options) {
    Node node = map.node(FrameworkKeys.OPTIONS);
    if (node instanceof Node.Listing listing && listing.items().isEmpty()) {
      map.wrong(
          node, FrameworkKeys.OPTIONS, "至少一项，没有限定的不写", "at least one text; leave it out for any");
    }
    Set<String> seen = new HashSet<>();
    for (String option : options) {
      if (!seen.add(option) && node != null) {
        diagnostics.error(
            "declared-twice",
            node.location(),
            "可选 里的 " + option + " 写了两次",
            "the option " + option + " is given twice");
        return;
      }
    }
  }

  private void onlyFor(MapReader map, boolean fits, Key key, String zh, String en) {
    Node node = map.node(key);
    if (node != null && !fits) {
      diagnostics.error(
          "wrong-type", node.location(), key.zh() + " 只用于" + zh, key.en() + " is only for " + en);
    }
  }

  private DataItem withAbsent(MapReader map, DataItem item, Node node) {
    Object given = node instanceof Scalar scalar ? scalar(scalar) : null;
    Object value = given == null ? null : ItemValues.of(item, given);
    if (value == null) {
      String zh = "此项类型的值（" + item.type().label() + "）";
      map.wrong(node, FrameworkKeys.ABSENT, zh, "a value of the item's type");
    }
    return new DataItem(
        item.owner(),
        item.name(),
        item.type(),
        item.options(),
        item.unitOfMeasure(),
        item.range(),
        item.whole(),
        item.smallPercent(),
        item.required(),
        value,
        item.indicators(),
        item.location());
  }

  private @Nullable Object scalar(Scalar scalar) {
    return switch (scalar.kind()) {
      case NUMBER -> MapReader.number(scalar, FrameworkKeys.ABSENT, diagnostics);
      case FLAG -> scalar.text().startsWith("t") || scalar.text().startsWith("T");
      default -> scalar.kind() == Kind.EMPTY ? null : scalar.text().strip();
    };
  }

  private @Nullable ValueType type(MapReader map) {
    String word = map.requiredText(FrameworkKeys.TYPE);
    Node node = map.node(FrameworkKeys.TYPE);
    ValueType type = word == null ? null : ValueType.parse(word).orElse(null);
    if (word != null && node != null && type == null) {
      map.wrong(
          node, FrameworkKeys.TYPE, "其中之一：数值、文本、是/否、日期", "one of: number, text, yes/no, date");
    }
    return type;
  }

  private @Nullable DataList list(MapReader map) {
    String name = name(map, FrameworkKeys.NAME);
    List<DataItem> columns = new ArrayList<>();
    for (Node node : map.requiredList(FrameworkKeys.COLUMNS)) {
      MapReader column = MapReader.of(node, diagnostics);
      DataItem item = item(column, Owner.ROW, name(column, FrameworkKeys.NAME), List.of());
      if (item != null) {
        columns.add(item);
      }
    }
    map.node(FrameworkKeys.NOTE);
    map.finish();
    return name == null ? null : new DataList(name, columns, map.location());
  }

  private @Nullable Derived derived(MapReader map) {
    Owner owner = owner(map);
    String name = owner == null ? null : name(map, Objects.requireNonNull(OWNERS.get(owner)));
    String english = name(map, FrameworkKeys.ENGLISH, map.text(FrameworkKeys.ENGLISH));
    String formula = map.requiredText(FrameworkKeys.FORMULA);
    Node node = map.node(FrameworkKeys.FORMULA);
    String unit = map.text(FrameworkKeys.UNIT);
    ValueRange stated = SectionReader.range(map, diagnostics);
    String basis = map.text(FrameworkKeys.BASIS);
    map.node(FrameworkKeys.NOTE);
    map.finish();
    return owner == null || name == null || formula == null || node == null
        ? null
        : new Derived(
            owner,
            name,
            english,
            formula,
            unit,
            stated.or(ValueRange.ofDerived(unit, name)),
            basis,
            node.location());
  }

  private @Nullable Comparison comparison(MapReader map) {
    String name = name(map, FrameworkKeys.NAME);
    String value = map.text(FrameworkKeys.VALUE);
    List<String> scores = map.texts(FrameworkKeys.SCORES);
    String within = map.text(FrameworkKeys.WITHIN);
    String direction = map.text(FrameworkKeys.DIRECTION);
    Node node = map.node(FrameworkKeys.DIRECTION);
    Optional<Direction> better = Optional.ofNullable(direction).flatMap(Direction::parse);
    boolean oneWay =
        better.filter(each -> each == Direction.AT_LEAST || each == Direction.AT_MOST).isPresent();
    if (node != null && !oneWay) {
      map.wrong(node, FrameworkKeys.DIRECTION, "≥（越大越好）或 ≤（越小越好）", "≥ or ≤");
    }
    map.node(FrameworkKeys.BASIS);
    map.node(FrameworkKeys.NOTE);
    map.finish();
    if (name != null && (value == null) == scores.isEmpty()) {
      diagnostics.error(
          "missing-key",
          map.location(),
          "同类 " + name + " 应写明比较什么：数值: 名称 或 得分: [指标]，写一个",
          "say once what " + name + " compares: value: name or scores: [indicator]");
      return null;
    }
    boolean more = better.filter(each -> each == Direction.AT_MOST).isEmpty();
    return name == null ? null : new Comparison(name, value, scores, within, more, map.location());
  }
}
