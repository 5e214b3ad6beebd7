package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Portfolio;
import dev.rubric.peers.Peers;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric pack}: its words come from the resource bundle of the language. */
@Command(name = "pack")
final class PackCommand implements Callable<Integer> {
  static final List<String> ENDINGS = List.of(".portfolio");

  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "pack.rubric")
  private String rubric;

  @Option(names = "--batch", required = true, paramLabel = "FILE", descriptionKey = "compare.batch")
  private String input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "pack.output")
  private String output;

  PackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = parent.language();
    try {
      Path folder = Paths.rubric(rubric);
      boolean standard = input.equals(BatchRequest.STANDARD);
      List<Path> inputs = standard ? List.of() : List.of(Paths.of(input));
      new Outputs(List.of(folder), inputs).accept(output, ENDINGS);
      String name = standard ? "stdin" : inputs.get(0).getFileName().toString();
      return packed(Rubric.load(folder), name, language).code();
    } catch (RuntimeException | Error e) {
      return new Complaints(console, language, parent.stackTrace()).report("rubric pack", e).code();
    }
  }

  private ExitCode packed(Rubric of, String name, Language language) {
    BatchBar none = new BatchBar(console, true, System::nanoTime);
    LineComplaints complaints =
        new LineComplaints(input, console, none, language, LineComplaints.MORE);
    try (BatchInput opened = BatchInput.open(input)) {
      LineScorer scorer = new LineScorer(of, Peers.NONE, name);
      PackedLines lines = new PackedLines(new LineBlocks(opened.lines()), scorer, complaints);
      Portfolio portfolio = Portfolio.pack(of, lines, place -> lines.lastIsKeptWhole());
      write(portfolio);
      console.tell(written(portfolio, lines.refused()), language);
      return lines.refused() > 0 ? ExitCode.ATTENTION : ExitCode.SCORED;
    }
  }

  private Text written(Portfolio portfolio, long refused) {
    long each = portfolio.size() == 0 ? 0 : portfolio.bytes() / portfolio.size();
    return Text.of(
        "已写入 "
            + output
            + "："
            + portfolio.size()
            + " 份，每份约 "
            + each
            + " 字节"
            + (refused == 0 ? "" : "；其中 " + refused + " 份不能评分"),
        "written to "
            + output
            + ": "
            + portfolio.size()
            + " submissions, about "
            + each
            + " bytes each"
            + (refused == 0 ? "" : "; " + refused + " of them can't be scored"));
  }

  private void write(Portfolio portfolio) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      portfolio.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    try (AtomicFile file = AtomicFile.at(output)) {
      file.write(bytes.toByteArray());
      file.commit();
    }
  }
}
