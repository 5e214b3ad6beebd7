package dev.rubric.documents.internal.layout;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.FundsRow;
import dev.rubric.documents.Printed;
import dev.rubric.documents.internal.grid.GridCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the funds block: a head with amounts, and the rows under it. */
final class FundsReader {
  private static final Pattern WEIGHT_IN_HEADING = Pattern.compile("[(（]\\s*([0-9]+)\\s*分");

  private final List<List<GridCell>> rows;
  private final int head;
  private final Map<FundsHeading, Integer> places = new EnumMap<>(FundsHeading.class);
  private final Map<Integer, String> unknown = new TreeMap<>();
  private @Nullable Printed weightInHeading;

  private FundsReader(List<List<GridCell>> rows, int head) {
    this.rows = rows;
    this.head = head;
  }

  /** The reader for the block whose head is in that row; empty when there is none. */
  static Optional<FundsReader> at(List<List<GridCell>> rows, int row) {
    FundsReader reader = new FundsReader(rows, row);
    for (int i = 0; i < rows.get(row).size(); i++) {
      reader.heading(i, rows.get(row).get(i));
    }
    long money = reader.places.keySet().stream().filter(FundsHeading::isMoney).count();
    boolean rated =
        reader.places.containsKey(FundsHeading.RATE)
            && reader.places.containsKey(FundsHeading.SCORE);
    return money > 1 || rated ? Optional.of(reader) : Optional.empty();
  }

  private void heading(int place, GridCell cell) {
    Optional<FundsHeading> heading = FundsHeading.of(cell.text());
    heading.ifPresentOrElse(
        each -> places.putIfAbsent(each, place),
        () -> unknown.put(place, Heading.plain(cell.text())));
    Matcher matcher = WEIGHT_IN_HEADING.matcher(cell.text());
    boolean fitting = heading.isEmpty() || heading.get() == FundsHeading.SCORE;
    if (fitting && matcher.find()) {
      weightInHeading = cell.printed().with(matcher.group(1));
    }
  }

  int first() {
    return head;
  }

  /** The rows until one that says nothing of money, or the end. */
  List<FundsRow> read(int end) {
    List<FundsRow> funds = new ArrayList<>();
    for (int i = head + 1; i < end; i++) {
      RowView row = RowView.of(rows, i);
      Optional<Printed> name = name(row);
      boolean sub = row.own().stream().allMatch(cell -> FundsHeading.of(cell.text()).isPresent());
      if (!sub && saysWords(row)) {
        return funds;
      }
      if (name.isPresent() && !sub) {
        funds.add(row(row, name.get(), funds.isEmpty()));
      }
    }
    return funds;
  }

  /** Whether words stand where amounts should: then another block has begun. */
  private boolean saysWords(RowView row) {
    return places.keySet().stream()
        .filter(FundsHeading::isMoney)
        .map(heading -> at(row, heading))
        .anyMatch(cell -> cell != null && !cell.text().matches("(?s).*[0-9].*|[无同]+"));
  }

  private Optional<Printed> name(RowView row) {
    int first = places.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    GridCell name = null;
    for (int i = 0; i < Math.min(first, row.cells().size()); i++) {
      GridCell cell = row.cells().get(i);
      boolean amount = cell.text().matches("[0-9.,，%]+");
      if (cell.row() > head && !cell.text().isBlank() && !amount) {
        name = cell;
      }
    }
    if (name != null) {
      return Optional.of(name.printed());
    }
    boolean money = row.own().stream().anyMatch(cell -> cell.text().matches("[0-9.,]+"));
    return money ? Optional.of(row.own().get(0).printed().with("年度资金总额")) : Optional.empty();
  }

  private FundsRow row(RowView row, Printed name, boolean top) {
    Printed weight = at(row, FundsHeading.WEIGHT);
    return new FundsRow(
        name,
        at(row, FundsHeading.INITIAL),
        at(row, FundsHeading.ADJUSTED),
        at(row, FundsHeading.RECEIVED),
        at(row, FundsHeading.SPENT),
        weight == null && top ? weightInHeading : weight,
        at(row, FundsHeading.RATE),
        at(row, FundsHeading.SCORE),
        others(row),
        cells(row));
  }

  private Map<String, Printed> others(RowView row) {
    Map<String, Printed> others = new LinkedHashMap<>();
    unknown.forEach(
        (place, heading) ->
            row.at(place)
                .filter(cell -> cell.row() == row.number())
                .map(GridCell::printed)
                .filter(cell -> !cell.isBlank())
                .ifPresent(cell -> others.put(heading, cell)));
    return others;
  }

  private Map<String, Location> cells(RowView row) {
    Map<String, Location> cells = new HashMap<>();
    places.forEach(
        (heading, place) ->
            row.at(place)
                .filter(cell -> cell.row() == row.number())
                .ifPresent(cell -> cells.put(heading.name().toLowerCase(Locale.ROOT), cell.at())));
    return cells;
  }

  private @Nullable Printed at(RowView row, FundsHeading heading) {
    Integer place = places.get(heading);
    Optional<GridCell> cell = place == null ? Optional.empty() : row.at(place);
    return cell.filter(each -> each.row() == row.number() && !each.text().isBlank())
        .map(GridCell::printed)
        .filter(each -> !each.isBlank())
        .orElse(null);
  }
}
