package dev.rubric.documents.internal.grid;

import static dev.rubric.documents.internal.grid.WordNodes.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of paragraphs and cells of a Word document, as it is shown. */
final class WordText {
  /** Characters of the font Symbol that people insert for signs. */
  private static final Map<String, String> SYMBOLS =
      Map.of("F0B3", "≥", "F0A3", "≤", "F0B1", "±", "F0B4", "×", "F0B8", "÷", "F0B0", "°");

  private final StringBuilder text = new StringBuilder();
  private boolean hidden;

  private WordText() {}

  /** What a cell holds, with its small tables and text boxes. */
  static String ofCell(Element cell) {
    List<String> parts = new ArrayList<>();
    for (Element each : WordNodes.children(cell)) {
      switch (name(each)) {
        case "p" -> {
          parts.add(ofParagraph(each));
          WordNodes.boxes(each).forEach(box -> parts.add(ofCell(box)));
        }
        case "tbl" -> parts.add(ofTable(each));
        default -> {}
      }
    }
    return String.join("\n", parts);
  }

  private static String ofTable(Element table) {
    List<String> rows = new ArrayList<>();
    for (Element row : WordNodes.children(table)) {
      if (name(row).equals("tr")) {
        List<String> cells =
            WordNodes.children(row).stream()
                .filter(cell -> name(cell).equals("tc"))
                .map(WordText::ofCell)
                .toList();
        rows.add(String.join("\t", cells));
      }
    }
    return String.join("\n", rows);
  }

  /** What a paragraph shows, its text boxes aside. */
  static String ofParagraph(Element paragraph) {
    WordText reading = new WordText();
    reading.add(paragraph);
    return reading.text.toString();
  }

  /** Whether a text of the element is formatted as hidden. */
  static boolean isHidden(Element around) {
    WordText reading = new WordText();
    reading.add(around);
    return reading.hidden;
  }

  private void add(Node parent) {
    for (Element each : WordNodes.children(parent)) {
      switch (name(each)) {
        case "t" -> own(each);
        case "tab", "ptab" -> text.append('\t');
        case "br", "cr" -> text.append('\n');
        case "noBreakHyphen" -> text.append('-');
        case "sym" -> text.append(symbol(each));
        case "r" -> run(each);
        case "pPr", "rPr", "tcPr", "instrText", "delText", "drawing", "pict", "object", "tbl" -> {}
        default -> add(each);
      }
    }
  }

  private void run(Element run) {
    int before = text.length();
    add(run);
    boolean vanishes =
        WordNodes.property(run, "rPr", "vanish")
            .filter(value -> !value.equals("0") && !value.equals("false"))
            .isPresent();
    hidden |= vanishes && !text.substring(before).isBlank();
  }

  private void own(Element words) {
    for (Node each = words.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof CharacterData data) {
        text.append(data.getData());
      }
    }
  }

  private static String symbol(Element symbol) {
    String code = symbol.getAttribute(WordNodes.prefixed(symbol, "char"));
    return SYMBOLS.getOrDefault(code.toUpperCase(Locale.ROOT), "");
  }
}
