package dev.rubric.testing.internal.run;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Decoder;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Reference;
import dev.rubric.testing.internal.cases.CaseFiles;
import dev.rubric.testing.internal.cases.Expectation.Golden;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
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
                card.how(),
                card.selfTotal(),
                card.bonus(),
                card.sections(),
                card.entries(),
                card.findings(),
                List.of(),
                Reference.NONE,
                null)
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

  /**
   * Where the golden scorecard of that name is kept: inside the folder of the cases, and nothing
   * that is a file of cases; empty when it can't be, which is reported.
   */
  static Optional<Path> place(Path tests, Golden golden, Diagnostics diagnostics) {
    try {
      Path file = tests.resolve(golden.file());
      Path folder = file.toAbsolutePath().normalize().getParent();
      if (folder == null || !Door.isInside(file, tests) || Files.isDirectory(file)) {
        Refused.outside(Path.of(CaseFiles.FOLDER)).report(golden.location(), diagnostics);
        return Optional.empty();
      }
      if (CaseFiles.isCases(String.valueOf(file.getFileName()))) {
        diagnostics.error(
            "not-a-file",
            golden.location(),
            "金样不能是用例文件（.yaml、.yml），应另存为 .json",
            "a golden scorecard can't be a file of cases (.yaml, .yml); keep it as .json");
        return Optional.empty();
      }
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Door.real(file, tests);
      } else {
        Door.folder(folder, tests);
      }
      return Optional.of(file);
    } catch (InvalidPathException problem) {
      diagnostics.error(
          "file-not-found", golden.location(), "文件名无法使用", "the file's name can't be used");
      return Optional.empty();
    } catch (Refused refused) {
      refused.report(golden.location(), diagnostics);
      return Optional.empty();
    }
  }

  /** What the file holds; null when there is none, or when it can't be read, which is reported. */
  static @Nullable String read(Path file, Path tests, Golden golden, Diagnostics diagnostics) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    return Documents.bytes(file, tests, golden.file(), diagnostics)
        .flatMap(bytes -> Decoder.decode(golden.file(), bytes, diagnostics))
        .orElse(null);
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
