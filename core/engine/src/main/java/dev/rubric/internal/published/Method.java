package dev.rubric.internal.published;

import dev.rubric.framework.Direction;
import dev.rubric.internal.published.Edges.Open;
import dev.rubric.internal.published.Unsettled.Choice;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A method with its conditions in one sentence: {@code ≥95%得满分，90%（含）—95%得80%，以下不得分}. */
public final class Method {
  private static final int LONGEST = 600;

  private final List<String> all;
  private final Prefaces prefaces;
  private final Subject subject;

  private Method(List<String> all, Subject subject) {
    this.all = all;
    this.prefaces = Prefaces.of(all, subject);
    this.subject = prefaces.subject();
  }

  /**
   * The bands of the method; empty when the text has no condition of its own or is none.
   *
   * @throws Unsettled when it has two readings or is left to judgement
   */
  public static List<Band> bands(String text, Subject subject) {
    return isOther(text) ? List.of() : of(text, subject).bands();
  }

  /** Why the text is no method, where one part of it is to blame; empty where none is. */
  public static Optional<Text> unreadable(String text, Subject subject) {
    return isOther(text) ? Optional.empty() : of(text, subject).clauses().blame();
  }

  private static boolean isOther(String text) {
    return text.length() > LONGEST || text.matches("(?s).*(?:[「\"${]|以.+为界).*");
  }

  private static Method of(String text, Subject subject) {
    Results.refuseJudgement(text);
    List<String> pieces = Statement.joined(Texts.pieces(Texts.plain(text)));
    return new Method(Listing.spread(pieces), subject);
  }

  private Clauses clauses() {
    return new Clauses(prefaces.pieces(), subject);
  }

