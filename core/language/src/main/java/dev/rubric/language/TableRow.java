package dev.rubric.language;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.table.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A row of a table that gets the words of another table's only row, column by column. */
final class TableRow {
  private final String file;
  private final String text;
  private final TableText table;

  TableRow(String file, String text) {
    this.file = file;
    this.text = text;
    this.table = new TableText(text);
  }

  /** The changes of the cells that say something else there. */
  List<TextEdit> edits(Location row, String other) {
    Map<Column, String> wanted = new EnumMap<>(Column.class);
    TableText written = new TableText(other);
    written.body((column, span) -> wanted.put(column, plain(span.of(other))));
    List<TextEdit> edits = new ArrayList<>();
    table.row(row, (column, span) -> edit(column, span, wanted, edits));
    return edits;
  }

  private void edit(Column column, Span span, Map<Column, String> wanted, List<TextEdit> edits) {
    String now = plain(span.of(text));
    String then = wanted.getOrDefault(column, "");
    boolean own = column != Column.REMARK && !(isShared(column) && now.isBlank());
    if (own && !now.strip().equals(then)) {
      edits.add(new TextEdit(file, span, quoted(span, then)));
    }
  }

  /** Blank, it says what the row above says. */
  private static boolean isShared(Column column) {
    return Column.LEVELS.contains(column) || Column.OF_INDICATOR.contains(column);
  }

  private static String plain(String cell) {
    return cell.replace("\"\"", "\"");
  }

  private String quoted(Span span, String words) {
    String doubled = words.replace("\"", "\"\"");
    boolean inQuotes = span.from() > 0 && text.charAt(span.from() - 1) == '"';
    return inQuotes || !words.matches("(?s).*[,\"\n].*") ? doubled : '"' + doubled + '"';
  }
}
