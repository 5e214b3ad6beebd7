package dev.rubric.documents.internal.layout;

import dev.rubric.documents.Printed;
import dev.rubric.documents.Supplement;
import dev.rubric.documents.internal.grid.Grid;
import dev.rubric.documents.internal.grid.GridCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tables that begin with a row 附表：…, above a row of headings. */
public final class SupplementReader {
  private static final Pattern TITLE = Pattern.compile("附表[:：](.+)");

  private static final Set<String> NAMES = Set.of("一级指标", "三级指标", "要点", "事项", "项目");

  private SupplementReader() {}

  /** The supplements of a grid, from the top. */
  public static List<Supplement> supplements(Grid grid) {
    List<Supplement> found = new ArrayList<>();
    for (int i = 0; i + 1 < grid.rows().size(); i++) {
      Optional<Matcher> title = title(RowView.of(grid.rows(), i));
      if (title.isPresent()) {
        found.add(read(grid, i, title.get().group(1)));
      }
    }
    return found;
  }

  private static Optional<Matcher> title(RowView row) {
    List<GridCell> own = row.own();
    Matcher matcher = TITLE.matcher(own.size() == 1 ? own.get(0).text() : "");
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  private static Supplement read(Grid grid, int at, String title) {
    List<GridCell> headings = grid.rows().get(at + 1);
    List<Map<String, Printed>> rows = new ArrayList<>();
    for (int i = at + 2; i < grid.rows().size(); i++) {
      RowView row = RowView.of(grid.rows(), i);
      if (title(row).isPresent()) {
        break;
      }
      Map<String, Printed> filled = filled(row, headings);
      if (!filled.isEmpty()) {
        rows.add(filled);
      }
    }
    return new Supplement(title.strip(), grid.rows().get(at).get(0).at(), rows);
  }

  private static Map<String, Printed> filled(RowView row, List<GridCell> headings) {
    Map<String, Printed> filled = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading = Heading.plain(headings.get(i).text());
      row.at(i)
          .map(cell -> NAMES.contains(heading) ? cell.named() : cell.printed())
          .filter(cell -> !cell.isBlank() && !heading.isEmpty())
          .ifPresent(cell -> filled.put(heading, cell));
    }
    return filled;
  }
}
