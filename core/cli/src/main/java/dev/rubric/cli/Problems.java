package dev.rubric.cli;

import dev.rubric.check.report.CheckReport;
import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Where every command brings what is wrong with a rubric, a submission or a form: shown to people
 * at once, or written for programs in the form that {@code --problems} names.
 */
final class Problems {
  private final ProblemFormat format;
  private final List<CheckReport> reports = new ArrayList<>();

  Problems(ProblemFormat format) {
    this.format = format;
  }

  boolean areForPeople() {
    return format == ProblemFormat.TEXT;
  }

  /** Takes the problems of one input; in text, with so many blanks before each. */
  void tell(
      Console console,
      String input,
      List<Diagnostic> diagnostics,
      Language language,
      String indent) {
    switch (format) {
      case TEXT ->
          diagnostics.forEach(each -> console.printError(indent + each.render(language) + "\n"));
      case JSON -> json(console, input, diagnostics);
      case SARIF ->
          reports.add(
              new CheckReport(
                  input,
                  diagnostics.stream()
                      .map(each -> new Problem(each, List.of(), List.of()))
                      .toList()));
    }
  }

  private static void json(Console console, String input, List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      console.printError(DiagnosticException.toJson(input, diagnostics) + "\n");
    }
  }

  /** Writes what can only be written as a whole, when the command ends. */
  void finish(Console console, Language language) {
    if (format == ProblemFormat.SARIF) {
      console.printError(CheckReport.toSarif(reports, language, null));
    }
  }
}
