package dev.rubric.cli;

import dev.rubric.store.StoreException;
import java.util.function.Supplier;

/** Runs what works with a store; every failure is reported, none thrown. */
final class Guarded {
  private final Console console;
  private final RubricCommand parent;

  Guarded(Console console, RubricCommand parent) {
    this.console = console;
    this.parent = parent;
  }

  int run(String input, Supplier<ExitCode> action) {
    Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
    try {
      return action.get().code();
    } catch (StoreException damaged) {
      String[] said = String.valueOf(damaged.getMessage()).split(" / ", 2);
      return complaints.report(input, new CommandException(said[0], said[said.length - 1])).code();
    } catch (RuntimeException | Error e) {
      return complaints.report(input, e).code();
    }
  }
}
