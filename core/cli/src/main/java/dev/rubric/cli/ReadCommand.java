package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.documents.SubmissionYaml;
import dev.rubric.framework.Framework;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric read}: its words come from the resource bundle of the language. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "FORM", descriptionKey = "form")
  private String form;

  @Option(names = "--for", paramLabel = "RUBRIC", descriptionKey = "read.for")
  private @Nullable String rubric;

  @Option(names = "--table", paramLabel = "NUMBER", descriptionKey = "read.table")
  private int table;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private @Nullable String output;

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      return run().code();
    } catch (RuntimeException | Error e) {
      return new Complaints(console, parent.language(), parent.stackTrace()).report(form, e).code();
    }
  }

  private ExitCode run() {
    Language language = parent.language();
    Path file = Paths.form(form);
    FormInput.Read read =
        chosen(rubric == null ? FormInput.read(file) : FormInput.read(file, framework(rubric)));
    String yaml = SubmissionYaml.of(read.submission());
    if (output == null) {
      console.print(yaml);
    } else {
      new Outputs(List.of(), List.of(file)).accept(output, OutputKind.YAML);
      try (AtomicFile target = AtomicFile.at(output)) {
        target.write(yaml);
        target.commit();
      }
    }
    console.tell(
        Text.of(
            "读取了 "
                + read.printed().lines().size()
                + " 行指标、"
                + read.printed().funds().size()
                + " 行资金；需要核对的 "
                + read.notes().size()
                + " 处",
            read.printed().lines().size()
                + " lines of indicators and "
                + read.printed().funds().size()
                + " of funds were read; "
                + read.notes().size()
                + " places to check"),
        language);
    if (!read.notes().isEmpty()) {
      console.refused(form, read.notes(), language);
    }
    return read.notes().isEmpty() ? ExitCode.SCORED : ExitCode.ATTENTION;
  }

  private static Framework framework(String rubric) {
    return Rubric.load(Paths.rubric(rubric)).framework();
  }

  private FormInput.Read chosen(List<FormInput.Read> tables) {
    boolean several = tables.size() > 1 && table == 0;
    if (several || table < 0 || table > tables.size()) {
      throw new CommandException(
          "文件里有 " + tables.size() + " 张自评表，请用 --table 1 到 " + tables.size() + " 指明读哪一张",
          "the file holds "
              + tables.size()
              + " tables; name one with --table 1 to "
              + tables.size());
    }
    return tables.get(Math.max(0, table - 1));
  }
}
