package dev.rubric.check.internal.check;

import dev.rubric.check.internal.space.Cell;
import dev.rubric.check.internal.space.Laboratory;
import dev.rubric.check.internal.space.Space;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.scorecard.LineScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the engine says of one indicator in every case that its rules can tell apart.
 *
 * @param rules the rules that can speak of it, by file and line; at least one
 * @param cases the cases that submissions can reach, in the order of the space
 */
record Study(Indicator indicator, List<CompiledRule> rules, Space space, List<Case> cases) {
  /** A case and its line of the scorecard. */
  record Case(Cell cell, LineScore line) {}

  Study {
    rules = List.copyOf(rules);
    cases = List.copyOf(cases);
  }

  /** An indicator that a submission may state has no line in those that leave it out. */
  static Study of(Indicator indicator, List<CompiledRule> rules, Laboratory.Result result) {
    List<Case> cases =
        result.outcomes().stream()
            .flatMap(
                outcome ->
                    outcome.card().line(indicator.name()).stream()
                        .map(line -> new Case(outcome.cell(), line)))
            .toList();
    return new Study(indicator, rules, result.space(), cases);
  }

  /** Cases that differ in the innermost axis only, row by row. */
  List<List<Case>> rows() {
    List<List<Case>> rows = new ArrayList<>();
    List<Case> row = new ArrayList<>();
    for (Case each : cases) {
      if (!row.isEmpty() && !row.get(0).cell().outer().equals(each.cell().outer())) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(each);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  /** The rule of that name. */
  Optional<CompiledRule> rule(String name) {
    return rules.stream().filter(rule -> rule.rule().name().equals(name)).findFirst();
  }
}
