package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Study.Case;
import dev.rubric.check.internal.space.Cell;
import dev.rubric.check.internal.space.Region;
import dev.rubric.check.internal.space.Sample;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cases that follow each other and share a fault, told as one: 300 &lt; value &lt; 301 rather than
 * every number in between.
 *
 * @param <F> what tells one fault from another
 */
final class Runs<F> {
  /**
   * A fault with the values that have it.
   *
   * @param where the part of the innermost axis, and what else must hold when it is only there
   * @param example a case that has the fault
   * @param words the example's values in a sentence
   */
  record Run<F>(F fault, Text where, Case example, Text words) {}

  private record Key<F>(F fault, String where) {}

  private final Function<Case, Optional<F>> fault;
  private final Map<Key<F>, List<List<Case>>> found = new LinkedHashMap<>();

  private Runs(Function<Case, Optional<F>> fault) {
    this.fault = fault;
  }

  /** The faults of a study, in the order of its cases. */
  static <F> List<Run<F>> of(Study study, Function<Case, Optional<F>> fault) {
    Runs<F> runs = new Runs<>(fault);
    List<List<Case>> rows = study.rows();
    rows.forEach(runs::row);
    return runs.found.entrySet().stream()
        .filter(each -> !runs.isOnlyAtSingle(each.getKey().fault(), each.getValue()))
        .map(each -> run(each.getKey().fault(), each.getValue(), rows))
        .toList();
  }

  /** A fault at single numbers of another axis is worth telling only when it is nowhere else. */
  private boolean isOnlyAtSingle(F what, List<List<Case>> runs) {
    boolean others =
        found.entrySet().stream()
            .filter(each -> each.getKey().fault().equals(what))
            .flatMap(each -> each.getValue().stream())
            .anyMatch(run -> !isAtSingle(run.get(0)));
    return others && runs.stream().allMatch(run -> isAtSingle(run.get(0)));
  }

  private static boolean isAtSingle(Case each) {
    return each.cell().outer().stream().anyMatch(Sample::isSingle);
  }

  private void row(List<Case> row) {
    List<Case> run = new ArrayList<>();
    for (int i = 0; i <= row.size(); i++) {
      boolean over =
          i == row.size()
              || run.isEmpty()
              || !continues(run.get(run.size() - 1), row.get(i))
              || !fault.apply(run.get(0)).equals(fault.apply(row.get(i)));
      if (over) {
        keep(run);
        run = new ArrayList<>();
      }
      if (i < row.size()) {
        run.add(row.get(i));
      }
    }
  }

  /** A missing value is no neighbour of a number, nor one choice of another. */
  private static boolean continues(Case before, Case after) {
    return before.cell().last().map(each -> each.number() != null).orElse(false)
        && after.cell().last().map(each -> each.number() != null).orElse(false);
  }

  private void keep(List<Case> run) {
    Optional<F> has = run.isEmpty() ? Optional.empty() : fault.apply(run.get(0));
    has.ifPresent(
        what ->
            found
                .computeIfAbsent(
                    new Key<>(what, Region.along(cells(run)).in(Language.ZH)),
                    any -> new ArrayList<>())
                .add(run));
  }

  private static <F> Run<F> run(F fault, List<List<Case>> runs, List<List<Case>> rows) {
    List<Case> first = runs.get(0);
    Text inner = Region.along(cells(first));
    List<Cell> all = runs.stream().map(run -> run.get(0).cell()).distinct().toList();
    List<Cell> general =
        all.stream().filter(cell -> cell.outer().stream().noneMatch(Sample::isSingle)).toList();
    List<Cell> around = general.isEmpty() ? all : general;
    boolean everywhere = complete(rows) <= all.size();
    Text outer = everywhere ? Text.same("") : Region.around(around);
    Case example = first.get(first.size() / 2);
    return new Run<>(
        fault, joined(inner, outer), example, Region.example(example.cell(), everywhere));
  }

  /** Rows in which nothing is left out. */
  private static long complete(List<List<Case>> rows) {
    return rows.stream()
        .filter(row -> row.get(0).cell().outer().stream().noneMatch(Sample::isMissing))
        .count();
  }

  private static List<Cell> cells(List<Case> run) {
    return run.stream().map(Case::cell).toList();
  }

  private static Text joined(Text inner, Text outer) {
    return Text.lazy(
        language -> {
          String comma = language == Language.ZH ? "，" : ", ";
          String all = language == Language.ZH ? "任何填报" : "anything reported";
          String told =
              Stream.of(inner.in(language), outer.in(language))
                  .filter(words -> !words.isEmpty())
                  .collect(Collectors.joining(comma));
          return told.isEmpty() ? all : told;
        });
  }
}
