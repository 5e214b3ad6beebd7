package dev.rubric.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a YAML document a place is, told from the text before it alone, so that a document that
 * is half written has one as well.
 *
 * @param keys the keys that lead to it, the outermost first; items of lists have none
 * @param key the key whose value stands there; empty where a key stands
 * @param begun where the word begins that is begun there
 */
record DocumentPath(List<String> keys, String key, int begun) {
  DocumentPath {
    keys = List.copyOf(keys);
  }

  static DocumentPath at(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    String line = text.substring(start, at);
    List<String> keys = new ArrayList<>(above(text.substring(0, start), indent(line)));
    int from = indent(line);
    int word = from;
    String key = "";
    int open = 0;
    boolean quoted = false;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted = c == '"' != quoted;
      if (quoted) {
        continue;
      }
      if (c == ':' && (i + 1 == line.length() || line.charAt(i + 1) == ' ')) {
        key = plain(line.substring(word, i));
        word = i + 1;
      } else if (c == '{' || c == '[') {
        keys.add(c == '{' ? key : "");
        open++;
        key = c == '{' ? "" : key;
        word = i + 1;
      } else if ((c == '}' || c == ']') && open > 0) {
        open--;
        String around = keys.remove(keys.size() - 1);
        key = c == '}' ? around : key;
        word = i + 1;
      } else if (c == ',') {
        boolean inList = isList(line, i);
        key = inList ? key : "";
        word = i + 1;
      }
    }
    keys.removeIf(String::isEmpty);
    while (word < line.length() && " \"".indexOf(line.charAt(word)) >= 0) {
      word++;
    }
    return new DocumentPath(keys, key, start + word);
  }

  /** Whether the innermost bracket that is open there is that of a list. */
  private static boolean isList(String line, int at) {
    int depth = 0;
    for (int i = at - 1; i >= 0; i--) {
      char c = line.charAt(i);
      depth += c == '}' || c == ']' ? 1 : 0;
      if (c == '{' || c == '[') {
        if (depth == 0) {
          return c == '[';
        }
        depth--;
      }
    }
    return false;
  }

  /** The keys of the lines above that stand further left. */
  private static List<String> above(String text, int indent) {
    List<String> keys = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    int left = indent;
    for (int i = lines.length - 1; i >= 0 && left > 0; i--) {
      String line = lines[i];
      int own = indent(line);
      boolean blank = line.isBlank() || line.strip().startsWith("#");
      int colon = line.indexOf(':', own);
      if (!blank && own < left && colon > 0) {
        if (line.substring(colon + 1).isBlank()) {
          keys.add(0, plain(line.substring(own, colon)));
        }
        left = dashes(line) < own ? dashes(line) + 1 : own;
        left = Math.min(left, own);
      }
    }
    return keys;
  }

  /** How far in a line's words begin; the dash of a list's item belongs to the way in. */
  private static int indent(String line) {
    int at = dashes(line);
    while (at < line.length() && (line.charAt(at) == ' ' || line.startsWith("- ", at))) {
      at++;
    }
    return at;
  }

  private static int dashes(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static String plain(String word) {
    return word.strip().replace("\"", "");
  }
}
