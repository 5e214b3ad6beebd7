package dev.rubric.scorecard;

import dev.rubric.scorecard.Columns.Align;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of the text form: sections, their indicators, the total. */
final class ScoreTable {
  private final Page page;
  private final boolean moved;
  private final List<Row> sections = new ArrayList<>();
  private final List<Row> totals = new ArrayList<>();

  private ScoreTable(Page page, Scorecard card) {
    this.page = page;
    this.moved = card.lines().stream().anyMatch(ScoreTable::isMoved);
    card.sections().forEach(this::section);
    totals(card);
  }

  static Columns of(Page page, Scorecard card) {
    return new ScoreTable(page, card).columns();
  }

  /** Whether the line can get other points than the rubric gives it. */
  static boolean isMoved(LineScore line) {
    return Decimals.differ(line.weight(), line.effectiveWeight());
  }

  private void section(SectionScore section) {
    sections.add(
        new Row(
            section.section(),
            section.weight(),
            effective(section),
            section.score(),
            section.selfScore(),
            vetoed(section.entries(), "")));
    section.lines().forEach(this::line);
  }

  /** What the lines of a section can get together. */
  private static BigDecimal effective(SectionScore section) {
    return section.lines().stream()
        .map(LineScore::effectiveWeight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void line(LineScore line) {
    sections.add(
        new Row(
            "  " + line.indicator(),
            line.weight(),
            line.effectiveWeight(),
            line.score(),
            line.selfScore(),
            page.say(line.status().label())));
  }

  private void totals(Scorecard card) {
    if (card.bonus().signum() != 0) {
      totals.add(new Row(page.say(Words.BONUS), null, null, card.bonus(), null, ""));
    }
    String status = card.provisional() ? page.say(Words.PROVISIONAL) : "";
    totals.add(
        new Row(
            page.say(Words.TOTAL),
            card.weight(),
            null,
            card.total(),
            card.selfTotal(),
            vetoed(card.entries(), status)));
  }

  private String vetoed(List<Entry> entries, String otherwise) {
    boolean vetoed = entries.stream().anyMatch(entry -> entry.kind() == EntryKind.VETO);
    return vetoed ? page.say(LineStatus.VETOED.label()) : otherwise;
  }

  private Columns columns() {
    Columns columns = new Columns(cells(Align.LEFT, Align.RIGHT));
    columns.rule();
    columns.row(headings());
    columns.rule();
    sections.forEach(row -> columns.row(cells(row)));
    columns.rule();
    totals.forEach(row -> columns.row(cells(row)));
    columns.rule();
    return columns;
  }

  private List<Align> cells(Align words, Align numbers) {
    return withMoved(words, numbers, numbers, numbers, numbers, words);
  }

  private List<String> headings() {
    return withMoved(
        page.say(Words.NAME),
        page.say(Words.WEIGHT),
        page.say(Words.EFFECTIVE_WEIGHT),
        page.say(Words.SCORE),
        page.say(Words.SELF_SCORE),
        page.say(Words.STATUS));
  }

  private List<String> cells(Row row) {
    return withMoved(
        row.name(),
        number(row, Row::weight),
        number(row, Row::effectiveWeight),
        number(row, Row::score),
        number(row, Row::selfScore),
        row.status());
  }

  /** The cells of a row; the effective weight has a column only where some weight moved. */
  private <T> List<T> withMoved(T name, T weight, T effective, T score, T self, T status) {
    return moved
        ? List.of(name, weight, effective, score, self, status)
        : List.of(name, weight, score, self, status);
  }

  /** All numbers of a column have the same places, so that their points stand in a line. */
  private String number(Row row, Function<Row, @Nullable BigDecimal> column) {
    List<Row> rows = new ArrayList<>(sections);
    rows.addAll(totals);
    return Decimals.fixed(column.apply(row), Decimals.places(rows.stream().map(column)));
  }

  private record Row(
      String name,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal effectiveWeight,
      @Nullable BigDecimal score,
      @Nullable BigDecimal selfScore,
      String status) {}
}
