package dev.rubric.language.lsp;

import dev.rubric.language.Span;
import dev.rubric.language.TextPlaces;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places of a text as the protocol counts them: lines and UTF-16 units, both from 0. */
final class Ranges {
  private final String text;
  private final TextPlaces places;

  Ranges(String text) {
    this.text = text;
    this.places = new TextPlaces(text);
  }

  Position position(int offset) {
    int line = places.line(offset);
    return new Position(line, offset - places.start(line));
  }

  Range range(Span span) {
    return new Range(position(span.from()), position(span.to()));
  }

  /** What lies beyond a line's or the text's end counts as that end. */
  int offset(Position position) {
    int start = places.start(position.getLine());
    return Math.min(
        start + position.getCharacter(), Math.max(start, places.end(position.getLine())));
  }

  Range whole() {
    return range(new Span(0, text.length()));
  }
}
