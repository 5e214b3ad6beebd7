package dev.rubric.language;

import dev.rubric.diagnostic.Location;
import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the rules of a sound file stand in its text. */
final class RulePlaces {
  private static final Pattern ENDS_SENTENCES = Pattern.compile("(?m)^[ \t\u3000]*完[ \t\u3000]*$");

  private final Form form;
  private final String text;
  private final TextPlaces places;
  private final TableText table;
  private final List<Integer> begins;

  RulePlaces(Form form, String text, RuleFile rules) {
    this.form = form;
    this.text = text;
    this.places = new TextPlaces(text);
    this.table = new TableText(form.isTable() ? text : "");
    this.begins = rules.rules().stream().map(rule -> begin(rule.location())).toList();
  }

  private int begin(Location place) {
    return form.isTable()
        ? table.cell(Location.cell("", "", place.line(), 1)).map(Span::from).orElse(0)
        : places.offset(place);
  }

  /** The rule at a place, or the one before it; of a place before all, the first. */
  int index(int at) {
    int found = 0;
    for (int i = 0; i < begins.size() && begins.get(i) <= at; i++) {
      found = i;
    }
    return found;
  }

  /** From where a rule begins to where it ends, of a table its row. */
  Span span(int index) {
    int from = begins.get(index);
    int next = index + 1 < begins.size() ? begins.get(index + 1) : text.length();
    return new Span(from, form == Form.DRL ? drl(from, next) : sentences(from, next));
  }

  /** The same with the lines of comments right above it and the blank lines below. */
  Span withComments(int index) {
    Span own = span(index);
    int line = places.line(own.from());
    while (line > 0 && text.startsWith("//", places.start(line - 1))) {
      line--;
    }
    int to = own.to();
    while (to < text.length() && Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return new Span(places.start(line), to);
  }

  private int drl(int from, int next) {
    return Piece.of("rule.drl", text.substring(from, next)).stream()
        .filter(piece -> piece.isName() && piece.is("end"))
        .mapToInt(piece -> from + piece.span().to())
        .max()
        .orElse(next);
  }

  private int sentences(int from, int next) {
    Matcher ends = ENDS_SENTENCES.matcher(text).region(from, next);
    int end = from + text.substring(from, next).stripTrailing().length();
    while (ends.find()) {
      end = ends.end();
    }
    return end;
  }
}
