package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Applies the mends that are certain to the files of a rubric; every other character stays as it
 * was. What is mended may bring to light what comes behind it, so that it goes on until nothing is
 * left; a second run changes nothing.
 */
final class Mender {
  private static final int MOST_ROUNDS = 20;

  private final Console console;
  private final Language language;

  Mender(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  /** Mends a rubric's folder, and says each change. */
  void mend(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandException(
          "只能改文件夹里的评分标准：" + folder, "only a rubric in a folder can be mended: " + folder);
    }
    for (int round = 0; round < MOST_ROUNDS && mendOnce(folder); round++) {
      // what was mended is read again
    }
  }

  private boolean mendOnce(Path folder) {
    Map<String, List<Diagnostic>> byFile = new TreeMap<>();
    for (Diagnostic each : problems(folder)) {
      if (each.mend() != null && each.location() != null && !place(each).isCell()) {
        byFile.computeIfAbsent(place(each).file(), key -> new ArrayList<>()).add(each);
      }
    }
    boolean changed = false;
    for (Map.Entry<String, List<Diagnostic>> file : byFile.entrySet()) {
      changed |= mend(folder, file.getKey(), file.getValue());
    }
    return changed;
  }

  /** One by one, as the loader finds them. */
  private static List<Diagnostic> problems(Path folder) {
    try {
      return Rubric.load(folder).warnings();
    } catch (InvalidRubricException refusal) {
      return refusal.diagnostics();
    }
  }

  private static Location place(Diagnostic diagnostic) {
    return Objects.requireNonNull(diagnostic.location());
  }

  /** From the end of the file, so that no change moves the place of another. */
  private boolean mend(Path folder, String name, List<Diagnostic> problems) {
    Path path = folder.resolve(name);
    String before = TextFile.read(path, folder);
    StringBuilder text = new StringBuilder(before);
    List<Diagnostic> backwards = new ArrayList<>(problems);
    backwards.sort(Comparator.comparing(Mender::place).reversed());
    List<String> said = new ArrayList<>();
    for (Diagnostic each : backwards) {
      String found = Objects.requireNonNull(each.mend()).found();
      int at = offset(text, place(each));
      if (at >= 0 && text.indexOf(found, at) == at) {
        text.replace(at, at + found.length(), each.mend().right());
        said.add(0, each.render(language));
      }
    }
    if (said.isEmpty()) {
      return false;
    }
    try (AtomicFile file = AtomicFile.at(path.toString())) {
      file.write(text.toString().getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
    said.forEach(each -> console.tell(Text.of("已改：" + each, "mended: " + each), language));
    return true;
  }

  /** Where a place is in the text; -1 when the text has no such place. */
  private static int offset(CharSequence text, Location place) {
    int start = 0;
    for (int line = 1; line < place.line(); line++) {
      int end = text.toString().indexOf('\n', start);
      if (end < 0) {
        return -1;
      }
      start = end + 1;
    }
    int left = Character.codePointCount(text, start, text.length());
    return place.column() < 1 || place.column() - 1 > left
        ? -1
        : Character.offsetByCodePoints(text, start, place.column() - 1);
  }
}
