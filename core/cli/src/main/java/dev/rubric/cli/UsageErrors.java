package dev.rubric.cli;

import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the reader's language what is wrong with the command line. */
final class UsageErrors implements IParameterExceptionHandler {
  /** An option of one letter is like every other. */
  private static final int LETTER = 2;

  private final Console console;
  private final Language language;

  UsageErrors(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  @Override
  public int handleParseException(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    if (error.getMessage().isEmpty()) {
      command.usage(console.errWriter());
    } else {
      console.tell(reason(error), language);
      String name = command.getCommandSpec().qualifiedName();
      console.tell(
          Text.of("用法见：" + name + " --help", "For usage see: " + name + " --help"), language);
    }
    return ExitCode.BAD_INPUT.code();
  }

  private static Text reason(ParameterException error) {
    if (error instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(" "));
      return Text.of("缺少参数：" + names, "missing: " + names);
    }
    if (error instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched(), error.getCommandLine());
    }
    if (error.getArgSpec() != null && error.getValue() != null) {
      String name = name(error.getArgSpec());
      String choices = error.getArgSpec().paramLabel();
      return Text.of(
          name + " 的值无效：" + error.getValue() + "，应为 " + choices,
          "bad value for " + name + ": " + error.getValue() + "; use " + choices);
    }
    return Text.of("命令行有误：" + error.getMessage(), error.getMessage());
  }

  private static Text unknown(List<String> words, CommandLine command) {
    String all = String.join(" ", words);
    return Nearest.to(words.get(0), choices(command))
        .filter(nearest -> nearest.length() > LETTER && words.get(0).length() > LETTER)
        .map(
            nearest ->
                Text.of(
                    "不认识的参数：" + all + "，是否应为 " + nearest + "？",
                    "unknown argument: " + all + "; did you mean " + nearest + "?"))
        .orElseGet(() -> Text.of("不认识的参数：" + all, "unknown argument: " + all));
  }

  private static List<String> choices(CommandLine command) {
    List<String> choices = new ArrayList<>(command.getSubcommands().keySet());
    choices.addAll(command.getCommandSpec().optionsMap().keySet());
    return choices;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }
}
