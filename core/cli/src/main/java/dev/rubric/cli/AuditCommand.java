package dev.rubric.cli;

import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric audit}: its words come from the resource bundle of the language. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(arity = "1..*", paramLabel = "FORM", descriptionKey = "form")
  private List<String> forms = List.of();

  private final ReadOutcome outcome = new ReadOutcome();

  /** What has been found so far. */
  private static final class ReadOutcome {
    private ExitCode worst = ExitCode.SCORED;
    private int tables;
    private int errors;
    private int warnings;
  }

  AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> files = new ArrayList<>();
    for (String name : forms) {
      guarded(name, () -> files.addAll(Paths.forms(name)));
    }
    Progress progress = new Progress(console, files.size(), false);
    for (Path file : files) {
      progress.clear();
      guarded(file.toString(), () -> FormInput.read(file).forEach(read -> tell(file, read)));
      progress.step();
    }
    progress.clear();
    console.tell(
        Text.of(
            outcome.tables + " 张表：错误 " + outcome.errors + "，警告 " + outcome.warnings,
            outcome.tables
                + " tables: "
                + outcome.errors
                + " errors, "
                + outcome.warnings
                + " warnings"),
        parent.language());
    return outcome.worst.code();
  }

  private void guarded(String name, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
      outcome.worst = outcome.worst.or(complaints.report(name, e));
    }
  }

  private void tell(Path file, FormInput.Read read) {
    Language language = parent.language();
    String what =
        read.printed().project().or(read.printed()::unit).map(each -> each.text()).orElse("");
    console.print(file + " " + what.replaceAll("\\s+", " ") + "\n");
    if (!read.findings().isEmpty()) {
      console.print(FormInput.lines(read.findings(), language) + "\n");
    }
    if (!console.problems().areForPeople()) {
      console.problems(file.toString(), read.findings(), language);
    }
    outcome.tables++;
    long errors =
        read.findings().stream().filter(each -> each.severity() == Severity.ERROR).count();
    outcome.errors += (int) errors;
    outcome.warnings += read.findings().size() - (int) errors;
    outcome.worst = outcome.worst.or(errors > 0 ? ExitCode.ATTENTION : ExitCode.SCORED);
  }
}
