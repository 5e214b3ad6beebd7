package dev.rubric.check;

import dev.rubric.Rubric;
import dev.rubric.check.internal.check.Alike;
import dev.rubric.check.internal.check.Checks;
import dev.rubric.check.report.CheckReport;
import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks rubrics without a submission: {@code RubricCheck.check(folder)}. */
public final class RubricCheck {
  /** How many rubrics are remembered; a system has few in use at a time. */
  private static final int MOST_KNOWN = 32;

  private static final Known KNOWN = new Known(MOST_KNOWN, RubricCheck::problems);

  private RubricCheck() {}

  /**
   * Checks the rubric in a folder or jar. What keeps it from being loaded is reported like any
   * other mistake.
   */
  public static CheckReport check(Path folderOrJar) {
    Objects.requireNonNull(folderOrJar, "folderOrJar");
    try {
      return report(folderOrJar.toString(), Rubric.load(folderOrJar));
    } catch (InvalidRubricException refusal) {
      return new CheckReport(folderOrJar.toString(), Alike.folded(loading(refusal.diagnostics())));
    }
  }

  /** Checks a rubric that was loaded. */
  public static CheckReport check(Rubric rubric) {
    return report(rubric.stamp().name(), rubric);
  }

  /**
   * Lets a rubric through by which nobody would be misjudged unseen: the gate before anything is
   * scored with it. A gap or an overlap passes, since it withholds the grade of whom it concerns.
   *
   * <p>What was checked lately is remembered by its content hash, so that asking again costs
   * nothing.
   *
   * @throws InvalidRubricException with the errors, when there are any
   */
  public static void require(Rubric rubric) {
    List<Diagnostic> errors = check(rubric).misjudging();
    if (!errors.isEmpty()) {
      throw new InvalidRubricException(errors);
    }
  }

  private static CheckReport report(String name, Rubric rubric) {
    return new CheckReport(name, KNOWN.problems(rubric));
  }

  private static List<Problem> problems(Rubric rubric) {
    List<Problem> problems = new ArrayList<>(loading(rubric.warnings()));
    problems.addAll(Checks.of(rubric));
    return Alike.folded(problems).stream()
        .map(each -> each.said(rubric.framework()::said))
        .toList();
  }

  private static List<Problem> loading(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(each -> new Problem(each, List.of(), List.of())).toList();
  }
}
