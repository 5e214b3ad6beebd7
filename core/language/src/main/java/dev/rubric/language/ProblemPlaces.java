package dev.rubric.language;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.rule.Form;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which words of a text a problem is about: a message knows only where they begin. */
final class ProblemPlaces {
  private final String text;
  private final TextPlaces places;
  private final List<Piece> pieces;
  private final @Nullable TableText table;

  ProblemPlaces(String file, String text) {
    this.text = text;
    this.places = new TextPlaces(text);
    this.table = RubricLanguage.isTable(file) ? new TableText(text) : null;
    this.pieces = file.endsWith(Form.DRL.ending()) ? Piece.of(file, text) : List.of();
  }

  Span span(Diagnostic problem) {
    Location place = Objects.requireNonNull(problem.location());
    if (table != null && place.isCell()) {
      return table.cell(place).orElse(new Span(0, 0));
    }
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
