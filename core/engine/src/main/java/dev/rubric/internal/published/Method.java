package dev.rubric.internal.published;

import dev.rubric.internal.published.Edges.Open;
import dev.rubric.internal.published.Unsettled.Choice;
import dev.rubric.internal.published.Unsettled.Example;
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
      throw Readings.target(String.valueOf(open.getMessage()), String.join(",", all));
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
    if (value != null && Readings.isPoint(value)) {
      return placed.with(steps.in(true));
    }
    throw Readings.percent(all, all.indexOf(placed.clause().pieces().get(0)), steps, limit);
  }

  /** Which band holds a bound, all bounds at once, so that either answer leaves nothing open. */
  private Unsettled bound(List<Placed> open) {
    Set<Edge> edges = openEdges(open);
    boolean twice = edges.stream().noneMatch(Edge::isOpen);
    List<Choice> choices = new ArrayList<>();
    for (Open mode : new Open[] {Open.FIRST, Open.SECOND}) {
      List<Placed> bands = settled(open, mode).orElseThrow();
      choices.add(new Choice(held(bands, edges, mode), spelling(bands)));
    }
    String unit = subject.isPercent() ? "%" : "";
    return Unsettled.between(
        "ambiguous-bound",
        twice
            ? Text.of("界限同时属于两档", "two bands hold the bound")
            : Text.of("界限属于哪一档没有写明", "which band holds the bound is not said"),
        choices,
        edges.stream().map(each -> example(each, unit)).toList());
  }

  private static Example example(Edge edge, String unit) {
    BigDecimal value = edge.value();
    return value == null
        ? new Example(BigDecimal.TEN, BigDecimal.TEN, unit)
        : new Example(null, value, unit);
  }

  /** Where the bounds went. */
  private static Text held(List<Placed> bands, Set<Edge> edges, Open mode) {
    long above = edges.stream().filter(edge -> isHeldAbove(bands, edge)).count();
    if (above == edges.size() || above == 0) {
      return above > 0
          ? Text.of("界限归较高的一档", "the bound belongs to the higher band")
          : Text.of("界限归较低的一档", "the bound belongs to the lower band");
    }
    return mode == Open.FIRST
        ? Text.of("界限包含在内", "the bounds are included")
        : Text.of("界限不包含在内", "the bounds are not included");
  }

  private static boolean isHeldAbove(List<Placed> bands, Edge edge) {
    return bands.stream()
        .map(each -> each.extent().low())
        .anyMatch(low -> low != null && low.meets(edge) && low.hold() == Edge.Hold.IN);
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

  private Optional<List<Placed>> places() {
    return clauses().read().flatMap(read -> new Places(subject, prefaces.standard()).of(read));
  }
}
