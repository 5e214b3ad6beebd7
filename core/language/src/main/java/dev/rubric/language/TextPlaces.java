package dev.rubric.language;

import dev.rubric.diagnostic.Location;
import java.util.Arrays;
import java.util.Objects;

/** Where the lines of a text begin: turns places of messages into offsets and back. */
public final class TextPlaces {
  private final String text;
  private final int[] starts;

  /** The places of a text. */
  public TextPlaces(String text) {
    this.text = Objects.requireNonNull(text, "text");
    int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
    this.starts = new int[lines];
    for (int line = 1, at = 0; line < lines; line++) {
      at = text.indexOf('\n', at) + 1;
      starts[line] = at;
    }
  }

  /** The line of an offset, from 0. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Where a line begins; the end of the text when it has no such line. */
  public int start(int line) {
    return line < starts.length ? starts[Math.max(0, line)] : text.length();
  }

  /** Where a line ends, before its line end. */
  public int end(int line) {
    int next = Math.max(0, line) + 1;
    int end = next < starts.length ? starts[next] - 1 : text.length();
    return end > start(line) && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The offset of a place in characters, no further than its line. */
  public int offset(Location place) {
    Objects.requireNonNull(place, "place");
    int line = Math.max(0, place.line() - 1);
    int start = start(line);
    int end = Math.max(start, end(line));
    int column = Math.max(0, place.column() - 1);
    return text.codePointCount(start, end) <= column ? end : text.offsetByCodePoints(start, column);
  }

  /** The offset of so many characters behind another. */
  int plus(int offset, int characters) {
    int at = offset;
    for (int i = 0; i < characters && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
