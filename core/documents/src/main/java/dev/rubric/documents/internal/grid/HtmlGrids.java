package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.documents.Printed;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The tables of a web page; scripts, styles and addresses in it mean nothing. */
public final class HtmlGrids {
  private static final int MOST_TABLES = 200;
  private static final int MOST_TAGS = 500_000;
  private static final int SPAN = 1_000;
  private static final int FEWEST = 3;

  private HtmlGrids() {}

  static List<Grid> read(String file, byte[] bytes, Diagnostics diagnostics) throws IOException {
    if (isCut(bytes)) {
      diagnostics.error(
          "not-a-document",
          Location.of(file),
          "网页不完整：最后的表格没有结束，可能没有下载完；请重新保存",
          "the page is incomplete: its last table does not end, perhaps it was not loaded whole;"
              + " save it again");
      return List.of();
    }
    if (tags(bytes) > MOST_TAGS) {
      diagnostics.error(
          "too-large",
          Location.of(file),
          "网页里超过 " + MOST_TAGS + " 个标签；请只留下自评表后另存",
          "the page has more than " + MOST_TAGS + " tags; save it with the form alone");
      return List.of();
    }
    return read(file, page(bytes), diagnostics, new HashMap<>());
  }

  /** How many elements a page can have at most, whatever its charset: each takes memory. */
  private static int tags(byte[] bytes) {
    int tags = 0;
    for (byte each : bytes) {
      tags += each == '<' ? 1 : 0;
    }
    return tags;
  }

  /**
   * Whether the page ends within a table or a comment: what would be read of it is a part, and
   * looks whole.
   */
  private static boolean isCut(byte[] bytes) {
    String source =
        new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
    boolean commented = source.lastIndexOf("<!--") > source.lastIndexOf("-->");
    boolean open = count(source, "<table") > count(source, "</table");
    return commented || (open && !source.contains("</html"));
  }

  private static long count(String text, String part) {
    return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
  }

  /** The page, whatever its charset. */
  public static Document page(byte[] bytes) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
  }

  /** The cells of a page by the places that reading them gives; of merged ones the first. */
  public static Map<Location, Element> cells(String file, Document page) {
    Map<Location, Element> cells = new HashMap<>();
    read(file, page, new Diagnostics(), cells);
    return cells;
  }

  private static List<Grid> read(
      String file, Document page, Diagnostics diagnostics, Map<Location, Element> cells) {
    List<Grid> grids = new ArrayList<>();
    Map<Element, Integer> rows = rows(page);
    Set<Element> layouts = layouts(rows);
    for (Element table : page.getElementsByTag("table")) {
      Element around = around(table);
      boolean small = rows.getOrDefault(table, 0) < FEWEST;
      boolean part = small && around != null && !layouts.contains(around);
      if (!part && !layouts.contains(table) && grids.size() < MOST_TABLES) {
        grids.add(grid(file, table, grids.size() + 1, diagnostics, cells));
      }
    }
    return grids;
  }

  /** How many rows each table has. */
  private static Map<Element, Integer> rows(Document page) {
    Map<Element, Integer> rows = new HashMap<>();
    for (Element row : page.getElementsByTag("tr")) {
      Element table = around(row);
      if (table != null) {
        rows.merge(table, 1, Integer::sum);
      }
    }
    return rows;
  }

  /**
   * The tables that only put larger ones in their place; a small one in a cell belongs to the cell.
   */
  private static Set<Element> layouts(Map<Element, Integer> rows) {
    Set<Element> layouts = new HashSet<>();
    for (Map.Entry<Element, Integer> each : rows.entrySet()) {
      Element around = each.getValue() < FEWEST ? null : around(each.getKey());
      while (around != null && rows.getOrDefault(around, 0) <= each.getValue()) {
        layouts.add(around);
        around = around(around);
      }
    }
    return layouts;
  }

  /** The table that an element stands in; null when it stands in none. */
  private static @Nullable Element around(Element element) {
    Element above = element.parent();
    while (above != null && !above.nameIs("table")) {
      above = above.parent();
    }
    return above;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden") || style.contains("display:none");
  }

  private static Grid grid(
      String file,
      Element table,
      int number,
      Diagnostics diagnostics,
      Map<Location, Element> cells) {
    String name = "表" + number;
    GridBuilder builder = new GridBuilder(file, name);
    for (Element row : table.getElementsByTag("tr")) {
      if (!table.equals(around(row))) {
        continue;
      }
      if (builder.isFull()) {
        break;
      }
      builder.nextRow();
      for (Element cell : row.children()) {
        if (cell.nameIs("td") || cell.nameIs("th")) {
          List<Diagnostic> doubts = new ArrayList<>();
          Location at =
              builder.cell(text(cell), span(cell, "rowspan"), span(cell, "colspan"), doubts);
          if (!cell.getElementsByTag("del").isEmpty()) {
            doubts.add(Tracked.at(at));
          }
          if ((isHidden(row) && !text(cell).isEmpty()) || hides(cell)) {
            doubts.add(
                new Diagnostic(
                    Severity.WARNING, "hidden", at, Text.of("单元格是隐藏的", "the cell is hidden")));
          }
          cells.put(at, cell);
        }
      }
    }
    if (builder.isCut()) {
      Grids.cut(file, name, diagnostics);
    }
    return builder.grid(before(file, name, table));
  }

  /** Whether it, or something in it, has a text that no browser shows. */
  private static boolean hides(Element cell) {
    return cell.getAllElements().stream()
        .anyMatch(each -> isHidden(each) && !each.wholeText().isBlank());
  }

  /** What was deleted, with the deletion still shown, is not there. */
  private static String text(Element cell) {
    Element shown = cell;
    if (!cell.getElementsByTag("del").isEmpty()) {
      shown = cell.clone();
      shown.getElementsByTag("del").remove();
    }
    return shown.wholeText().strip().replaceAll("[ \\t]*\\n\\s*", "\n");
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    if (value.equals("0") && attribute.equals("rowspan")) {
      return SPAN; // to the last row, as browsers show it
    }
    return value.matches("[0-9]{1,6}") ? Math.min(SPAN, Math.max(1, Integer.parseInt(value))) : 1;
  }

  private static List<Printed> before(String file, String name, Element table) {
    List<Printed> before = new ArrayList<>();
    Element above = table.previousElementSibling();
    for (int i = 0; i < 3 && above != null && !above.nameIs("table"); i++) {
      String text = GridBuilder.clean(above.text());
      if (!text.isEmpty() && text.length() < 100 && !Mark.begins(text)) {
        before.add(0, new Printed(text, Location.cell(file, name, 0, 0)));
      }
      above = above.previousElementSibling();
    }
    return before;
  }
}
