package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.store.SealedBundle;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric seal}: its words come from the resource bundle of the language. */
@Command(name = "seal")
final class SealCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  @Parameters(index = "1", paramLabel = "SUBMISSION", descriptionKey = "seal.submission")
  private String submission;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "seal.output")
  private String output;

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "seal.key")
  private @Nullable String key;

  SealCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Guarded(console, parent).run(submission, this::seal);
  }

  private ExitCode seal() {
    Rubric loaded = Rubric.load(Paths.rubric(rubric));
    Submission read = Submissions.read(Paths.of(submission), loaded);
    SealedBundle bundle = SealedBundle.seal(loaded, read, loaded.score(read), Keys.signing(key));
    write(Paths.of(output), bundle.toBytes());
    return ExitCode.SCORED;
  }

  /** What is sealed stays: no file is written over. */
  private void write(Path file, byte[] bytes) {
    if (Files.exists(file)) {
      throw new CommandException("文件已存在，不覆盖：" + file, "the file is there already: " + file);
    }
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    } catch (IOException problem) {
      throw new CommandException("无法写入文件：" + file, "cannot write the file: " + file);
    }
  }
}
