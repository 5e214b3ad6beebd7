package dev.rubric.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code rubric score} for a file with one submission a line. */
final class BatchArguments {
  @Option(names = "--batch", paramLabel = "FILE", descriptionKey = "batch")
  private @Nullable String input;

  @Option(names = "--brief", descriptionKey = "brief")
  private boolean brief;

  @Option(names = "--resume", descriptionKey = "resume")
  private boolean resume;

  @Option(names = "--summary", paramLabel = "FILE", descriptionKey = "summary")
  private @Nullable String summary;

  @Option(names = "--peers-out", paramLabel = "FILE", descriptionKey = "peers-out")
  private @Nullable String peersOut;

  @Option(names = "--threads", paramLabel = "NUMBER", descriptionKey = "threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Null when another of these options was given without it. */
  @Nullable String input() {
    return input;
  }

  boolean brief() {
    return brief;
  }

  boolean resume() {
    return resume;
  }

  @Nullable String summary() {
    return summary;
  }

  @Nullable String peersOut() {
    return peersOut;
  }

  int threads() {
    return threads;
  }
}
