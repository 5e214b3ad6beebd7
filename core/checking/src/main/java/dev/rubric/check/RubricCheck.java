package dev.rubric.check;

import dev.rubric.Rubric;
import dev.rubric.check.internal.check.Checks;
import dev.rubric.check.report.CheckReport;
import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks rubrics without a submission: {@code RubricCheck.check(folder)}. */
public final class RubricCheck {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::diagnostic, Diagnostic.ORDER);

  private RubricCheck() {}

  /**
   * Checks the rubric in a folder or jar. What keeps it from being loaded is reported like any
   * other mistake.
   */
  public static CheckReport check(Path folderOrJar) {
    try {
      return report(folderOrJar.toString(), Rubric.load(folderOrJar));
    } catch (InvalidRubricException refusal) {
      return new CheckReport(folderOrJar.toString(), loading(refusal.diagnostics()));
    }
  }

  /** Checks a rubric that was loaded. */
  public static CheckReport check(Rubric rubric) {
    return report(rubric.stamp().name(), rubric);
  }

  private static CheckReport report(String name, Rubric rubric) {
    List<Problem> problems = new ArrayList<>(loading(rubric.warnings()));
    problems.addAll(Checks.of(rubric));
    problems.sort(ORDER);
    return new CheckReport(name, problems);
  }

  private static List<Problem> loading(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(each -> new Problem(each, List.of(), List.of())).toList();
  }
}
