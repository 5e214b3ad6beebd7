package dev.rubric.cli;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a command found: to standard output, or whole to a file that is none of its inputs.
 */
record Report(Console console, Language language, List<Path> rubrics, List<Path> inputs) {
  /** By which a spreadsheet takes a file for UTF-8. */
  private static final String MARK = "\ufeff";

  Report {
    rubrics = List.copyOf(rubrics);
    inputs = List.copyOf(inputs);
  }

  /**
   * Writes it.
   *
   * @param output the file's name; null for standard output
   * @param endings how the names of such files end
   */
  void write(String words, @Nullable String output, List<String> endings) {
    if (output != null) {
      new Outputs(rubrics, inputs).accept(output, endings);
    }
    if (output == null) {
      try (Sink out = new StandardOutput(console)) {
        out.write(words);
        out.commit();
      }
      return;
    }
    try (AtomicFile file = AtomicFile.at(output)) {
      if (OutputKind.ending(output).equals(".csv")) {
        file.write(MARK.getBytes(StandardCharsets.UTF_8));
      }
      file.write(words);
      file.commit();
    }
    console.tell(Text.of("已写入 " + output, "written to " + output), language);
  }

  /** Writes what is no text to a file. */
  void write(byte[] content, String output, List<String> endings) {
    new Outputs(rubrics, inputs).accept(output, endings);
    try (AtomicFile file = AtomicFile.at(output)) {
      file.write(content);
      file.commit();
    }
    console.tell(Text.of("已写入 " + output, "written to " + output), language);
  }
}
