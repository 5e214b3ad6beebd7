package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence.
 *
 * @param text its characters
 * @param at where it begins
 */
public record Phrase(String text, Location at) {
  private static final String OPENING = "（(「“";
  private static final String CLOSING = "）)」”";

  boolean isEmpty() {
    return text.isEmpty();
  }

  Phrase sub(int from, int to) {
    return new Phrase(text.substring(from, to), at.plus(text.codePointCount(0, from)));
  }

  Phrase from(int index) {
    return sub(index, text.length());
  }

  /** Without the blanks around it, narrow or wide. */
  Phrase strip() {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return sub(start, end);
  }

  boolean startsWith(String word) {
    return text.startsWith(word);
  }

  /** The parts between these words, where they stand outside quotes and parentheses. */
  List<Phrase> split(String... words) {
    List<Phrase> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      String found = isOutside(i) ? wordAt(i, words) : "";
      if (found.isEmpty()) {
        i++;
      } else {
        parts.add(sub(start, i).strip());
        i += found.length();
        start = i;
      }
    }
    parts.add(from(start).strip());
    return parts;
  }

  private String wordAt(int index, String... words) {
    for (String word : words) {
      if (text.startsWith(word, index)) {
        return word;
      }
    }
    return "";
  }

  /** Whether the character there stands outside all quotes and parentheses. */
  boolean isOutside(int index) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      if (quoted) {
        quoted = c != '"';
        i += c == '\\' ? 1 : 0;
      } else if (c == '"') {
        quoted = true;
      } else {
        depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
        depth -= CLOSING.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return !quoted && depth == 0;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u3000';
  }
}
