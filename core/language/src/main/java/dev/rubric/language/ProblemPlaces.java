package dev.rubric.language;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.rule.Form;
import java.util.List;
import java.util.Objects;

/** Which words of a text a problem is about: a message knows only where they begin. */
final class ProblemPlaces {
  private final String text;
  private final TextPlaces places;
  private final List<Piece> pieces;

  ProblemPlaces(String file, String text) {
    this.text = text;
    this.places = new TextPlaces(text);
    this.pieces = file.endsWith(Form.DRL.ending()) ? Piece.of(file, text) : List.of();
  }

  Span span(Diagnostic problem) {
    Location place = Objects.requireNonNull(problem.location());
    int from = place.isCell() ? 0 : places.offset(place);
    Mend mend = problem.mend();
    if (mend != null && text.startsWith(mend.found(), from)) {
      return new Span(from, from + mend.found().length());
    }
    return pieces.stream()
        .filter(piece -> piece.span().from() == from && piece.span().to() > from)
        .map(Piece::span)
        .findFirst()
        .orElseGet(() -> new Span(from, wordEnd(from)));
  }

  private int wordEnd(int from) {
    int line = places.end(places.line(from));
    int end = from;
    while (end < line && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end > from || from >= line ? end : from + 1;
  }
}
