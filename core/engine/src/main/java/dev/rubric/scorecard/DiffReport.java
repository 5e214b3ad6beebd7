package dev.rubric.scorecard;

import dev.rubric.framework.GradeBand;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The difference of two scorecards as an auditor reads it in a terminal. */
final class DiffReport {
  private static final Text TITLE = Text.of("评分表对比", "Scorecards compared");
  private static final Text SAME = Text.of("没有差别", "no difference");
  private static final Text BEFORE = Text.of("前", "before");
  private static final Text AFTER = Text.of("后", "after");
  private static final String ARROW = " → ";

  private final Page page;

  private DiffReport(Language language) {
    this.page = new Page(language);
  }

  static String of(ScorecardDiff diff, Language language) {
    DiffReport report = new DiffReport(language);
    report.write(diff);
    return report.page.toString();
  }

  private void write(ScorecardDiff diff) {
    Scorecard before = diff.before();
    Scorecard after = diff.after();
    page.line(0, page.say(TITLE));
    page.line(0, page.labelled(Words.UNIT, pair(before.unit(), after.unit())));
    page.line(
        0,
        page.labelled(
            Words.RUBRIC,
            pair(TextReport.identity(before.rubric()), TextReport.identity(after.rubric()))));
    if (diff.isEmpty()) {
      page.line(0, page.say(SAME));
      return;
    }
    if (before.total() != null || after.total() != null) {
      String change = before.weight() == null ? "" : change(diff.change());
      page.line(
          0,
          page.labelled(
              Words.TOTAL, pair(or(before.shownTotal()), or(after.shownTotal())) + change));
    }
    page.line(0, page.labelled(Words.GRADE, pair(grade(before), grade(after))));
    diff.sections().forEach(this::section);
  }

  private void section(SectionDiff section) {
    SectionScore before = section.before();
    SectionScore after = section.after();
    boolean marks =
        !((before == null || before.isOnPoints()) && (after == null || after.isOnPoints()));
    String change = marks ? "" : change(section.change());
    String earlier = or(before == null ? "" : before.shown());
    page.line(
        1,
        section.section() + "  " + pair(earlier, or(after == null ? "" : after.shown())) + change);
    section.lines().forEach(this::line);
  }

  private void line(LineDiff line) {
    String causes =
        page.mark(page.list(line.causes().stream().map(cause -> page.say(cause.label())).toList()));
    page.line(
        2,
        line.indicator()
            + "  "
            + pair(outcome(line.before()), outcome(line.after()))
            + (isMarked(line.before()) || isMarked(line.after()) ? "" : change(line.change()))
            + "  "
            + causes);
    Set<Text> kept = reasons(line.after());
    Set<Text> gone = reasons(line.before());
    entries(line.before(), BEFORE, kept);
    entries(line.after(), AFTER, gone);
  }

  /** What was said on one side only. */
  private void entries(@Nullable LineScore line, Text side, Set<Text> otherSide) {
    List<Entry> entries = line == null ? List.of() : line.entries();
    for (Entry entry : entries) {
      if (!otherSide.contains(entry.reason())) {
        String said = page.say(entry.kind().label()) + " " + page.say(entry.reason());
        page.line(3, page.labelled(side, said) + page.aside(entry.location() + " " + entry.rule()));
      }
    }
  }

  private static Set<Text> reasons(@Nullable LineScore line) {
    return line == null
        ? Set.of()
        : line.entries().stream().map(Entry::reason).collect(Collectors.toSet());
  }

  private String outcome(@Nullable LineScore line) {
    if (line == null) {
      return page.say(Words.NONE);
    }
    String status = page.say(line.status().label());
    if (line.score() == null) {
      return status;
    }
    if (isMarked(line)) {
      return line.shown();
    }
    String score = Decimals.plain(line.score()) + "/" + Decimals.plain(line.effectiveWeight());
    return line.status() == LineStatus.SCORED ? score : score + " " + status;
  }

  private String grade(Scorecard card) {
    if (card.provisional()) {
      return page.say(Words.PROVISIONAL);
    }
    return page.say(card.grade() == null ? Words.UNGRADED : GradeBand.label(card.grade()));
  }

  private static boolean isMarked(@Nullable LineScore line) {
    return line != null && line.mark() != null;
  }

  private String or(String shown) {
    return shown.isEmpty() ? page.say(Words.NONE) : shown;
  }

  private String change(BigDecimal by) {
    return by.signum() == 0 ? "" : page.aside((by.signum() > 0 ? "+" : "") + Decimals.plain(by));
  }

  private static String pair(String before, String after) {
    return before.equals(after) ? before : before + ARROW + after;
  }
}
