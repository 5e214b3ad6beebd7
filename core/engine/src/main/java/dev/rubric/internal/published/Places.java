package dev.rubric.internal.published;

import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds where each clause of a method holds. */
final class Places {
  /** A quantity without the name of what it is of. */
  private static final Pattern UNNAMED =
      Pattern.compile("(?:不?(?:低于|高于|超过|大于|小于|少于|多于|足|满|到)|达到?|[<>=]|±)?=?[0-9].*");

  private final Subject subject;
  private final Conditions conditions;
  private final @Nullable Extent standard;
  private final List<Placed> placed = new ArrayList<>();

  /**
   * For the clauses of one method.
   *
   * @param standard where the standard that it states is met; null when it states none
   */
  Places(Subject subject, @Nullable Extent standard) {
    this.subject = subject;
    this.conditions = new Conditions(subject);
    this.standard = standard;
  }

  /** The clauses at their places; empty when one has none, or when none has a condition. */
  Optional<List<Placed>> of(List<Clause> clauses) {
    boolean open = clauses.stream().allMatch(each -> each.condition() == null);
    if (open && standard == null) {
      return Optional.empty();
    }
    for (Clause clause : clauses) {
      if (!place(clause)) {
        return Optional.empty();
      }
    }
    if (standard != null && placed.stream().allMatch(each -> each.steps() != null)) {
      placed.add(0, full(standard, clauses.get(0).at()));
    }
    return Optional.of(
        IntStream.range(0, placed.size())
            .mapToObj(i -> cut(placed.get(i), placed.subList(i + 1, placed.size())))
            .toList());
  }

  private Optional<StepText> steps(Clause clause) {
    return clause.condition() != null && clause.pieces().get(0).matches("扣.*")
        ? Optional.empty()
        : StepText.of(clause.pieces().get(0), subject);
  }

  private static Placed full(Extent extent, int at) {
    Clause met = new Clause(Texts.plain(extent.wording()), List.of("得满分"), at);
    return new Placed(met, extent, null, null, false);
  }

  private boolean place(Clause clause) {
    StepText steps = steps(clause).orElse(null);
    if (clause.condition() == null) {
      return steps == null ? whole(clause) : steps(clause, steps);
    }
    Optional<Relative> relative = relative(clause.condition());
    if (relative.isPresent()) {
      return steps == null ? rest(clause, relative.get()) : steps(clause, steps);
    }
    List<Extent> found = conditions.read(clause.condition());
    for (Extent each : found) {
      Extent extent = Relative.below(inherited(each, clause.condition()), before());
      boolean met =
          steps != null
              && extent.isHalf()
              && (steps.isOver() ? extent.low() : extent.high()) == null;
      if (met) {
        placed.add(full(extent, clause.at()));
      }
      Extent at = met ? extent.beyond() : extent;
      placed.add(
          steps == null ? new Placed(clause, at, null, null, false) : stepped(clause, at, steps));
    }
    return !found.isEmpty();
  }

  /** 未达到 behind 达到50件 misses what was named, and no target of its own. */
  private Optional<Relative> relative(String condition) {
    boolean named =
        !placed.isEmpty()
            && Extents.isBareMiss(condition)
            && placed.stream().allMatch(each -> each.extent().hasNumbers());
    return named ? Optional.of(Relative.REST) : Relative.of(condition);
  }

  private boolean rest(Clause clause, Relative relative) {
    List<Extent> found = relative.places(before());
    found.forEach(each -> placed.add(new Placed(clause, each, null, null, true)));
    return !found.isEmpty();
  }

  /** What holds for every value: a share of a standard that the method states. */
  private boolean whole(Clause clause) {
    if (standard == null || !placed.isEmpty()) {
      return false;
    }
    Extent below = standard.beyond();
    placed.add(new Placed(clause, standard, null, null, false));
    placed.add(new Placed(clause, below, null, null, false));
    return true;
  }

