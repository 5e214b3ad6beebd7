package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Portfolios;
import picocli.CommandLine.Command;

/** {@code rubric quality}: its words come from the resource bundle of the language. */
@Command(name = "quality")
final class QualityCommand extends StudyCommand {
  QualityCommand(Console console) {
    super(console, "rubric quality");
  }

  @Override
  Portfolios.Study study(Rubric rubric) {
    return Portfolios.quality(rubric);
  }
}
