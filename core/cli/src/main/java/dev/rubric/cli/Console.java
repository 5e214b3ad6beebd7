package dev.rubric.cli;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where the command speaks: in the encoding of the terminal, and in UTF-8 elsewhere, whatever the
 * locale makes of the standard streams.
 *
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person watches the terminal
 * @param outCharset how standard output is encoded
 * @param errCharset how standard error is encoded
 * @param problems where the problems of what is read go
 */
record Console(
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Charset outCharset,
    Charset errCharset,
    Problems problems) {
  /** One that writes UTF-8. */
  Console(PrintStream out, PrintStream err, boolean interactive) {
    this(out, err, interactive, StandardCharsets.UTF_8, StandardCharsets.UTF_8);
  }

  /** One that tells problems to people. */
  Console(
      PrintStream out,
      PrintStream err,
      boolean interactive,
      Charset outCharset,
      Charset errCharset) {
    this(out, err, interactive, outCharset, errCharset, new Problems(ProblemFormat.TEXT));
  }

  /** The same, with problems in another form. */
  Console with(ProblemFormat format) {
    return new Console(out, err, interactive, outCharset, errCharset, new Problems(format));
  }

  /** Takes the problems of an input. */
  void problems(String input, List<Diagnostic> diagnostics, Language language) {
    problems.tell(this, input, diagnostics, language, "");
  }

  /** Takes the reasons why an input is refused, told below words that say so. */
  void refused(String input, List<Diagnostic> diagnostics, Language language) {
    problems.tell(this, input, diagnostics, language, "  ");
  }

  /** Writes to standard output; what could steer a terminal is shown as its code point. */
  void print(String words) {
    write(out, outCharset, Characters.visible(words));
  }

  /** Writes to standard error, likewise. */
  void printError(String words) {
    write(err, errCharset, Characters.visible(words));
  }

  /** Writes over the line of the terminal on which a bar stands, with words of the program only. */
  void redraw(String words) {
    write(err, errCharset, "\r" + words);
  }

  /** Says a line on standard error. */
  void tell(Text words, Language language) {
    printError(words.in(language) + "\n");
  }

  /** A writer to standard output for help texts. */
  PrintWriter outWriter() {
    return writer(out, outCharset);
  }

  /** A writer to standard error for help texts and stack traces. */
  PrintWriter errWriter() {
    return writer(err, errCharset);
  }

  private static PrintWriter writer(PrintStream stream, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }

  private static void write(PrintStream stream, Charset charset, String words) {
    stream.writeBytes(words.getBytes(charset));
    stream.flush();
  }
}
