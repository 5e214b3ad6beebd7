package dev.rubric.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the command in this process.
 *
 * @param code what it ended with
 * @param out what it printed
 * @param err what it said on standard error
 */
record Run(int code, String out, String err) {
  /** Runs with streams that know no Chinese, as they are under {@code LC_ALL=C}. */
  static Run of(Object... args) {
    return of(false, args);
  }

  static Run watched(Object... args) {
    return of(true, args);
  }

  private static Run of(boolean interactive, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code = Main.run(words, new Console(ascii(out), ascii(err), interactive));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream ascii(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.US_ASCII);
  }
}
