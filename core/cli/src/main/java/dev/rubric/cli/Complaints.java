package dev.rubric.cli;

import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/** Says on standard error why something could not be done, and what the command ends with. */
final class Complaints {
  private final Console console;
  private final Language language;
  private final boolean stackTrace;

  Complaints(Console console, Language language, boolean stackTrace) {
    this.console = console;
    this.language = language;
    this.stackTrace = stackTrace;
  }

  /** Reports a failure about that rubric or submission. */
  ExitCode report(String subject, Throwable failure) {
    if (failure instanceof DiagnosticException refusal) {
      if (console.problems().areForPeople()) {
        tell(Text.of("无法使用：" + subject, "cannot be used: " + subject));
      }
      console.refused(subject, refusal.diagnostics(), language);
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof CommandException refusal) {
      tell(refusal.text());
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof UncheckedIOException io
        && io.getCause() instanceof FileSystemException file) {
      tell(
          Text.of(
              "无法读取或写入，请检查权限：" + file.getFile(),
              "cannot be read or written, check its permissions: " + file.getFile()));
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof OutOfMemoryError) {
      tell(
          Text.of(
              "内存不够，处理不了这么大的输入：" + subject + "；请减小输入，或用 -Xmx 加大内存",
              "there is not enough memory for an input of this size: "
                  + subject
                  + "; make it smaller, or give more with -Xmx"));
      return ExitCode.BAD_INPUT;
    }
    return apologise(subject, failure);
  }

  private ExitCode apologise(String subject, Throwable failure) {
    tell(
        Text.of(
            "抱歉，程序内部出错，这不是您的输入的问题（" + subject + "）。",
            "Sorry, this is a fault of the program, not of your input (" + subject + ")."));
    if (stackTrace) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      console.printError(trace.toString());
    } else {
      tell(
          Text.of(
              "加上 --stacktrace 再运行一次，可得到供开发人员查错的详情。",
              "Run it again with --stacktrace to get the detail that its developers need."));
    }
    return ExitCode.INTERNAL_ERROR;
  }

  private void tell(Text words) {
    console.tell(words, language);
  }
}
