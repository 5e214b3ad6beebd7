package dev.rubric.documents.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The elements of a Word document as a reader sees them: what only wraps others is opened, of
 * alternatives the first counts, and what was deleted with changes tracked is not there.
 */
final class WordNodes {
  private static final Set<String> WRAPPERS =
      Set.of(
          "sdt",
          "sdtContent",
          "ins",
          "moveTo",
          "customXml",
          "smartTag",
          "fldSimple",
          "hyperlink",
          "dir",
          "bdo");
  private static final Set<String> GONE = Set.of("del", "moveFrom");

  private WordNodes() {}

  /** The name without its prefix. */
  static String name(Node node) {
    String name = node.getNodeName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The children that are seen. */
  static List<Element> children(Node parent) {
    List<Element> found = new ArrayList<>();
    collect(parent, found);
    return found;
  }

  private static void collect(Node parent, List<Element> found) {
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        String name = name(element);
        if (WRAPPERS.contains(name)) {
          collect(element, found);
        } else if (name.equals("AlternateContent")) {
          alternative(element).ifPresent(chosen -> collect(chosen, found));
        } else if (!GONE.contains(name)) {
          found.add(element);
        }
      }
    }
  }

  private static Optional<Element> alternative(Element choices) {
    Optional<Element> first = child(choices, "Choice");
    return first.isPresent() ? first : child(choices, "Fallback");
  }

  /** The first child of that name. */
  static Optional<Element> child(Node parent, String name) {
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element && name(element).equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** A property such as {@code gridSpan}: its value, empty text where it has none. */
  static Optional<String> property(Element owner, String properties, String name) {
    return child(owner, properties)
        .flatMap(found -> child(found, name))
        .map(found -> found.getAttribute(prefixed(found, "val")));
  }

  /** A number among the properties, within bounds. */
  static int number(Element owner, String properties, String name, int least, int most) {
    String value = property(owner, properties, name).orElse("");
    int number = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : least;
    return Math.max(least, Math.min(most, number));
  }

  /** An attribute's name with the prefix that its element has. */
  static String prefixed(Element element, String attribute) {
    String name = element.getNodeName();
    return name.substring(0, name.indexOf(':') + 1) + attribute;
  }

  /** The contents of the text boxes in an element, in their order; of alternatives the first. */
  static List<Element> boxes(Node around) {
    List<Element> boxes = new ArrayList<>();
    for (Element child : children(around)) {
      if (name(child).equals("txbxContent")) {
        boxes.add(child);
      } else if (!name(child).equals("tbl")) {
        boxes.addAll(boxes(child));
      }
    }
    return boxes;
  }

  /** Whether changes are tracked inside an element. */
  static boolean isTracked(Node around) {
    for (Node each = around.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        String name = name(element);
        boolean change =
            (GONE.contains(name) || name.equals("ins") || name.equals("moveTo"))
                && !name(around).equals("rPr");
        if (change || isTracked(element)) {
          return true;
        }
      }
    }
    return false;
  }
}
