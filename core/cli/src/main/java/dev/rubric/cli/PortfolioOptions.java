package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.peers.Peers;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands have in common that go through a portfolio. */
final class PortfolioOptions {
  @Option(names = "--batch", required = true, paramLabel = "FILE", descriptionKey = "compare.batch")
  private String input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private @Nullable String output;

  @Option(names = "--threads", paramLabel = "NUMBER", descriptionKey = "threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "compare.quiet")
  private boolean quiet;

  /** The portfolio, one submission a line; {@code -} for standard input. */
  String input() {
    return input;
  }

  /** The files that are read. */
  List<Path> inputs() {
    return input.equals(BatchRequest.STANDARD) ? List.of() : List.of(Paths.of(input));
  }

  /** The file to write; null for standard output. */
  @Nullable String output() {
    return output;
  }

  /** How many threads score, at least one. */
  int threads() {
    return Math.max(1, threads);
  }

  /** Tells why a line can't be scored. */
  LineScorer scorer(Rubric rubric) {
    boolean standard = input.equals(BatchRequest.STANDARD);
    return new LineScorer(
        rubric, Peers.NONE, standard ? "stdin" : inputs().get(0).getFileName().toString());
  }

  /** Says what was wrong with lines. */
  LineComplaints complaints(Console console, BatchBar bar, Language language) {
    return new LineComplaints(input, console, bar, language, LineComplaints.MORE);
  }

  /** The bar that shows how far it has come. */
  BatchBar bar(Console console) {
    return new BatchBar(console, quiet, System::nanoTime);
  }
}
