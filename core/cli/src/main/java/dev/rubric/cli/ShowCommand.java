package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.documents.PaperKind;
import dev.rubric.documents.StandardDocument;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric show}: its words come from the resource bundle of the language. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "show.output")
  private @Nullable String output;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      Path folder = Paths.rubric(rubric);
      Rubric loaded = Rubric.load(folder);
      if (output == null) {
        console.print(new ReadBack(loaded, parent.language()).text());
      } else {
        write(folder, loaded, output);
      }
      return ExitCode.SCORED.code();
    } catch (RuntimeException | Error e) {
      Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
      return complaints.report(rubric, e).code();
    }
  }

  private void write(Path folder, Rubric loaded, String name) {
    new Outputs(List.of(folder), List.of()).accept(name, DocumentSink.papers());
    PaperKind kind = PaperKind.of(name).orElseThrow(() -> noPaper(name, DocumentSink.papers()));
    try (AtomicFile file = AtomicFile.at(name)) {
      file.write(StandardDocument.of(loaded, kind, parent.language()));
      file.commit();
    }
    console.tell(Text.of("已写入 " + name, "written to " + name), parent.language());
  }

  /** A name without an ending says not which kind is wanted. */
  static CommandException noPaper(String name, List<String> kinds) {
    String endings = String.join("、", kinds);
    return new CommandException(
        "文件名应以 " + endings + " 结尾：" + name, "the name should end in " + endings + ": " + name);
  }
}
