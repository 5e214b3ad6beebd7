package dev.rubric.cli;

import dev.rubric.language.lsp.RubricLanguageServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code rubric lsp}: its words come from the resource bundle of the language. */
@Command(name = "lsp")
final class LspCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  LspCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LspLog log = LspLog.open(console, parent.language());
    try {
      boolean farewell = RubricLanguageServer.serve(System.in, console.out(), parent.language());
      return (farewell ? ExitCode.SCORED : ExitCode.ATTENTION).code();
    } catch (RuntimeException | Error e) {
      return new Complaints(console, parent.language(), parent.stackTrace())
          .report("rubric lsp", e)
          .code();
    } finally {
      log.close();
    }
  }
}
