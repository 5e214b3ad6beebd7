package dev.rubric.internal.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A method with its conditions in one sentence: {@code ≥95%得满分，90%（含）—95%得80%，以下不得分}. */
public final class Method {
  /** A clause with the place that was found for it. */
  private record Placed(Clause clause, Extent extent, @Nullable StepText steps) {
    Placed at(Extent other) {
      return new Placed(clause, other, steps);
    }
  }

  private final Extents extents;

  private Method(Subject subject) {
    this.extents = new Extents(subject);
  }

  /**
   * The bands of the method; empty when the text has no condition of its own or is none.
   *
   * @throws Unsettled when it has two readings or is left to judgement
   */
  public static List<Band> bands(String text, Subject subject) {
    if (text.length() > 600 || text.matches("(?s).*(?:[「“\"$>{]|以.+为界).*")) {
      return List.of();
    }
    Results.refuseJudgement(text);
    return new Method(subject).bands(Statement.joined(Texts.pieces(Texts.plain(text))));
  }

  private List<Band> bands(List<String> pieces) {
    List<Clause> clauses = clauses(pieces);
    if (clauses.stream().allMatch(each -> each.condition() == null)) {
      return List.of();
    }
    List<Placed> placed = placed(clauses);
    if (placed.isEmpty()) {
      return List.of();
    }
    List<Placed> settled = settled(placed);
    List<Band> bands = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Placed each : settled) {
      Optional<String> statement = statement(each);
      if (statement.isEmpty()) {
        return List.of();
      }
      boolean under = each.steps() != null && !each.steps().over();
      String condition = each.extent().sentence(under);
      String text = each.clause().text();
      String name = taken.add(text) ? text : text + "（" + condition + "）";
      bands.add(new Band(condition, statement.get(), name));
    }
    return bands;
  }

  private static List<Placed> settled(List<Placed> placed) {
    List<Extent> extents =
        new Edges(
                placed.stream().map(Placed::extent).toList(),
                placed.stream().map(each -> each.clause().text()).toList())
            .settle();
    return IntStream.range(0, placed.size())
        .mapToObj(i -> placed.get(i).at(extents.get(i)))
        .toList();
  }

  private static Optional<String> statement(Placed placed) {
    List<String> pieces = placed.clause().pieces();
    StepText steps = placed.steps();
    if (steps == null) {
      return Results.behindCondition(pieces.get(0))
          .flatMap(result -> Statement.withRiders(result, "", pieces.subList(1, pieces.size())));
    }
    Edge limit = steps.over() ? placed.extent().low() : placed.extent().high();
    return Statement.translate(pieces, limit == null ? null : limit.plain());
  }

  /** The pieces put together to clauses; empty when one is neither condition nor result. */
  private List<Clause> clauses(List<String> pieces) {
    List<Clause> clauses = new ArrayList<>();
    String pending = null;
    for (String piece : pieces) {
      Optional<Clause> clause = clause(piece, pending);
      if (pending == null && !clauses.isEmpty() && Statement.isRider(piece)) {
        Clause last = clauses.remove(clauses.size() - 1);
        List<String> more = new ArrayList<>(last.pieces());
        more.add(piece);
        clauses.add(new Clause(last.condition(), more));
      } else if (clause.isPresent()) {
        clauses.add(clause.get());
        pending = null;
      } else if (pending == null && isCondition(piece)) {
        pending = piece;
      } else {
        return List.of();
      }
    }
    return pending == null ? clauses : List.of();
  }

  private Optional<Clause> clause(String piece, @Nullable String pending) {
    if (isResult(piece)) {
      return Optional.of(new Clause(pending, List.of(piece)));
    }
    for (int i = 1; pending == null && i < piece.length(); i++) {
      String result = piece.substring(i).replaceFirst("^[:则就]", "");
      if (isCondition(piece.substring(0, i)) && isResult(result)) {
        return Optional.of(new Clause(piece.substring(0, i), List.of(result)));
      }
    }
    return Optional.empty();
  }

  private static boolean isResult(String text) {
    return StepText.of(text).isPresent() || Results.behindCondition(text).isPresent();
  }

  private boolean isCondition(String text) {
    return Relative.of(text).isPresent() || extents.read(text).isPresent();
  }

  private List<Placed> placed(List<Clause> clauses) {
    List<Placed> placed = new ArrayList<>();
    for (Clause clause : clauses) {
      StepText steps = StepText.of(clause.pieces().get(0)).orElse(null);
      List<Extent> before = placed.stream().map(Placed::extent).toList();
      List<Extent> found = places(clause, steps, before);
      if (found.isEmpty()) {
        return List.of();
      }
      found.forEach(extent -> placed.add(new Placed(clause, extent, steps)));
    }
    return IntStream.range(0, placed.size())
        .mapToObj(i -> cut(placed.get(i), placed.subList(i + 1, placed.size())))
        .toList();
  }

  /** Steps end where a later band begins: 每发现一起扣1分，两起以上不得分. */
  private static Placed cut(Placed steps, List<Placed> later) {
    if (steps.steps() == null || steps.clause().condition() != null) {
      return steps;
    }
    Extent cut = steps.extent();
    for (Placed each : later) {
      Extent other = each.extent();
      if (cut.high() == null && other.high() == null && other.low() != null) {
        cut = cut.withHigh(other.low().facing());
      } else if (cut.low() == null && other.low() == null && other.high() != null) {
        cut = cut.withLow(other.high().facing());
      }
    }
    return steps.at(cut);
  }

  private List<Extent> places(Clause clause, @Nullable StepText steps, List<Extent> before) {
    String condition = clause.condition();
    if (condition == null) {
      return steps == null || before.isEmpty()
          ? List.of()
          : Relative.side(steps.over(), before).stream().toList();
    }
    Optional<Relative> relative = Relative.of(condition);
    if (relative.isPresent()) {
      return relative.get().places(before);
    }
    return extents.read(condition).map(extent -> Relative.below(extent, before)).stream().toList();
  }
}
