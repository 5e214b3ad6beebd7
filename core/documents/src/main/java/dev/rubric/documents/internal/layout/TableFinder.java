package dev.rubric.documents.internal.layout;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.FundsRow;
import dev.rubric.documents.Printed;
import dev.rubric.documents.PrintedTable;
import dev.rubric.documents.internal.grid.Grid;
import dev.rubric.documents.internal.grid.GridCell;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the self-evaluation tables in a grid: one, none, or several below each other. */
public final class TableFinder {
  private final Grid grid;

  private TableFinder(Grid grid) {
    this.grid = grid;
  }

  /** The tables, from the top. */
  public static List<PrintedTable> tables(Grid grid) {
    return new TableFinder(grid).tables();
  }

  private List<PrintedTable> tables() {
    List<IndicatorHead> heads = new ArrayList<>();
    for (int i = 0; i < grid.rows().size(); i++) {
      int last = heads.isEmpty() ? -1 : heads.get(heads.size() - 1).last();
      if (i > last) {
        IndicatorHead.at(grid.rows(), i).ifPresent(heads::add);
      }
    }
    List<Integer> starts = new ArrayList<>();
    List<IndicatorHead> own = new ArrayList<>();
    for (IndicatorHead head : heads) {
      int from = own.isEmpty() ? -1 : own.get(own.size() - 1).last() + 1;
      Optional<Integer> start = own.isEmpty() ? Optional.of(0) : start(from, head.first());
      if (start.isPresent()) {
        starts.add(start.get());
        own.add(head);
      }
    }
    List<PrintedTable> tables = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      int end = i + 1 < own.size() ? starts.get(i + 1) : grid.rows().size();
      tables.add(table(starts.get(i), own.get(i), end));
    }
    return tables;
  }

  /** Where another table begins; empty when the head is repeated inside the same one. */
  private Optional<Integer> start(int from, int to) {
    for (int i = from; i < to; i++) {
      RowView row = RowView.of(grid.rows(), i);
      if (HeadReader.isTitle(row) || HeadReader.namesProject(row)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private PrintedTable table(int start, IndicatorHead head, int end) {
    Diagnostics notes = new Diagnostics();
    HeadReader above = new HeadReader();
    if (start == 0) {
      grid.before().forEach(above::line);
    }
    Optional<FundsReader> funds = Optional.empty();
    List<Printed> goals = new ArrayList<>();
    int goal = head.first();
    for (int i = start; i < head.first(); i++) {
      RowView row = RowView.of(grid.rows(), i);
      if (funds.isEmpty()) {
        funds = FundsReader.at(grid.rows(), i);
      }
      if (goal == head.first() && isGoals(row)) {
        goal = i;
      }
      if (i > goal) {
        row.own().forEach(cell -> goals.add(cell.printed()));
      } else if (funds.isEmpty() || funds.get().first() == i) {
        above.row(row);
      }
    }
    int fundsEnd = goal;
    List<FundsRow> rows = funds.map(each -> each.read(fundsEnd)).orElse(List.of());
    LineReader lines = new LineReader(grid.rows(), head, end, notes);
    lines.read();
    doubts(start, end, notes);
    return new PrintedTable(
        place(start),
        above.title(),
        above.year(),
        above.head(),
        above.money(),
        rows,
        goals,
        lines.lines(),
        lines.totalWeight(),
        lines.totalScore(),
        lines.totalPlaces(),
        lines.footnotes(),
        head.places().keySet().stream().map(Heading::column).toList(),
        lines.sectionWeights(),
        List.of(),
        notes.all());
  }

  private Location place(int row) {
    List<GridCell> cells = grid.rows().get(row);
    return cells.isEmpty() ? grid.rows().get(row + 1).get(0).at() : cells.get(0).at();
  }

  private static boolean isGoals(RowView row) {
    List<String> texts = row.filled().stream().map(GridCell::plain).toList();
    boolean expected = texts.stream().anyMatch(text -> text.matches("(年度)?(预期|总体|绩效)?目标.*|年初设定目标"));
    boolean achieved = texts.stream().anyMatch(text -> text.matches("(全年|年度|目标)?(实际)?完成情况"));
    return expected && achieved;
  }

  private void doubts(int start, int end, Diagnostics notes) {
    for (List<GridCell> row : grid.rows().subList(start, end)) {
      row.forEach(cell -> cell.doubts().forEach(notes::add));
    }
  }
}
