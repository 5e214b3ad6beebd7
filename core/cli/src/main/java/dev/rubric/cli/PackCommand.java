package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Portfolio;
import dev.rubric.cli.LineBlock.Line;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
      Portfolio portfolio;
      try (BatchInput opened = BatchInput.open(input)) {
        portfolio = Portfolio.pack(Rubric.load(folder), lines(new LineBlocks(opened.lines())));
      }
      write(portfolio);
      long each = portfolio.size() == 0 ? 0 : portfolio.bytes() / portfolio.size();
      console.tell(
          Text.of(
              "已写入 " + output + "：" + portfolio.size() + " 份，每份约 " + each + " 字节",
              "written to "
                  + output
                  + ": "
                  + portfolio.size()
                  + " submissions, about "
                  + each
                  + " bytes each"),
          language);
      return ExitCode.SCORED.code();
    } catch (RuntimeException | Error e) {
      return new Complaints(console, language, parent.stackTrace()).report("rubric pack", e).code();
    }
  }

  private static Iterator<byte[]> lines(Iterator<LineBlock> blocks) {
    Iterable<LineBlock> all = () -> blocks;
    Stream<LineBlock> stream = StreamSupport.stream(all.spliterator(), false);
    return stream.flatMap(block -> block.lines().stream()).map(Line::json).iterator();
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