  private List<Band> bands() {
    Optional<List<Placed>> placed;
    try {
      placed = places();
    } catch (Extents.OpenTarget open) {
      throw target(String.valueOf(open.getMessage()));
    }
    if (placed.isEmpty()) {
      return List.of();
    }
    List<Placed> sure = placed.get().stream().map(this::percent).toList();
    List<Placed> bands = settled(sure, Open.ASK).orElseThrow(() -> bound(sure));
    List<Band> made = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Placed each : bands) {
      Optional<String> statement = each.statement(subject, prefaces.pieces());
      if (statement.isEmpty()) {
        return List.of();
      }
      String condition = each.extent().sentence(each.isUnder());
      String text = each.clause().text();
      String name = taken.add(text) ? text : text + "（" + condition + "）";
      made.add(new Band(condition, statement.get(), name));
    }
    return made;
  }

  private static Optional<List<Placed>> settled(List<Placed> placed, Open mode) {
    Set<Integer> rest = new HashSet<>();
    for (int i = 0; i < placed.size(); i++) {
      if (placed.get(i).rest()) {
        rest.add(i);
      }
    }
    List<Extent> extents = placed.stream().map(Placed::extent).toList();
    return new Edges(extents, rest, mode)
        .settle()
        .map(
            settled -> {
              List<Placed> at = new ArrayList<>();
              for (int i = 0; i < placed.size(); i++) {
                at.add(placed.get(i).at(settled.get(i)));
              }
              return at;
            });
  }

  /** 1% of a percentage has two readings, unless both come to the same, or one makes no sense. */
  private Placed percent(Placed placed) {
    StepText steps = placed.steps();
    Edge limit = placed.limit();
    if (steps == null || limit == null || !steps.isPercent()) {
      return placed;
    }
    if (!subject.isPercent(placed.extent().field())) {
      return placed;
    }
    BigDecimal value = limit.value();
    boolean same =
        value != null && (value.signum() == 0 || value.compareTo(new BigDecimal(100)) == 0);
    if (same) {
      return placed.with(steps.in(true));
    }
    throw Readings.percent(
        all, all.indexOf(placed.clause().pieces().get(0)), steps, limit, weight());
  }

  private BigDecimal weight() {
    return subject.weight() == null ? BigDecimal.TEN : subject.weight();
  }

  /** Which band holds a bound, all bounds at once, so that either answer leaves nothing open. */
  private Unsettled bound(List<Placed> open) {
    List<Choice> choices = new ArrayList<>();
    boolean twice = openEdges(open).stream().noneMatch(Edge::isOpen);
    for (Open mode : new Open[] {Open.FIRST, Open.SECOND}) {
      List<Placed> bands = settled(open, mode).orElseThrow();
      StringBuilder zh = new StringBuilder();
      StringBuilder en = new StringBuilder();
      for (Edge edge : openEdges(open)) {
        Optional<String> points = points(bands, edge);
        zh.append(zh.isEmpty() ? "" : "、").append("恰好 ").append(edge.text());
        en.append(en.isEmpty() ? "" : ", ").append("exactly ").append(edge.text());
        points.ifPresent(each -> zh.append(" 得 ").append(each).append(" 分"));
        points.ifPresent(each -> en.append(" scores ").append(each));
      }
      choices.add(new Choice(Text.of(zh.toString(), en.toString()), spelling(bands)));
    }
    return Unsettled.between(
        "ambiguous-bound",
        Text.of(
            (twice ? "界限同时属于两档" : "界限属于哪一档没有写明") + "（分值 " + Readings.plain(weight()) + "）",
            (twice ? "two bands hold the bound" : "which band holds the bound is not said")
                + " (weight "
                + Readings.plain(weight())
                + ")"),
        choices);
  }

  private static Set<Edge> openEdges(List<Placed> placed) {
    Set<Edge> edges = new LinkedHashSet<>();
    for (Placed each : placed) {
      for (Placed other : placed) {
        Edge low = each.extent().low();
        Edge high = other.extent().high();
        boolean single = each.extent().isSingle() || other.extent().isSingle();
        if (!single && low != null && low.meets(high) && Edge.isUnsettled(low, high)) {
          edges.add(low);
        }
      }
    }
    return edges;
  }

  private Optional<String> points(List<Placed> bands, Edge edge) {
    BigDecimal value = edge.value();
    return value == null
        ? Optional.empty()
        : bands.stream()
            .filter(each -> each.extent().holds(value))
            .findFirst()
            .flatMap(each -> each.worth(value, subject, weight()))
            .map(Readings::plain);
  }

  private static String spelling(List<Placed> bands) {
    List<String> said = new ArrayList<>();
    for (Placed each : bands) {
      boolean again = each.rest() && each.clause().condition() != null;
      String condition =
          again ? String.valueOf(each.clause().condition()) : each.extent().wording();
      String text = condition + String.join(",", each.clause().pieces());
      if (!said.contains(text)) {
        said.add(text);
      }
    }
    return String.join(";", said);
  }

  private Unsettled target(String word) {
    List<Choice> choices = new ArrayList<>();
    String text = String.join(",", all);
    BigDecimal value = new BigDecimal(12);
    for (Direction direction : new Direction[] {Direction.AT_LEAST, Direction.AT_MOST}) {
      boolean least = direction == Direction.AT_LEAST;
      Subject example = subject.with(direction).withTarget("10");
      Optional<BigDecimal> points =
          new Method(all, example)
              .places().orElse(List.of()).stream()
                  .filter(each -> each.extent().holds(value))
                  .findFirst()
                  .flatMap(each -> each.worth(value, example, weight()));
      String zh = points.map(each -> "，得 " + Readings.plain(each) + " 分").orElse("");
      String en = points.map(each -> ", scores " + Readings.plain(each)).orElse("");
      choices.add(
          new Choice(
              Text.of(
                  (least ? "越大越好" : "越小越好") + "：目标 10、实际 12" + zh,
                  (least ? "more is better" : "less is better") + ": target 10, value 12" + en),
              Extents.compared(text, least)));
    }
    return Unsettled.between(
        "ambiguous-target",
        Text.of(
            Texts.chinese(word) + "：目标值是下限还是上限没有写明，也可以在 rubric.yaml 里写指标的 方向",
            Texts.chinese(word)
                + ": whether the target is a floor or a ceiling is not said; a direction in"
                + " rubric.yaml settles it, too"),
        choices);
  }

  private Optional<List<Placed>> places() {
    return clauses().read().flatMap(read -> new Places(subject, prefaces.standard()).of(read));
  }
}
