package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.store.Publication;
import dev.rubric.store.Published;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric publish}: its words come from the resource bundle of the language. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  @Mixin private StoreOptions stores;

  @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "publish.by")
  private String by;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      descriptionKey = "publish.reason")
  private String reason;

  @Option(names = "--from", paramLabel = "DAY", descriptionKey = "publish.from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", descriptionKey = "publish.to")
  private @Nullable LocalDate to;

  PublishCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Guarded(console, parent).run(rubric, this::publish);
  }

  private ExitCode publish() {
    Rubric loaded = Rubric.load(Paths.rubric(rubric));
    Published published = stores.store().publish(loaded, publication());
    console.print(HistoryCommand.line(published, parent.language()) + "\n");
    return ExitCode.SCORED;
  }

  private Publication publication() {
    try {
      return new Publication(by, reason, from, to);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(
          "发布人和事由不能空白，失效日不能早于生效日",
          "neither name nor reason may be blank, nor the last day before the first");
    }
  }
}
