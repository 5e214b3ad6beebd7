package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.Printed;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The tables of a web page; scripts, styles and addresses in it mean nothing. */
public final class HtmlGrids {
  private static final int MOST_TABLES = 200;
  private static final int SPAN = 1_000;

  private HtmlGrids() {}

  static List<Grid> read(String file, byte[] bytes, Diagnostics diagnostics) throws IOException {
    return read(file, page(bytes), diagnostics, new HashMap<>());
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
    for (Element table : page.getElementsByTag("table")) {
      boolean layout = table.getElementsByTag("table").size() > 1;
      if (!layout && grids.size() < MOST_TABLES) {
        grids.add(grid(file, table, grids.size() + 1, diagnostics, cells));
      }
    }
    return grids;
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
      if (builder.isFull()) {
        break;
      }
      builder.nextRow();
      for (Element cell : row.children()) {
        if (cell.nameIs("td") || cell.nameIs("th")) {
          cells.put(
              builder.cell(text(cell), span(cell, "rowspan"), span(cell, "colspan"), List.of()),
              cell);
        }
      }
    }
    if (builder.isCut()) {
      Grids.cut(file, name, diagnostics);
    }
    return builder.grid(before(file, name, table));
  }

  private static String text(Element cell) {
    return cell.wholeText().strip().replaceAll("[ \\t]*\\n\\s*", "\n");
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
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
