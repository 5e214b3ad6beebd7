package dev.rubric.scorecard;

import dev.rubric.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scorecard as an auditor reads it in a terminal. */
final class TextReport {
  /** Enough of the digest to tell two rubrics apart, and short enough to read aloud. */
  private static final int HASH_SHOWN = 12;

  private final Page page;
  private final Scorecard card;

  private TextReport(Scorecard card, Language language) {
    this.page = new Page(language);
    this.card = card;
  }

  static String of(Scorecard card, Language language) {
    TextReport report = new TextReport(card, language);
    report.write();
    return report.page.toString();
  }

  private void write() {
    header();
    page.blank();
    page.table(ScoreTable.of(page, card));
    page.line(0, grade());
    page.blank();
    Explanation explanation = new Explanation(page);
    explanation.sections(card);
    explanation.overall(card);
    explanation.findings(card.findings());
  }

  private void header() {
    RubricStamp rubric = card.rubric();
    page.line(0, page.say(Words.TITLE));
    page.line(0, page.labelled(Words.UNIT, card.unit()));
    if (card.year() != null) {
      page.line(0, page.labelled(Words.YEAR, card.year().toString()));
    }
    page.line(0, page.labelled(Words.RUBRIC, rubric.title() + page.aside(identity(rubric))));
    page.line(0, page.labelled(Words.ENGINE, rubric.engine()));
  }

  static String identity(RubricStamp rubric) {
    String digest = rubric.hash().substring(rubric.hash().indexOf(':') + 1);
    String shown = digest.substring(0, Math.min(HASH_SHOWN, digest.length()));
    return rubric.name() + " " + rubric.version() + " " + shown;
  }

  private String grade() {
    if (card.provisional()) {
      return page.labelled(Words.NO_GRADE_YET, page.clauses(open()));
    }
    String grade = card.grade();
    return page.labelled(Words.GRADE, grade == null ? page.say(Words.NO_GRADES) : grade);
  }

  /** Which lines keep the grade open, status by status. */
  private List<String> open() {
    List<String> open = new ArrayList<>();
    for (LineStatus status : List.of(LineStatus.UNSCORED, LineStatus.CONFLICT)) {
      List<String> names = names(status).toList();
      if (!names.isEmpty()) {
        open.add(page.say(status.label()) + " " + page.list(names));
      }
    }
    List<String> wholes = wholes();
    if (!wholes.isEmpty()) {
      open.add(page.say(Words.INCOMPLETE) + " " + page.list(wholes));
    }
    return open;
  }

  /** The sections, and the total, of which a rule stated points that can't be computed. */
  private List<String> wholes() {
    List<String> wholes = new ArrayList<>();
    for (SectionScore section : card.sections()) {
      if (section.entries().stream().anyMatch(Entry::isOpen)) {
        wholes.add(section.section());
      }
    }
    if (card.entries().stream().anyMatch(Entry::isOpen)) {
      wholes.add(page.say(Words.TOTAL));
    }
    return wholes;
  }

  private Stream<String> names(LineStatus status) {
    return card.lines().stream().filter(line -> line.status() == status).map(LineScore::indicator);
  }
}
