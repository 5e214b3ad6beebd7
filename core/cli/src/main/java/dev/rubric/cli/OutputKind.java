package dev.rubric.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the ending of an output's name promises, and whether the run keeps it. */
final class OutputKind {
  /** What these endings name can't be anything else; other endings promise nothing. */
  private static final List<String> PROMISES =
      List.of(
              ".docx .doc .xlsx .xlsm .xls .pptx .ppt .pdf .et .wps .odt .ods .rtf .ofd".split(" "),
              ".html .htm .mht .csv .json .ndjson .jsonl .xml .sarif .yaml .yml".split(" "),
              ".png .jpg .zip .drl .dslr".split(" "))
          .stream()
          .flatMap(Arrays::stream)
          .toList();

  /** The endings of submissions and cases. */
  static final List<String> YAML = List.of(".yaml", ".yml");

  private OutputKind() {}

  /**
   * Refuses a name whose ending promises what is not written.
   *
   * @param written the endings of what can be written, the best first
   * @throws CommandException before anything is written
   */
  static void require(String name, List<String> written) {
    if (PROMISES.contains(ending(name)) && !written.contains(ending(name))) {
      throw new CommandException(
          "不能写成这种文件：" + name + "；可以是 " + String.join("、", written),
          "a file of this kind can't be written: "
              + name
              + "; "
              + String.join(", ", written)
              + " can");
    }
  }

  /** The format that was asked for, or else the first that writes files of that ending. */
  static <F extends Enum<F>> F format(
      @Nullable F chosen, F otherwise, @Nullable String output, Function<F, List<String>> endings) {
    if (chosen != null || output == null) {
      return chosen == null ? otherwise : chosen;
    }
    return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
        .filter(format -> endings.apply(format).contains(ending(output)))
        .findFirst()
        .orElse(otherwise);
  }

  /** From the last dot of the file's own name, in small letters; empty without one. */
  static String ending(String name) {
    String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = plain.lastIndexOf('.');
    return dot < 0 ? "" : plain.substring(dot).toLowerCase(Locale.ROOT);
  }
}
