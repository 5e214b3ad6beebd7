package dev.rubric.scorecard;

import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.GradeBand;
import dev.rubric.scorecard.Columns.Align;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Many scorecards at a glance: a row each, and how many got which grade. */
final class Summary {
  private static final List<Align> ALIGNS =
      List.of(Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT);

  private final Page page;
  private final List<Scorecard> cards;

  private Summary(List<Scorecard> cards, Language language) {
    this.page = new Page(language);
    this.cards = cards;
  }

  static String of(List<Scorecard> cards, Language language) {
    Summary summary = new Summary(cards, language);
    summary.write();
    return summary.page.toString();
  }

  private void write() {
    page.line(0, page.say(Words.SUMMARY));
    page.table(table());
    page.line(0, page.labelled(Words.GRADE, page.list(grades())));
  }

  private Columns table() {
    Columns columns = new Columns(ALIGNS);
    columns.rule();
    columns.row(
        List.of(
            page.say(Words.UNIT),
            page.say(Words.TOTAL),
            page.say(Words.GRADE),
            page.say(Words.FINDINGS),
            page.say(Words.STATUS)));
    columns.rule();
    int places = Decimals.places(cards.stream().map(Summary::points));
    cards.forEach(card -> columns.row(row(card, places)));
    columns.rule();
    return columns;
  }

  private List<String> row(Scorecard card, int places) {
    return List.of(card.unit(), total(card, places), grade(card), findings(card), status(card));
  }

  private static String total(Scorecard card, int places) {
    if (card.weight() == null) {
      return card.shownTotal();
    }
    return card.total() == null ? Words.DASH : Decimals.fixed(card.total(), places);
  }

  private String grade(Scorecard card) {
    String grade = card.grade();
    return page.say(grade == null ? Words.UNGRADED : GradeBand.label(grade));
  }

  private String findings(Scorecard card) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = card.findings().stream().filter(each -> each.severity() == severity).count();
      if (count > 0) {
        counts.add(page.say(severity.label()) + " " + count);
      }
    }
    return counts.isEmpty() ? page.say(Words.NONE) : page.list(counts);
  }

  private String status(Scorecard card) {
    List<String> open = new ArrayList<>();
    for (LineStatus status : List.of(LineStatus.UNSCORED, LineStatus.CONFLICT)) {
      long count = card.lines().stream().filter(line -> line.status() == status).count();
      if (count > 0) {
        open.add(page.say(status.label()) + " " + count);
      }
    }
    if (!open.isEmpty()) {
      return page.list(open);
    }
    return page.say(
        card.hasNothingToScore() ? LineStatus.NOT_APPLICABLE.label() : LineStatus.SCORED.label());
  }

  /** A scorecard does not list its rubric's grades; the best total tells which is the better. */
  private List<String> grades() {
    Map<String, Long> counts = new LinkedHashMap<>();
    cards.stream()
        .sorted(
            Comparator.comparing(Summary::isGraded)
                .thenComparing(Scorecard::total, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed())
        .forEach(card -> counts.merge(grade(card), 1L, Long::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((grade, count) -> words.add(grade + " " + count));
    return words;
  }

  /** The total in points; null when it is a mark or there is none. */
  private static @Nullable BigDecimal points(Scorecard card) {
    return card.weight() == null ? null : card.total();
  }

  private static boolean isGraded(Scorecard card) {
    return card.grade() != null;
  }
}
