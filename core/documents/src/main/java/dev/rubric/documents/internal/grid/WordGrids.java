package dev.rubric.documents.internal.grid;

import static dev.rubric.documents.internal.grid.WordNodes.name;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.documents.Printed;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The tables of a Word document, those in text boxes, content controls and cells among them. */
public final class WordGrids {
  private static final int MOST_BEFORE = 4;
  private static final int MOST_TABLES = 500;

  /** So many rows make a table of its own of one that stands in a cell. */
  private static final int FEWEST = 3;

  private final String file;
  private final Diagnostics diagnostics;
  private final List<Grid> grids = new ArrayList<>();
  private final Map<Location, Element> cells = new LinkedHashMap<>();
  private List<Printed> before = new ArrayList<>();

  private WordGrids(String file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  static List<Grid> read(String file, byte[] bytes, Diagnostics diagnostics) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      WordGrids reading = new WordGrids(file, diagnostics);
      reading.blocks(document.getDocument().getBody().getDomNode());
      reading.aside(document);
      return reading.grids;
    }
  }

  private String next() {
    return "表" + (grids.size() + 1);
  }

  private void blocks(Node container) {
    for (Element each : WordNodes.children(container)) {
      switch (name(each)) {
        case "p" -> {
          String text = GridBuilder.clean(WordText.ofParagraph(each));
          if (!text.isEmpty()) {
            before.add(new Printed(text, Location.cell(file, next(), 0, 0)));
          }
          WordNodes.boxes(each).forEach(this::blocks);
        }
        case "tbl" -> table(each);
        default -> {}
      }
    }
  }

  /** One that only puts a larger one in its place is not read itself. */
  private void table(Element table) {
    List<Element> inside = inside(table);
    int largest = inside.stream().mapToInt(WordGrids::size).max().orElse(0);
    if (grids.size() < MOST_TABLES && size(table) > largest) {
      List<Printed> near = before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size());
      grids.add(grid(table, near));
      before = new ArrayList<>();
    }
    inside.forEach(this::table);
  }

  private static int size(Element table) {
    return (int) WordNodes.children(table).stream().filter(each -> name(each).equals("tr")).count();
  }

  /** The tables in its cells that are large enough to be read. */
  private static List<Element> inside(Element table) {
    List<Element> found = new ArrayList<>();
    for (Element row : WordNodes.children(table)) {
      for (Element cell : WordNodes.children(row)) {
        inside(cell, found);
      }
    }
    return found;
  }

  private static void inside(Element container, List<Element> found) {
    for (Element each : WordNodes.children(container)) {
      if (name(each).equals("tbl") && size(each) >= FEWEST) {
        found.add(each);
      } else if (name(each).equals("p")) {
        WordNodes.boxes(each).forEach(box -> inside(box, found));
      }
    }
  }

  private Grid grid(Element table, List<Printed> near) {
    GridBuilder builder = new GridBuilder(file, next());
    for (Element row : WordNodes.children(table)) {
      boolean gone = WordNodes.property(row, "trPr", "del").isPresent();
      if (name(row).equals("tr") && !gone && !builder.isFull()) {
        builder.nextRow();
        row(row, builder);
      }
    }
    if (builder.isCut()) {
      Grids.cut(file, next(), diagnostics);
    }
    return builder.grid(near);
  }

  private void row(Element row, GridBuilder builder) {
    int left = WordNodes.number(row, "trPr", "gridBefore", 0, GridBuilder.MOST_COLUMNS);
    if (left > 0) {
      builder.cell("", 1, left, new ArrayList<>());
    }
    for (Element cell : WordNodes.children(row)) {
      if (name(cell).equals("tc")) {
        put(cell, builder);
      }
    }
  }

  private void put(Element cell, GridBuilder builder) {
    int columns = WordNodes.number(cell, "tcPr", "gridSpan", 1, GridBuilder.MOST_COLUMNS);
    if (goesOn(cell, "hMerge")) {
      builder.goesOnLeft(columns);
    } else if (goesOn(cell, "vMerge")) {
      builder.goesOn(columns);
    } else {
      List<Diagnostic> doubts = new ArrayList<>();
      Location at = builder.cell(WordText.ofCell(cell), 1, columns, doubts);
      doubt(cell, at, doubts);
      cells.put(at, cell);
    }
  }

  private static boolean goesOn(Element cell, String merge) {
    return WordNodes.property(cell, "tcPr", merge)
        .filter(value -> !value.equals("restart"))
        .isPresent();
  }

  private static void doubt(Element cell, Location at, List<Diagnostic> doubts) {
    if (WordNodes.isTracked(cell)) {
      doubts.add(Tracked.at(at));
    }
    if (WordText.isHidden(cell)) {
      doubts.add(
          new Diagnostic(
              Severity.WARNING, "hidden", at, Text.of("单元格里有隐藏的文字", "the cell has hidden text")));
    }
  }

  /** What stands at the edge of every page is no form; a table there is named. */
  private void aside(XWPFDocument document) {
    List<XWPFHeaderFooter> edges = new ArrayList<>(document.getHeaderList());
    edges.addAll(document.getFooterList());
    boolean table =
        edges.stream()
            .flatMap(edge -> edge.getTables().stream())
            .anyMatch(each -> each.getNumberOfRows() >= FEWEST);
    if (table) {
      diagnostics.warning(
          "hidden",
          Location.of(file),
          "页眉或页脚里有表格，没有读取；自评表请放在正文里",
          "there is a table in a header or footer, it was not read; a form belongs in the text");
    }
  }

  /**
   * The cells of a document by the places that reading them gives; of merged ones the first. Those
   * in text boxes are not among them, for nothing can be written there.
   */
  public static Map<Location, XWPFTableCell> cells(String file, XWPFDocument document) {
    WordGrids reading = new WordGrids(file, new Diagnostics());
    reading.blocks(document.getDocument().getBody().getDomNode());
    Map<Node, CTTc> typed = typed(document);
    XWPFTable parent = new XWPFTable(CTTbl.Factory.newInstance(), document);
    XWPFTableRow row = new XWPFTableRow(CTRow.Factory.newInstance(), parent);
    Map<Location, XWPFTableCell> found = new HashMap<>();
    reading.cells.forEach(
        (at, element) -> {
          CTTc cell = typed.get(element);
          if (cell != null) {
            found.put(at, new XWPFTableCell(cell, row, document));
          }
        });
    return found;
  }

  private static Map<Node, CTTc> typed(XWPFDocument document) {
    Map<Node, CTTc> typed = new HashMap<>();
    try (XmlCursor cursor = document.getDocument().getBody().newCursor()) {
      while (cursor.hasNextToken() && !cursor.isEnddoc()) {
        if (cursor.isStart() && cursor.getName().getLocalPart().equals("tc")) {
          XmlObject object = cursor.getObject();
          if (object instanceof CTTc cell) {
            typed.put(cell.getDomNode(), cell);
          }
        }
        cursor.toNextToken();
      }
    }
    return typed;
  }
}