  /** Steps whose limit the clauses before set. */
  private boolean steps(Clause clause, StepText steps) {
    if (placed.isEmpty()) {
      return first(clause, steps);
    }
    if (!steps.verb().equals("扣")) {
      return Added.of(placed.get(placed.size() - 1), clause, steps, subject)
          .map(
              added -> {
                placed.remove(placed.size() - 1);
                return placed.addAll(added);
              })
          .orElse(false);
    }
    Extent last = placed.get(placed.size() - 1).extent();
    boolean around = last.low() != null && last.high() != null && !last.isSingle();
    boolean both =
        steps.kind() == StepText.Kind.AWAY || (around && clause.pieces().get(0).contains("超出"));
    List<Extent> sides =
        both
            ? Relative.REST.places(before())
            : Relative.side(steps.isOver(), before()).stream().toList();
    for (Extent side : sides) {
      boolean turned = steps.isOver() && side.low() == null;
      placed.add(stepped(clause, side, turned ? steps.turned() : steps));
    }
    return !sides.isEmpty();
  }

  /** Steps take from the points of the band that they begin at, where those are not all. */
  private Placed stepped(Clause clause, Extent at, StepText steps) {
    Edge edge = steps.isOver() ? at.low() : at.high();
    String said =
        !steps.verb().equals("扣") || edge == null
            ? null
            : placed.stream()
                .filter(
                    each -> edge.meets(steps.isOver() ? each.extent().high() : each.extent().low()))
                .findFirst()
                .flatMap(base -> Added.left(base, at, clause, steps, subject))
                .orElse(null);
    return new Placed(clause, at, steps, said, false);
  }

  /**
   * Steps that say themselves what they are counted from, or have a standard to be counted from.
   */
  private boolean first(Clause clause, StepText steps) {
    Extent met = standard;
    if (steps.limit().isPresent()
        && NumberText.read(steps.limit().get()) instanceof Written.Number number) {
      Edge edge = Edge.of(number, Edge.Hold.IN, subject.unit());
      met = steps.isOver() ? new Extent("", null, edge) : new Extent("", edge, null);
    }
    if (met == null || !steps.verb().equals("扣")) {
      return false;
    }
    if (standard == null) {
      placed.add(full(met, clause.at()));
    }
    placed.add(new Placed(clause, met.beyond(), steps, null, false));
    return true;
  }

  /** 80%以下 behind 完成率90%以上 is about the same rate. */
  private Extent inherited(Extent extent, String condition) {
    boolean foreign = extent.isPercent() && subject.unit() != null && !subject.isPercent();
    boolean same = foreign || UNNAMED.matcher(condition).matches();
    return same && extent.field().isEmpty() && !placed.isEmpty()
        ? extent.of(placed.get(placed.size() - 1).extent().field())
        : extent;
  }

  private List<Extent> before() {
    return placed.stream().map(Placed::extent).toList();
  }

  /** Steps end where a later band begins: 每发现一起扣1分，两起以上不得分. */
  private static Placed cut(Placed steps, List<Placed> later) {
    boolean closed = steps.clause().condition() != null && !steps.extent().isHalf();
    if (steps.steps() == null || closed) {
      return steps;
    }
    Extent cut = steps.extent();
    for (Placed each : later) {
      Extent other = each.extent();
      if (cut.high() == null && cut.low() != null && other.high() == null && other.low() != null) {
        cut = beyond(cut.low(), other.low()) ? cut.withHigh(other.low().facing()) : cut;
      } else if (cut.low() == null
          && cut.high() != null
          && other.low() == null
          && other.high() != null) {
        cut = beyond(other.high(), cut.high()) ? cut.withLow(other.high().facing()) : cut;
      }
    }
    return steps.at(cut);
  }

  /** Whether the second is above the first, as far as it can be told. */
  private static boolean beyond(Edge low, Edge high) {
    return low.value() == null || high.value() == null || low.value().compareTo(high.value()) < 0;
  }
}
