package dev.rubric.internal.framework;

import dev.rubric.framework.Aggregation;
import dev.rubric.framework.Scale;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads on which scale a section is, and how its lines or the sections are brought together. */
final class AggregationReader {
  private static final Set<String> POINTS = Set.of(Scale.POINTS.name(), "points");
  private static final Choice SUM = choice("合计", "sum", new Aggregation.Sum());
  private static final Choice NONE = choice("不汇总", "none", new Aggregation.None());
  private static final List<Choice> ALWAYS =
      List.of(
          choice("加权平均", "weighted mean", new Aggregation.Mean(true)),
          choice("平均", "mean", new Aggregation.Mean(false)),
          choice("最低", "lowest", new Aggregation.Lowest(null)));

  /** A way with the word for it. */
  private record Choice(Text word, Aggregation way) {
    boolean isSpelled(@Nullable String written) {
      return word.in(Language.ZH).equals(written) || word.in(Language.EN).equals(written);
    }
  }

  private final List<Scale> scales;
  private final Diagnostics diagnostics;

  AggregationReader(List<Scale> scales, Diagnostics diagnostics) {
    this.scales = scales;
    this.diagnostics = diagnostics;
  }

  /** The scales besides points. */
  List<Scale> scales() {
    return scales;
  }

  /** The scale that a section names; points when it names none that is known. */
  Scale known(MapReader section) {
    String name = section.text(FrameworkKeys.SCALE);
    return scales.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(name == null || POINTS.contains(name) ? Scale.POINTS : Scale.UNREADABLE);
  }

  /** On what the lines of a section are scored: points unless it names a scale. */
  Scale scale(MapReader map) {
    String name = map.text(FrameworkKeys.SCALE);
    Node node = map.node(FrameworkKeys.SCALE);
    if (name == null || node == null || POINTS.contains(name)) {
      return Scale.POINTS;
    }
    Optional<Scale> found = scales.stream().filter(each -> each.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      Text advice = Choices.of(scales.stream().map(Scale::name).toList()).advice(name, diagnostics);
      diagnostics.error(
          "unknown-scale",
          node.location(),
          "没有计分制 " + name + advice.in(Language.ZH),
          "unknown scale " + name + advice.in(Language.EN));
    }
    return found.orElse(Scale.UNREADABLE);
  }

  /** How the lines of a section on that scale become its score; nothing when that can't be read. */
  Aggregation ofLines(MapReader map, Scale scale) {
    return read(map, scale, List.of());
  }

  /**
   * How sections become the total.
   *
   * @param scale the scale that all of them share; null when they have several, so that there is no
   *     total
   */
  Aggregation ofSections(MapReader map, @Nullable Scale scale) {
    return read(map, scale, List.of(NONE));
  }

  private Aggregation read(MapReader map, @Nullable Scale scale, List<Choice> more) {
    String word = map.text(FrameworkKeys.AGGREGATION);
    Node node = map.node(FrameworkKeys.AGGREGATION);
    List<Choice> choices = choices(scale, more);
    Optional<Choice> chosen = choices.stream().filter(each -> each.isSpelled(word)).findFirst();
    if (chosen.isPresent()) {
      return chosen.get().way();
    } else if (word == null || node == null) {
      if (scale != null && scale.isPoints()) {
        return SUM.way();
      }
      if (scale == null || scale.isReadable()) {
        missing(map, choices);
      }
    } else if (scale == null || scale.isReadable()) {
      unknown(word, node, choices);
    }
    return NONE.way();
  }

  private static List<Choice> choices(@Nullable Scale scale, List<Choice> more) {
    List<Choice> choices = new ArrayList<>();
    if (scale != null) {
      choices.addAll(scale.isPoints() ? List.of(SUM) : List.of());
      choices.addAll(ALWAYS);
      scale.aggregations().forEach((name, way) -> choices.add(new Choice(Text.same(name), way)));
    }
    choices.addAll(more);
    return choices;
  }

  private static Choice choice(String zh, String en, Aggregation way) {
    return new Choice(Text.of(zh, en), way);
  }

  private void missing(MapReader map, List<Choice> choices) {
    diagnostics.error(
        "missing-key",
        map.location(),
        "计分制不全是分值的，应写明 汇总：" + listed(choices, Language.ZH) + " 之一",
        "where not all is on points the key aggregation is one of: "
            + listed(choices, Language.EN));
  }

  private void unknown(String word, Node node, List<Choice> choices) {
    Text advice =
        new Choices(choices.stream().map(Choice::word).toList()).advice(word, diagnostics);
    diagnostics.error(
        "unknown-aggregation",
        node.location(),
        "不能按 " + word + " 汇总" + advice.in(Language.ZH),
        "lines can't be brought together by " + word + advice.in(Language.EN));
  }

  private static String listed(List<Choice> choices, Language language) {
    return String.join(
        language == Language.ZH ? "、" : ", ",
        choices.stream().map(choice -> choice.word().in(language)).toList());
  }

  /** What something counts for in a weighted mean; null, and unknown as a key, in any other. */
  @Nullable BigDecimal share(MapReader map, Aggregation aggregation) {
    if (aggregation instanceof Aggregation.None && diagnostics.hasErrors()) {
      map.node(FrameworkKeys.SHARE);
    }
    if (!(aggregation instanceof Aggregation.Mean mean && mean.weighted())) {
      return null;
    }
    BigDecimal share = map.requiredNumber(FrameworkKeys.SHARE);
    Node node = map.node(FrameworkKeys.SHARE);
    if (share != null && node != null && share.signum() <= 0) {
      map.wrong(node, FrameworkKeys.SHARE, "大于 0 的数", "a number above 0");
      return null;
    }
    return share;
  }
}
