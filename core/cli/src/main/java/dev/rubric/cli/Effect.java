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
import org.jspecify.annotations.Nullable;

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
            name, card.total(), grade == null ? "" : " " + GradeBand.label(grade).in(language));
  }

  /** The total before and after, and each line that differs; empty when nothing differs. */
  String change(Scorecard before, Scorecard after) {
    StringBuilder lines = new StringBuilder();
    Map<String, LineScore> old = new HashMap<>();
    before.lines().forEach(line -> old.put(line.indicator(), line));
    for (LineScore line : after.lines()) {
      LineScore then = old.remove(line.indicator());
      if (then == null || !same(then.score(), line.score())) {
        String from = then == null ? "—" : shown(then.score());
        lines.append("  %s %s → %s\n".formatted(line.indicator(), from, shown(line.score())));
      }
    }
    for (LineScore gone : leftOver(before, old)) {
      lines.append("  %s %s → —\n".formatted(gone.indicator(), shown(gone.score())));
    }
    boolean same =
        before.total().compareTo(after.total()) == 0
            && Objects.equals(before.grade(), after.grade());
    if (same && lines.isEmpty()) {
      return "";
    }
    return "%s %s → %s%s\n%s"
        .formatted(name, before.total(), after.total(), grades(before, after), lines);
  }

  private static List<LineScore> leftOver(Scorecard before, Map<String, LineScore> old) {
    return before.lines().stream().filter(line -> old.containsKey(line.indicator())).toList();
  }

  private static String grades(Scorecard before, Scorecard after) {
    if (after.grade() == null) {
      return "";
    }
    return Objects.equals(before.grade(), after.grade())
        ? " " + after.grade()
        : " %s → %s".formatted(before.grade() == null ? "—" : before.grade(), after.grade());
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b == null : b != null && a.compareTo(b) == 0;
  }

  private String shown(@Nullable BigDecimal score) {
    return score == null ? OPEN.in(language) : score.toPlainString();
  }
}
