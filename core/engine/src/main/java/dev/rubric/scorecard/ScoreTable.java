package dev.rubric.scorecard;

import dev.rubric.scorecard.Columns.Align;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of the text form: sections, their indicators, the total. */
final class ScoreTable {
  private static final List<Text> HEADINGS =
      List.of(
          Words.NAME,
          Words.GROUP,
          Words.TARGET,
          Words.ACTUAL,
          Words.WEIGHT,
          Words.EFFECTIVE_WEIGHT,
          Words.SCORE,
          Words.SELF_SCORE,
          Words.STATUS);
  private static final List<Align> ALIGNS =
      List.of(
          Align.LEFT,
          Align.LEFT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.LEFT);

  private final Page page;
  private final Reported reported;
  private final boolean moved;
  private final List<Row> sections = new ArrayList<>();
  private final List<Row> totals = new ArrayList<>();

  private ScoreTable(Page page, Scorecard card, Reported reported) {
    this.page = page;
    this.reported = reported;
    this.moved =
        card.sections().stream()
            .filter(SectionScore::isOnPoints)
            .flatMap(section -> section.lines().stream())
            .anyMatch(ScoreTable::isMoved);
    card.sections().forEach(this::section);
    totals(card);
  }

  static Columns of(Page page, Scorecard card, Reported reported) {
    return new ScoreTable(page, card, reported).columns();
  }

  /** Whether the line can get other points than the rubric gives it. */
  static boolean isMoved(LineScore line) {
    return Decimals.differ(line.weight(), line.effectiveWeight());
  }

  private void section(SectionScore section) {
    sections.add(
        new Row(
            page.name(section.section()),
            "",
            "",
            "",
            section.isOnPoints() ? section.weight() : null,
            section.isOnPoints() ? effective(section) : null,
            section.isOnPoints() ? section.score() : null,
            section.mark(),
            section.selfScore(),
            null,
            vetoed(section.entries(), "")));
    section.lines().forEach(line -> line(line, section.isOnPoints()));
  }

  /** What the lines of a section can get together. */
  private static BigDecimal effective(SectionScore section) {
    if (section.how() != null) {
      return section.weight();
    }
    return section.lines().stream()
        .map(LineScore::effectiveWeight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void line(LineScore line, boolean points) {
    sections.add(
        new Row(
            "  " + page.name(line.indicator()),
            reported == Reported.NOTHING || line.group() == null ? "" : page.name(line.group()),
            page.target(reported, line.indicator()),
            page.actual(reported, line.indicator()),
            points ? line.weight() : null,
            points ? line.effectiveWeight() : null,
            points ? line.score() : null,
            line.mark(),
            line.selfScore(),
            line.selfMark(),
            page.say(line.status().label())));
  }

  private void totals(Scorecard card) {
    if (card.bonus().signum() != 0) {
      totals.add(
          new Row(
              page.say(Words.BONUS), "", "", "", null, null, card.bonus(), null, null, null, ""));
    }
    String status = card.provisional() ? page.say(Words.PROVISIONAL) : "";
    if (card.weight() == null && card.total() == null && card.entries().isEmpty()) {
      return;
    }
    totals.add(
        new Row(
            page.say(Words.TOTAL),
            "",
            "",
            "",
            card.weight(),
            null,
            card.weight() == null ? null : card.total(),
            card.weight() == null ? card.grade() : card.total() == null ? Words.DASH : null,
            card.selfTotal(),
            null,
            vetoed(card.entries(), status)));
  }

  private String vetoed(List<Entry> entries, String otherwise) {
    boolean vetoed = entries.stream().anyMatch(entry -> entry.kind() == EntryKind.VETO);
    return vetoed ? page.say(LineStatus.VETOED.label()) : otherwise;
  }

  private Columns columns() {
    Columns columns = new Columns(present(ALIGNS));
    columns.rule();
    columns.row(present(HEADINGS).stream().map(page::say).toList());
    columns.rule();
    sections.forEach(row -> columns.row(present(cells(row))));
    columns.rule();
    if (!totals.isEmpty()) {
      totals.forEach(row -> columns.row(present(cells(row))));
      columns.rule();
    }
    return columns;
  }

  private List<String> cells(Row row) {
    return List.of(
        row.name(),
        row.group(),
        row.target(),
        row.actual(),
        number(row, Row::weight),
        number(row, Row::effectiveWeight),
        row.mark() == null ? number(row, Row::score) : row.mark(),
        row.selfMark() == null ? number(row, Row::selfScore) : row.selfMark(),
        row.status());
  }

  /** The columns that this scorecard has something to put in. */
  private <T> List<T> present(List<T> all) {
    List<T> present = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (isPresent(i)) {
        present.add(all.get(i));
      }
    }
    return present;
  }

  private boolean isPresent(int column) {
    return switch (column) {
      case 1 -> sections.stream().anyMatch(row -> !row.group().isEmpty());
      case 2 -> sections.stream().anyMatch(row -> !row.target().isEmpty());
      case 3 -> sections.stream().anyMatch(row -> !row.actual().isEmpty());
      case 7 -> sections.stream().anyMatch(Row::hasOwn);
      case 4 -> sections.stream().anyMatch(row -> row.weight() != null);
      case 5 -> moved;
      default -> true;
    };
  }

  /** All numbers of a column have the same places, so that their points stand in a line. */
  private String number(Row row, Function<Row, @Nullable BigDecimal> column) {
    List<Row> rows = new ArrayList<>(sections);
    rows.addAll(totals);
    return Decimals.fixed(column.apply(row), Decimals.places(rows.stream().map(column)));
  }

  private record Row(
      String name,
      String group,
      String target,
      String actual,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal effectiveWeight,
      @Nullable BigDecimal score,
      @Nullable String mark,
      @Nullable BigDecimal selfScore,
      @Nullable String selfMark,
      String status) {
    /** Whether the unit has or could have given itself something. */
    boolean hasOwn() {
      return weight != null || selfScore != null || selfMark != null;
    }
  }
}
