package dev.rubric.testing.internal.run;

import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole scorecard kept in a file.
 *
 * <p>The hash of the rubric and the version of the library are left out: any edit changes them, and
 * a golden scorecard is about points and reasons.
 */
public final class GoldenFile {
  private static final String LEFT_OUT = "-";

  private GoldenFile() {}

  /** The scorecard as the file holds it. */
  public static String text(Scorecard card) {
    RubricStamp stamp = card.rubric();
    RubricStamp lasting =
        new RubricStamp(stamp.name(), stamp.version(), stamp.title(), LEFT_OUT, LEFT_OUT);
    return new Scorecard(
                lasting,
                card.unit(),
                card.year(),
                card.weight(),
                card.total(),
                card.provisional(),
                card.grade(),
                card.selfTotal(),
                card.bonus(),
                card.sections(),
                card.entries(),
                card.findings())
            .toJson()
        + "\n";
  }

  /**
   * How two files differ, in the words of the scorecard for people; where these are the same, in
   * the lines of the files.
   *
   * @param before empty when there was none
   */
  static Text diff(String before, String after) {
    return Text.lazy(
        language -> {
          List<String> shown = LineDiff.of(shown(before, language), shown(after, language));
          return String.join("\n", shown.isEmpty() ? LineDiff.of(before, after) : shown);
        });
  }

  private static String shown(String file, Language language) {
    try {
      return file.isEmpty() ? "" : Scorecard.fromJson(file).toText(language);
    } catch (IllegalArgumentException problem) {
      return file;
    }
  }

  /** What the file holds; null when there is none. */
  static @Nullable String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : null;
    } catch (IOException problem) {
      throw new UncheckedIOException(file.toString(), problem);
    }
  }

  /** Writes it whole or not at all: beside its place first, then there in one step. */
  static void write(Path file, String text) {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, ".golden", ".tmp");
      try {
        Files.writeString(temporary, text, StandardCharsets.UTF_8);
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(file.toString(), problem);
    }
  }
}
