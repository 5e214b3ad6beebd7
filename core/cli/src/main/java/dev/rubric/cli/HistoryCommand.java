package dev.rubric.cli;

import dev.rubric.store.Publication;
import dev.rubric.store.Published;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code rubric history}: its words come from the resource bundle of the language. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Mixin private StoreOptions stores;

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Guarded(console, parent).run("rubric history", this::list);
  }

  private ExitCode list() {
    for (Published each : stores.existing().history()) {
      console.print(line(each, parent.language()) + "\n");
    }
    return ExitCode.SCORED;
  }

  /** A publication in one line. */
  static String line(Published published, Language language) {
    Publication said = published.publication();
    return Text.of(
            "%d  %s@%s  %s  %s 于 %s 发布，%s；事由：%s"
                .formatted(
                    published.number(),
                    published.name(),
                    published.version(),
                    published.hash(),
                    said.publisher(),
                    published.at(),
                    days(said.from(), "生效 ", "即日生效") + days(said.to(), "，失效 ", ""),
                    said.reason()),
            "%d  %s@%s  %s  published by %s at %s, %s; reason: %s"
                .formatted(
                    published.number(),
                    published.name(),
                    published.version(),
                    published.hash(),
                    said.publisher(),
                    published.at(),
                    days(said.from(), "in force from ", "in force") + days(said.to(), " to ", ""),
                    said.reason()))
        .in(language);
  }

  private static String days(@Nullable LocalDate day, String before, String without) {
    return day == null ? without : before + day;
  }
}
