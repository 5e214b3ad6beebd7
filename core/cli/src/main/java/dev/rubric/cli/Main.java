package dev.rubric.cli;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Starts the {@code rubric} command. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    java.io.Console terminal = System.console();
    boolean interactive = Optional.ofNullable(terminal).map(Main::isTerminal).orElse(false);
    Charset out = interactive ? terminal.charset() : Encodings.property("sun.stdout.encoding");
    Charset err = interactive ? terminal.charset() : Encodings.property("sun.stderr.encoding");
    System.exit(
        run(
            args,
            new Console(
                System.out, System.err, interactive, Encodings.of(out), Encodings.of(err))));
  }

  /** Up to Java 21 there is a console only on a terminal; later ones have a method to ask. */
  private static boolean isTerminal(java.io.Console console) {
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Runs the command in this process.
   *
   * @param args the words after {@code rubric}
   * @param out what takes the place of standard output; UTF-8 is written, whatever its own charset
   * @param err what takes the place of standard error, likewise
   * @return the number of an {@link ExitCode}
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, new Console(out, err, false));
  }

  static int run(String[] args, Console given) {
    Language language = language(List.of(args));
    Console console = given.with(problemFormat(List.of(args)));
    int code = run(args, console, language);
    console.problems().finish(console, language);
    return written(code, console, language);
  }

  /** Whatever was asked for, what could not be written must not look like success. */
  private static int written(int code, Console console, Language language) {
    boolean success = code == ExitCode.SCORED.code() || code == ExitCode.ATTENTION.code();
    if (!success || !console.out().checkError()) {
      return code;
    }
    console.tell(Text.of("无法写到标准输出", "cannot write to standard output"), language);
    return ExitCode.BAD_INPUT.code();
  }

  private static int run(String[] args, Console console, Language language) {
    try {
      return commandLine(console, language).execute(args);
    } catch (RuntimeException | Error e) {
      boolean stackTrace = List.of(args).contains("--stacktrace");
      return new Complaints(console, language, stackTrace).report("rubric", e).code();
    }
  }

  private static CommandLine commandLine(Console console, Language language) {
    CommandLine command = new CommandLine(new RubricCommand());
    command.addSubcommand(new ScoreCommand(console));
    command.addSubcommand(new GenerateCommand(console));
    command.addSubcommand(new TestCommand(console));
    command.addSubcommand(new WatchCommand(console));
    command.addSubcommand(new CheckCommand(console));
    command.addSubcommand(new CompareCommand(console));
    command.addSubcommand(new ClaimsCommand(console));
    command.addSubcommand(new QualityCommand(console));
    command.addSubcommand(new DiffCommand(console));
    command.addSubcommand(new PackCommand(console));
    command.addSubcommand(new ExplainCommand(console));
    command.addSubcommand(new ShowCommand(console));
    command.addSubcommand(new FmtCommand(console));
    command.addSubcommand(new WorkbenchCommand(console));
    command.addSubcommand(new LspCommand(console));
    command.addSubcommand(new ConvertCommand(console));
    command.addSubcommand(new NewCommand(console));
    command.addSubcommand(new ReadCommand(console));
    command.addSubcommand(new AuditCommand(console));
    command.addSubcommand(new ReviewCommand(console));
    command.addSubcommand(new FillInCommand(console));
    command.addSubcommand(new PublishCommand(console));
    command.addSubcommand(new HistoryCommand(console));
    command.addSubcommand(new ReplayCommand(console));
    command.addSubcommand(new SealCommand(console));
    command.addSubcommand(new VerifyCommand(console));
    return command
        .setResourceBundle(words(language))
        .setOut(console.outWriter())
        .setErr(console.errWriter())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new UsageErrors(console, language))
        .setExecutionExceptionHandler(Main::rethrow);
  }

  private static ResourceBundle words(Language language) {
    return ResourceBundle.getBundle(
        "dev.rubric.cli.Help",
        Locale.forLanguageTag(language.name()),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Help and usage errors need the language before the command line is understood. */
  private static Language language(List<String> args) {
    int next = args.indexOf("--lang") + 1;
    boolean english = next > 0 && next < args.size() && isEnglish(args.get(next));
    return english || args.contains("--lang=en") ? Language.EN : Language.ZH;
  }

  /** The command line itself refuses what is none of these. */
  private static ProblemFormat problemFormat(List<String> args) {
    for (ProblemFormat format : ProblemFormat.values()) {
      String word = format.name().toLowerCase(Locale.ROOT);
      int next = args.indexOf("--problems") + 1;
      boolean said = next > 0 && next < args.size() && args.get(next).equalsIgnoreCase(word);
      if (said || args.contains("--problems=" + word)) {
        return format;
      }
    }
    return ProblemFormat.TEXT;
  }

  private static boolean isEnglish(String word) {
    return word.equalsIgnoreCase(Language.EN.name());
  }

  private static int rethrow(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    throw e;
  }
}
