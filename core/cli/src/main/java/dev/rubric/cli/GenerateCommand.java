package dev.rubric.cli;

import dev.rubric.testing.generate.SubmissionGenerator;
import dev.rubric.text.Text;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric generate}: made-up submissions for trials of speed; not listed in the help. */
@Command(name = "generate", hidden = true)
final class GenerateCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "SUBMISSION", descriptionKey = "generate.model")
  private String model;

  @Option(names = "--count", paramLabel = "NUMBER", descriptionKey = "generate.count")
  private long count = 1_000_000;

  @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "generate.seed")
  private long seed = 1;

  @Option(
      names = {"-o", "--output", "--out"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "output")
  private String output;

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      write(SubmissionGenerator.like(Paths.of(model), seed));
      return ExitCode.SCORED.code();
    } catch (IOException problem) {
      console.tell(
          Text.of("无法写入文件：" + output, "cannot write the file: " + output), parent.language());
      return ExitCode.BAD_INPUT.code();
    } catch (RuntimeException problem) {
      Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
      return complaints.report(model, problem).code();
    }
  }

  private void write(SubmissionGenerator generator) throws IOException {
    Path target =
        new Outputs(List.of(), List.of(Paths.of(model)))
            .accept(output, List.of(".ndjson", ".jsonl", ".json"));
    OutputStream file = Files.newOutputStream(target);
    try (OutputStream out =
        new BufferedOutputStream(output.endsWith(".gz") ? new GZIPOutputStream(file) : file)) {
      for (long i = 0; i < count; i++) {
        out.write((generator.json(i) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
