package dev.rubric.internal.framework;

import dev.rubric.framework.Aggregation;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the scales besides points that a rubric declares (计分制): their marks, best first. */
final class ScaleReader {
  private static final int MOST_MARKS = 50;

  private final Diagnostics diagnostics;
  private final MarkTables tables;

  /**
   * A reader of scales.
   *
   * @param tables takes down the tables, to be held later against the sections that use them
   */
  ScaleReader(Diagnostics diagnostics, MarkTables tables) {
    this.diagnostics = diagnostics;
    this.tables = tables;
  }

  List<Scale> read(MapReader map) {
    List<Scale> scales = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of(Scale.POINTS.name(), "points"));
    for (Node node : map.list(FrameworkKeys.SCALES)) {
      MapReader one = MapReader.of(node, diagnostics);
      Scale scale = scale(one);
      one.finish();
      if (!scale.name().isEmpty() && !names.add(scale.name())) {
        twice(node, "计分制", "scale", scale.name());
      }
      scales.add(scale);
    }
    return scales;
  }

  /** A scale whose marks can't be read still has its name, and those of its aggregations. */
  private Scale scale(MapReader map) {
    String name = map.requiredText(FrameworkKeys.NAME);
    int before = diagnostics.all().size();
    List<Mark> marks = marks(map);
    boolean readable = !marks.isEmpty() && diagnostics.all().size() == before;
    map.node(FrameworkKeys.NOTE);
    Scale bare =
        new Scale(name == null ? "" : name, readable ? marks : Scale.UNREADABLE.marks(), Map.of());
    Map<String, Aggregation> ways = new LinkedHashMap<>();
    for (Node node : map.list(FrameworkKeys.AGGREGATION)) {
      MapReader way = MapReader.of(node, diagnostics);
      String called = way.requiredText(FrameworkKeys.NAME);
      Aggregation aggregation = way(way, bare);
      way.finish();
      if (called != null && ways.put(called, aggregation) != null) {
        twice(node, "汇总", "aggregation", called);
      }
    }
    return new Scale(bare.name(), bare.marks(), ways);
  }

  private void twice(Node node, String zh, String en, String name) {
    diagnostics.error(
        "declared-twice",
        node.location(),
        zh + " " + name + " 写了两次",
        "the " + en + " " + name + " is stated twice");
  }

  /** One that can't be read brings nothing together. */
  private Aggregation way(MapReader map, Scale scale) {
    String method = map.requiredText(FrameworkKeys.METHOD);
    Node node = map.node(FrameworkKeys.METHOD);
    if (method == null || node == null) {
      return new Aggregation.None();
    }
    return switch (method) {
      case "最低", "lowest" -> lowest(map, scale);
      case "查表", "table" -> tables.read(map, scale, diagnostics);
      default -> {
        map.wrong(node, FrameworkKeys.METHOD, "其中之一：最低、查表", "one of: lowest, table");
        map.node(FrameworkKeys.PLUS);
        map.node(FrameworkKeys.TABLE);
        yield new Aggregation.None();
      }
    };
  }

  /** With a plus, every mark below the best that can be the lowest has one with it. */
  private Aggregation lowest(MapReader map, Scale scale) {
    String plus = map.text(FrameworkKeys.PLUS);
    Node node = map.node(FrameworkKeys.PLUS);
    if (plus != null && node != null && scale.isReadable()) {
      List<String> awarded =
          scale.marks().stream()
              .filter(mark -> mark.awarded() && mark.value() != null)
              .filter(mark -> mark.name().equals(scale.of(mark.value())))
              .map(Mark::name)
              .toList();
      awarded.stream()
          .skip(1)
          .map(mark -> mark + plus)
          .filter(mark -> scale.mark(mark).isEmpty())
          .findFirst()
          .ifPresent(mark -> unknown(mark, scale, node, diagnostics));
    }
    return new Aggregation.Lowest(plus);
  }

  /** Reports a mark that the scale does not have. */
  static void unknown(String mark, Scale scale, Node node, Diagnostics diagnostics) {
    List<String> known = scale.marks().stream().map(Mark::name).toList();
    Text advice = Choices.of(known).advice(mark, diagnostics);
    diagnostics.error(
        "unknown-mark",
        node.location(),
        "计分制 " + scale.name() + " 没有等次 " + mark + advice.in(Language.ZH),
        "the scale " + scale.name() + " has no mark " + mark + advice.in(Language.EN));
  }

  private List<Mark> marks(MapReader map) {
    Node list = map.node(FrameworkKeys.MARKS);
    if (list instanceof Node.Mapping) {
      map.wrong(list, FrameworkKeys.MARKS, "从优到劣的列表，例如 [A, B, C]", "a list, best first: [A, B, C]");
      return List.of();
    }
    List<Node> nodes = map.requiredList(FrameworkKeys.MARKS);
    if (nodes.size() > MOST_MARKS) {
      map.wrong(
          nodes.get(MOST_MARKS),
          FrameworkKeys.MARKS,
          "不多于 " + MOST_MARKS + " 个",
          "at most " + MOST_MARKS);
      return List.of();
    }
    List<Draft> drafts = nodes.stream().map(this::draft).toList();
    if (drafts.stream().anyMatch(draft -> draft.name().isEmpty()) || drafts.isEmpty()) {
      return List.of();
    }
    checkNames(drafts);
    Map<String, BigDecimal> values = values(drafts);
    List<Mark> marks = new ArrayList<>();
    drafts.stream()
        .filter(Draft::isOrdered)
        .forEach(each -> marks.add(new Mark(each.name(), values.get(each.name()), each.awarded())));
    drafts.stream()
        .filter(each -> !each.isOrdered())
        .forEach(
            each -> marks.add(new Mark(each.name(), same(each, drafts, values), each.awarded())));
    return marks;
  }

  /** A mark as it is written. */
  private record Draft(
      String name,
      @Nullable BigDecimal value,
      @Nullable String same,
      boolean out,
      boolean awarded,
      Node node) {
    /** Whether its place in the list says how good it is. */
    boolean isOrdered() {
      return same == null && !out;
    }
  }

  private Draft draft(Node node) {
    if (node instanceof Node.Scalar word && !word.text().isBlank()) {
      return new Draft(word.text().strip(), null, null, false, true, node);
    }
    MapReader map = MapReader.of(node, diagnostics);
    String name = map.requiredText(FrameworkKeys.MARK);
    BigDecimal value = map.number(FrameworkKeys.VALUE);
    String same = map.text(FrameworkKeys.COUNTS_AS);
    boolean out = Boolean.TRUE.equals(map.flag(FrameworkKeys.LEFT_OUT));
    boolean only = Boolean.TRUE.equals(map.flag(FrameworkKeys.RESULT_ONLY));
    map.node(FrameworkKeys.NOTE);
    map.finish();
    if ((value != null ? 1 : 0) + (same != null ? 1 : 0) + (out ? 1 : 0) > 1 || (out && only)) {
      diagnostics.error(
          "wrong-mark",
          node.location(),
          "等次 " + name + " 的 数值、视同、不计 只写一个",
          "the mark " + name + " has only one of value, countsAs, leftOut");
    }
    return new Draft(name == null ? "" : name, value, same, out, !only, node);
  }

  private void checkNames(List<Draft> drafts) {
    Set<String> names = new HashSet<>();
    for (Draft draft : drafts) {
      if (!names.add(draft.name())) {
        twice(draft.node(), "等次", "mark", draft.name());
      }
    }
  }

  /** The values of the ordered marks: as written, or else from 1 for the last of them up. */
  private Map<String, BigDecimal> values(List<Draft> drafts) {
    List<Draft> ordered = drafts.stream().filter(Draft::isOrdered).toList();
    long written = ordered.stream().filter(each -> each.value() != null).count();
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    BigDecimal before = null;
    for (int i = 0; i < ordered.size(); i++) {
      Draft draft = ordered.get(i);
      BigDecimal value =
          draft.value() == null ? BigDecimal.valueOf(ordered.size() - (long) i) : draft.value();
      boolean mixed = written > 0 && draft.value() == null;
      if (mixed || value.signum() <= 0 || (before != null && value.compareTo(before) >= 0)) {
        unordered(draft);
        break;
      }
      values.put(draft.name(), value);
      before = value;
    }
    if (ordered.size() < 2 && !diagnostics.hasErrors()) {
      diagnostics.error(
          "scale-order",
          drafts.get(0).node().location(),
          "一个计分制至少有两个从优到劣的等次",
          "a scale has at least two marks, from best to worst");
    }
    return values;
  }

  private void unordered(Draft draft) {
    diagnostics.error(
        "scale-order",
        draft.node().location(),
        "等次从优到劣排列，数值从大到小、都大于 0，要么都写，要么都不写；" + draft.name() + " 不是这样",
        "marks stand from best to worst, their values descend above 0 and are given for all or for"
            + " none; "
            + draft.name()
            + " does not keep to it");
  }

  private @Nullable BigDecimal same(
      Draft draft, List<Draft> drafts, Map<String, BigDecimal> values) {
    String other = draft.same();
    List<String> known = drafts.stream().filter(Draft::isOrdered).map(Draft::name).toList();
    if (other != null && !known.contains(other)) {
      Text advice = Choices.of(known).advice(other, diagnostics);
      diagnostics.error(
          "unknown-mark",
          draft.node().location(),
          "等次 " + draft.name() + " 视同的 " + other + " 不是这个计分制的等次" + advice.in(Language.ZH),
          "the mark "
              + draft.name()
              + " counts as "
              + other
              + ", which the scale does not have"
              + advice.in(Language.EN));
    }
    return Optional.ofNullable(other).map(values::get).orElse(null);
  }
}
