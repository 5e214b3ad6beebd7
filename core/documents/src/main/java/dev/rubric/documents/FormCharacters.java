package dev.rubric.documents;

import dev.rubric.internal.character.CharacterCheck;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses characters that can't be seen in what is read of a form, as they are refused in every
 * other file. Goals and footnotes, which are not read into a submission, may hold any.
 */
final class FormCharacters {
  private final Diagnostics diagnostics;
  private final Set<Printed> seen = new HashSet<>();

  private FormCharacters(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(PrintedTable table, Diagnostics diagnostics) {
    FormCharacters check = new FormCharacters(diagnostics);
    check.all(table.head().values());
    check.one(table.totalWeight());
    check.one(table.totalScore());
    table.funds().forEach(row -> check.all(cells(row)));
    table.lines().forEach(line -> check.all(cells(line)));
    for (Supplement supplement : table.supplements()) {
      supplement.rows().stream().map(Map::values).forEach(check::all);
    }
  }

  private static List<@Nullable Printed> cells(FundsRow row) {
    List<@Nullable Printed> cells = new ArrayList<>();
    cells.add(row.name());
    cells.add(row.initial());
    cells.add(row.adjusted());
    cells.add(row.received());
    cells.add(row.spent());
    cells.add(row.weight());
    cells.add(row.rate());
    cells.add(row.score());
    cells.addAll(row.others().values());
    return cells;
  }

  private static List<@Nullable Printed> cells(PrintedLine line) {
    List<@Nullable Printed> cells = new ArrayList<>();
    cells.add(line.section());
    cells.add(line.group());
    cells.add(line.name());
    cells.add(line.sign());
    cells.add(line.target());
    cells.add(line.unit());
    cells.add(line.actual());
    cells.add(line.weight());
    cells.add(line.score());
    cells.add(line.reason());
    cells.addAll(line.others().values());
    return cells;
  }

  private void all(Collection<? extends @Nullable Printed> cells) {
    cells.forEach(this::one);
  }

  private void one(@Nullable Printed cell) {
    if (cell != null && seen.add(cell)) {
      CharacterCheck.value(cell.text(), cell.at(), diagnostics);
    }
  }
}
