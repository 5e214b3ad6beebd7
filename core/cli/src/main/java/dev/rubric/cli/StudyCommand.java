package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Portfolios;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the commands have in common that look at a portfolio by one rubric. */
abstract class StudyCommand implements Callable<Integer> {
  private final Console console;
  private final String name;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "explain.rubric")
  private String rubric;

  @Mixin private PortfolioOptions portfolio = new PortfolioOptions();

  @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "study.format")
  private @Nullable StudyFormat format;

  StudyCommand(Console console, String name) {
    this.console = console;
    this.name = name;
  }

  private record Studied(Portfolios.Scored scored, List<Diagnostic> problems) {}

  abstract Portfolios.Study study(Rubric of);

  @Override
  public Integer call() {
    try {
      return run().code();
    } catch (RuntimeException | Error e) {
      Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
      return complaints.report(name, e).code();
    }
  }

  private ExitCode run() {
    StudyFormat chosen =
        OutputKind.format(format, StudyFormat.TEXT, portfolio.output(), StudyFormat::endings);
    Path folder = Paths.rubric(rubric);
    List<Path> inputs = portfolio.inputs();
    String output = portfolio.output();
    Language language = parent.language();
    Rubric of = Rubric.load(folder);
    Portfolios.Study study = study(of);
    BatchBar bar = portfolio.bar(console);
    LineScorer why = portfolio.scorer(of);
    LineComplaints complaints = portfolio.complaints(console, bar, language);
    new PortfolioLines(portfolio.input(), portfolio.threads(), bar)
        .each(
            line -> {
              Portfolios.Scored scored = study.score(line.json());
              return new Studied(scored, scored.card() == null ? why.problems(line) : List.of());
            },
            each -> {
              study.add(each.scored());
              complaints.tell(each.problems());
            });
    String words =
        switch (chosen) {
          case TEXT -> study.toText(language);
          case JSON -> study.toJson();
          case CSV -> study.toCsv(language);
        };
    new Report(console, language, List.of(folder), inputs).write(words, output, chosen.endings());
    return study.failed() > 0 ? ExitCode.ATTENTION : ExitCode.SCORED;
  }
}
