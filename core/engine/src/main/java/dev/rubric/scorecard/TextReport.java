package dev.rubric.scorecard;

import dev.rubric.framework.GradeBand;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The scorecard as an auditor reads it in a terminal. */
final class TextReport {
  /** Enough of the digest to tell two rubrics apart, and short enough to read aloud. */
  private static final int HASH_SHOWN = 12;

  private final Page page;
  private final Scorecard card;
  private final Reported reported;

  private TextReport(Scorecard card, Reported reported, Language language) {
    this.reported = reported;
    this.page = new Page(language, reported::english, reported::said);
    this.card = card;
  }

  static String of(Scorecard card, Reported reported, Language language) {
    TextReport report = new TextReport(card, reported, language);
    report.write();
    return report.page.toString();
  }

  private void write() {
    header();
    page.blank();
    page.table(ScoreTable.of(page, card, reported));
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
    page.line(
        0, page.labelled(Words.RUBRIC, page.name(rubric.title()) + page.aside(identity(rubric))));
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
    if (card.weight() == null && grade == null) {
      return page.labelled(Words.TOTAL, page.say(Words.NO_TOTAL));
    }
    return page.labelled(Words.GRADE, grade == null ? page.say(Words.NO_GRADES) : named(grade));
  }

  /** The rubric's own English word for a grade, or else the national one. */
  private String named(String grade) {
    String own = page.name(grade);
    return own.equals(grade) ? page.say(GradeBand.label(grade)) : own;
  }

  /** What keeps the grade open: lines by their status, then sections and the total. */
  private List<String> open() {
    List<String> open = new ArrayList<>();
    open(open, LineStatus.UNSCORED.label(), names(LineStatus.UNSCORED));
    open(open, LineStatus.CONFLICT.label(), names(LineStatus.CONFLICT));
    open(open, Words.INCOMPLETE, wholes(entry -> entry.kind() != EntryKind.UNSCORED));
    open(open, Words.DOUBTFUL, wholes(entry -> entry.kind() == EntryKind.UNSCORED));
    return open.isEmpty() ? List.of(page.say(nothingOpen())) : open;
  }

  private Text nothingOpen() {
    return card.hasNothingToScore() ? Words.NOTHING_APPLIES : Words.NOT_WHOLE;
  }

  private void open(List<String> open, Text why, List<String> names) {
    if (!names.isEmpty()) {
      open.add(page.say(why) + " " + page.list(names));
    }
  }

  /** The sections, and the total, that such an entry leaves open. */
  private List<String> wholes(Predicate<Entry> such) {
    Predicate<Entry> opens = such.and(Entry::isOpen);
    List<String> wholes = new ArrayList<>();
    for (SectionScore section : card.sections()) {
      if (section.entries().stream().anyMatch(opens)) {
        wholes.add(page.name(section.section()));
      }
    }
    if (card.entries().stream().anyMatch(opens)) {
      wholes.add(page.say(Words.TOTAL));
    }
    return wholes;
  }

  private List<String> names(LineStatus status) {
    return card.lines().stream()
        .filter(line -> line.status() == status)
        .map(line -> page.name(line.indicator()))
        .toList();
  }
}
