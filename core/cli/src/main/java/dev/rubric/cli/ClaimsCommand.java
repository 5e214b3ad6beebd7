package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Portfolios;
import picocli.CommandLine.Command;

/** {@code rubric claims}: its words come from the resource bundle of the language. */
@Command(name = "claims")
final class ClaimsCommand extends StudyCommand {
  ClaimsCommand(Console console) {
    super(console, "rubric claims");
  }

  @Override
  Portfolios.Study study(Rubric rubric) {
    return Portfolios.claims(rubric);
  }
}
