package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.check.RubricCheck;
import dev.rubric.check.report.CheckReport;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stands between a rubric and those who are scored with it: what {@code rubric check} calls an
 * error keeps a rubric from being used, what it calls a warning is shown.
 */
final class Gate {
  /** So many warnings of a kind say enough here; {@code rubric check} has them all. */
  private static final int MOST_SHOWN = 5;

  private final Console console;
  private final String subject;
  private final Language language;
  private final boolean quiet;
  private final boolean unchecked;
  private final Set<String> seen = new HashSet<>();

  /**
   * A gate.
   *
   * @param subject the rubric, or the folder of rubrics, as the user named it
   * @param quiet whether warnings are left unsaid
   * @param unchecked whether every rubric is let through that can be loaded
   */
  Gate(Console console, String subject, Language language, boolean quiet, boolean unchecked) {
    this.console = console;
    this.subject = subject;
    this.language = language;
    this.quiet = quiet;
    this.unchecked = unchecked;
  }

  /**
   * Lets a rubric through; of one that came before, no warning is shown again.
   *
   * @return that rubric
   * @throws InvalidRubricException when it has mistakes
   */
  Rubric pass(Rubric rubric) {
    boolean first = seen.add(rubric.stamp().hash());
    if (unchecked) {
      if (first) {
        show(rubric.warnings());
        tell("未经核查（--unchecked），得分可能有误", "not checked (--unchecked); scores may be wrong");
      }
      return rubric;
    }
    CheckReport report = RubricCheck.check(rubric);
    List<Diagnostic> errors = report.misjudging();
    if (first) {
      show(others(report, errors));
    }
    if (!errors.isEmpty()) {
      tell(
          "核查发现错误，不能用来评分；改正后再评，确要先试的加 --unchecked",
          "the rubric has mistakes and can't be scored with; mend them, or add --unchecked to try");
      throw new InvalidRubricException(errors);
    }
    return rubric;
  }

  /** What is odd, and what the scorecards of whom it concerns will show. */
  private static List<Diagnostic> others(CheckReport report, List<Diagnostic> errors) {
    return report.problems().stream()
        .map(problem -> problem.diagnostic())
        .filter(each -> each.severity() != Severity.NOTE && !errors.contains(each))
        .toList();
  }

  private void show(List<Diagnostic> warnings) {
    if (quiet) {
      return;
    }
    if (!console.problems().areForPeople()) {
      console.problems(subject, warnings, language);
      return;
    }
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (Diagnostic each : warnings) {
      if (kinds.merge(each.code(), 1, Integer::sum) <= MOST_SHOWN) {
        console.printError(each.render(language) + "\n");
      }
    }
    kinds.forEach(this::more);
  }

  private void more(String code, int all) {
    int left = all - MOST_SHOWN;
    if (left > 0) {
      tell(
          "还有 " + left + " 个 [" + code + "]，见 rubric check",
          left + " more [" + code + "]; see rubric check");
    }
  }

  private void tell(String zh, String en) {
    console.tell(Text.of(zh, en), language);
  }
}
