package dev.rubric.change.report;

import java.util.List;
import java.util.stream.Collectors;

/** Rows for a spreadsheet. */
final class Csv {
  private final StringBuilder out = new StringBuilder();

  void row(List<String> cells) {
    out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /** A text that begins like a formula must not become one. */
  private static String cell(String text) {
    boolean formula =
        !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?[0-9.]+");
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
