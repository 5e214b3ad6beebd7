package dev.rubric.language;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.internal.sentence.SentenceWords;
import dev.rubric.internal.table.Column;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of a scoring-standard table say, and what can stand in them. */
final class TableHelp {
  private static final List<Column> SENTENCES = List.of(Column.CONDITION, Column.METHOD);

  private final String text;
  private final TableText table;
  private final @Nullable Framework framework;

  TableHelp(String text, @Nullable Framework framework) {
    this.text = text;
    this.table = new TableText(text);
    this.framework = framework;
  }

  /** Where the table names an indicator. */
  List<Span> uses(String name) {
    return highlights().stream()
        .filter(each -> each.kind() == WordKind.INDICATOR && each.span().of(text).equals(name))
        .map(Highlight::span)
        .toList();
  }

  /** The words of the table, in order. */
  List<Highlight> highlights() {
    List<Highlight> found = new ArrayList<>();
    table.body((column, span) -> cell(column, span, found));
    found.sort(Comparator.comparing(each -> each.span().from()));
    return List.copyOf(found);
  }

  private void cell(Column column, Span span, List<Highlight> found) {
    String cell = span.of(text);
    if (column == Column.INDICATOR) {
      int from = span.from() + cell.length() - cell.stripLeading().length();
      Span name = new Span(from, from + cell.strip().length());
      if (names().contains(cell.strip())) {
        found.add(new Highlight(name, WordKind.INDICATOR));
      }
    } else if (SENTENCES.contains(column)) {
      for (Highlight each : SentenceText.highlights(cell, framework)) {
        Span at = each.span();
        found.add(
            new Highlight(new Span(span.from() + at.from(), span.from() + at.to()), each.kind()));
      }
    } else if (cell.matches("-?[0-9.]+%?")) {
      found.add(new Highlight(span, WordKind.NUMBER));
    }
  }

  private List<String> names() {
    return indicators().map(Indicator::name).toList();
  }

  private Stream<Indicator> indicators() {
    return framework == null ? Stream.of() : framework.indicators().stream();
  }

  /** What can stand in the cell at a place. */
  Completions complete(int at) {
    List<Completions> found = new ArrayList<>();
    table.body(
        (column, span) -> {
          if (span.from() <= at && at <= span.to()) {
            found.add(choices(column, span, at));
          }
        });
    return found.isEmpty() ? new Completions(new Span(at, at), List.of()) : found.get(0);
  }

  private Completions choices(Column column, Span span, int at) {
    int begun = at;
    boolean sentence = SENTENCES.contains(column);
    while (begun > span.from() && !(sentence && isBorder(text.charAt(begun - 1)))) {
      begun--;
    }
    List<Completion> choices =
        values(column).map(each -> choice(kind(column), each)).distinct().toList();
    return new Completions(new Span(begun, sentence ? at : span.to()), choices);
  }

  private static boolean isBorder(char c) {
    return " \u3000，；\n「".indexOf(c) >= 0;
  }

  private static WordKind kind(Column column) {
    return column == Column.INDICATOR ? WordKind.INDICATOR : WordKind.TEXT;
  }

  private Stream<String> values(Column column) {
    return switch (column) {
      case SECTION ->
          framework == null ? Stream.of() : framework.sections().stream().map(Section::name);
      case INDICATOR -> indicators().map(Indicator::name);
      case UNIT -> indicators().map(Indicator::unitOfMeasure).filter(Objects::nonNull);
      case DIRECTION -> Stream.of("≥", "≤", "=");
      case BASIS -> framework == null ? Stream.of() : framework.basis().stream();
      case CONDITION ->
          Stream.concat(
              indicators().map(each -> "指标 " + each.name()), SentenceWords.conditions().stream());
      case METHOD -> SentenceWords.statements().stream();
      default -> Stream.of();
    };
  }

  private static Completion choice(WordKind kind, String words) {
    return new Completion(kind, words, words, words, Text.same(""));
  }
}
