package dev.rubric.cli;

import dev.rubric.framework.GradeBand;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a change of the rules does to one scorecard, in words. */
final class Effect {
  private static final Text OPEN = Text.of("未评分", "unscored");

  private final String name;
  private final Language language;

  /**
   * The effects on one submission.
   *
   * @param name what the submission is called
   */
  Effect(String name, Language language) {
    this.name = name;
    this.language = language;
  }

  /** The scores as they are: the total, and the grade where there is one. */
  String now(Scorecard card) {
    String grade = card.grade();
    return "%s %s%s\n"
        .formatted(
            name,
            total(card),
            grade == null || card.weight() == null
                ? ""
                : " " + GradeBand.label(grade).in(language));
  }

  /** The total before and after, and each line that differs; empty when nothing differs. */
  String change(Scorecard before, Scorecard after) {
    StringBuilder lines = new StringBuilder();
    Map<String, LineScore> old = new HashMap<>();
    before.lines().forEach(line -> old.put(line.indicator(), line));
    for (LineScore line : after.lines()) {
      LineScore then = old.remove(line.indicator());
      if (then == null || !shown(then).equals(shown(line))) {
        String from = then == null ? "—" : shown(then);
        lines.append("  %s %s → %s\n".formatted(line.indicator(), from, shown(line)));
      }
    }
    for (LineScore gone : leftOver(before, old)) {
      lines.append("  %s %s → —\n".formatted(gone.indicator(), shown(gone)));
    }
    boolean same =
        total(before).equals(total(after)) && Objects.equals(before.grade(), after.grade());
    if (same && lines.isEmpty()) {
      return "";
    }
    return "%s %s → %s%s\n%s"
        .formatted(name, total(before), total(after), grades(before, after), lines);
  }

  private static List<LineScore> leftOver(Scorecard before, Map<String, LineScore> old) {
    return before.lines().stream().filter(line -> old.containsKey(line.indicator())).toList();
  }

  private static String grades(Scorecard before, Scorecard after) {
    if (after.grade() == null || after.weight() == null) {
      return "";
    }
    return Objects.equals(before.grade(), after.grade())
        ? " " + after.grade()
        : " %s → %s".formatted(before.grade() == null ? "—" : before.grade(), after.grade());
  }

  private static String total(Scorecard card) {
    String shown = card.weight() == null ? card.shownTotal() : String.valueOf(card.total());
    return shown.isEmpty() ? "—" : shown;
  }

  private String shown(LineScore line) {
    BigDecimal score = line.score();
    if (line.mark() != null) {
      return line.mark();
    }
    return score == null ? OPEN.in(language) : score.toPlainString();
  }
}
