package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.documents.FillInForm;
import dev.rubric.documents.PaperKind;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric fill-in}: its words come from the resource bundle of the language. */
@Command(name = "fill-in")
final class FillInCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "fill-in.output")
  private String output;

  @Option(names = "--with", paramLabel = "SUBMISSION", descriptionKey = "fill-in.with")
  private @Nullable String with;

  FillInCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      write();
      return ExitCode.SCORED.code();
    } catch (RuntimeException | Error e) {
      Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
      return complaints.report(rubric, e).code();
    }
  }

  private void write() {
    Path folder = Paths.rubric(rubric);
    List<Path> inputs = with == null ? List.of() : List.of(Paths.form(with));
    new Outputs(List.of(folder), inputs).accept(output, FillInForm.ENDINGS);
    PaperKind kind =
        PaperKind.of(output).orElseThrow(() -> ShowCommand.noPaper(output, FillInForm.ENDINGS));
    Rubric loaded = Rubric.load(folder);
    byte[] form =
        with == null
            ? FillInForm.empty(loaded, kind)
            : FillInForm.filled(loaded, Submissions.read(inputs.get(0), loaded), kind);
    try (AtomicFile file = AtomicFile.at(output)) {
      file.write(form);
      file.commit();
    }
    console.tell(Text.of("已写入 " + output, "written to " + output), parent.language());
  }
}
