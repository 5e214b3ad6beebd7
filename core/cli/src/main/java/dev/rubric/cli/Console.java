package dev.rubric.cli;

import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where the command speaks: always in UTF-8, whatever the locale makes of the standard streams.
 *
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person watches the terminal
 */
record Console(PrintStream out, PrintStream err, boolean interactive) {
  /** Writes to standard output; what could steer a terminal is shown as its code point. */
  void print(String words) {
    write(out, Characters.visible(words));
  }

  /** Writes to standard error, likewise. */
  void printError(String words) {
    write(err, Characters.visible(words));
  }

  /** Writes over the line of the terminal on which a bar stands, with words of the program only. */
  void redraw(String words) {
    write(err, "\r" + words);
  }

  /** Says a line on standard error. */
  void tell(Text words, Language language) {
    printError(words.in(language) + "\n");
  }

  /** A writer to standard output for help texts. */
  PrintWriter outWriter() {
    return writer(out);
  }

  /** A writer to standard error for help texts and stack traces. */
  PrintWriter errWriter() {
    return writer(err);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static void write(PrintStream stream, String words) {
    stream.writeBytes(words.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }
}
