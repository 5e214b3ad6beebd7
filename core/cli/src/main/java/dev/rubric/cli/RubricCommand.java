package dev.rubric.cli;

import dev.rubric.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code rubric} itself, which only knows what all commands share. */
@Command(name = "rubric", versionProvider = Version.class)
final class RubricCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "lang",
      scope = ScopeType.INHERIT)
  private Language language = Language.ZH;

  @Option(
      names = "--problems",
      paramLabel = "text|json|sarif",
      descriptionKey = "problems",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // needed before the command line is understood
  private ProblemFormat problems = ProblemFormat.TEXT;

  @Option(names = "--stacktrace", descriptionKey = "stacktrace", scope = ScopeType.INHERIT)
  private boolean stackTrace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // its presence is all that counts
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // its presence is all that counts
  private boolean version;

  Language language() {
    return language;
  }

  boolean stackTrace() {
    return stackTrace;
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "");
  }
}
