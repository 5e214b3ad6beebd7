package dev.rubric.change.internal.impact;

import dev.rubric.internal.batch.ByteSearch;
import org.jspecify.annotations.Nullable;

/**
 * Cuts JSON where its members and items begin and end, without a look at what they say: each part
 * is well-formed when, and only when, reading it says so.
 */
final class Cutter {
  private final byte[] line;
  private final int end;
  private int at;

  Cutter(byte[] line) {
    this.line = line;
    this.end = line.length;
  }

  /** Within a part that was cut before. */
  Cutter(Slice part) {
    this.line = part.bytes();
    this.at = part.from();
    this.end = part.from() + part.length();
  }

  /** Passes over a character after white space; false, and nothing passed, when another is next. */
  boolean pass(char wanted) {
    space();
    if (at < end && line[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  /** Whether nothing but white space is left. */
  boolean isAtEnd() {
    space();
    return at == end;
  }

  private void space() {
    while (at < end && isSpace(line[at])) {
      at++;
    }
  }

  private static boolean isSpace(byte each) {
    return each == ' ' || each == '\t' || each == '\r' || each == '\n';
  }

  /** Whether a map or a list is next. */
  boolean isStruct() {
    space();
    return at < end && (line[at] == '{' || line[at] == '[');
  }

  /** Whether a text is next. */
  boolean isText() {
    space();
    return at < end && line[at] == '"';
  }

  /** The value that is next; null when it does not end. */
  @Nullable Slice value() {
    space();
    int from = at;
    int to = isStruct() ? structEnd(at) : isText() ? textEnd(at + 1) : wordEnd(at);
    if (to <= from) {
      return null;
    }
    at = to;
    return new Slice(line, from, to);
  }

  /** Behind the quote that ends a text; −1 when there is none. */
  private int textEnd(int from) {
    int next = from;
    while (true) {
      next = ByteSearch.find(line, (byte) '"', (byte) '\\', next, end);
      if (next < 0 || line[next] == '"') {
        return next < 0 ? -1 : next + 1;
      }
      next += 2;
      if (next > end) {
        return -1;
      }
    }
  }

  /** Behind the bracket that ends a map or list, of whichever kind; −1 when there is none. */
  private int structEnd(int from) {
    int depth = 0;
    int next = from;
    while (next < end) {
      switch (line[next]) {
        case '"' -> {
          next = textEnd(next + 1);
          if (next < 0) {
            return -1;
          }
        }
        case '{', '[' -> {
          depth++;
          next++;
        }
        case '}', ']' -> {
          next++;
          if (--depth == 0) {
            return next;
          }
        }
        default -> next++;
      }
    }
    return -1;
  }

  /** Behind a number or one of the three words. */
  private int wordEnd(int from) {
    int next = from;
    while (next < end
        && !isSpace(line[next])
        && line[next] != ','
        && line[next] != '}'
        && line[next] != ']') {
      next++;
    }
    return next;
  }
}
