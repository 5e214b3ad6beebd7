package dev.rubric;

import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.submission.SubmissionReader;
import dev.rubric.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads submissions (自评填报) from YAML and JSON.
 *
 * <p>With the rubric that will score them, what the rubric does not know is reported beside what
 * can't be read, all in one go; without it, {@link Rubric#score} tells the rest. No argument may be
 * null: {@link NullPointerException} says which was.
 */
public final class Submissions {
  private Submissions() {}

  /**
   * Reads a submission from a file in UTF-8; a name that ends in {@code .json} is JSON, one that
   * ends in {@code .yaml} or {@code .yml} is YAML, and any other is told by its first character.
   *
   * @throws InvalidSubmissionException when the file can't be read or anything in it is not as
   *     expected, with every problem
   */
  public static Submission read(Path file) {
    return readFile(file, null);
  }

  /** Reads a file as {@link #read(Path)} does, for this rubric. */
  public static Submission read(Path file, Rubric rubric) {
    return readFile(file, Objects.requireNonNull(rubric, "rubric"));
  }

  /**
   * Reads a submission from text.
   *
   * @param name the name that messages give the text; its ending tells the format, as for a file
   * @throws InvalidSubmissionException when anything in it is not as expected, with every problem
   */
  public static Submission parse(String name, String text) {
    return parseText(name, text, null);
  }

  /** Reads text as {@link #parse(String, String)} does, for this rubric. */
  public static Submission parse(String name, String text, Rubric rubric) {
    return parseText(name, text, Objects.requireNonNull(rubric, "rubric"));
  }

  /**
   * Reads a submission from JSON in UTF-8, such as a line of a file with one submission a line.
   *
   * @param name the name that messages give the JSON
   * @throws InvalidSubmissionException when anything in it is not as expected, with every problem
   */
  public static Submission parseJson(String name, byte[] json) {
    return parseBytes(name, json, null);
  }

  /** Reads JSON as {@link #parseJson(String, byte[])} does, for this rubric. */
  public static Submission parseJson(String name, byte[] json, Rubric rubric) {
    return parseBytes(name, json, Objects.requireNonNull(rubric, "rubric"));
  }

  private static Submission readFile(Path file, @Nullable Rubric rubric) {
    String shown = String.valueOf(Objects.requireNonNull(file, "file").getFileName());
    return done(
        rubric,
        diagnostics ->
            Documents.bytes(file, shown, diagnostics)
                .flatMap(bytes -> Documents.parse(shown, bytes, diagnostics)));
  }

  private static Submission parseText(String name, String text, @Nullable Rubric rubric) {
    Objects.requireNonNull(name, "name");
    byte[] bytes = Objects.requireNonNull(text, "text").getBytes(StandardCharsets.UTF_8);
    return done(rubric, diagnostics -> Documents.parse(name, bytes, diagnostics));
  }

  /** Only what is wrong with a submission needs the place of each of its values. */
  private static Submission parseBytes(String name, byte[] json, @Nullable Rubric rubric) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(json, "json");
    Diagnostics quick = new Diagnostics();
    return Documents.parseJson(name, json, false, quick)
        .flatMap(node -> SubmissionReader.read(node, quick))
        .orElseGet(
            () -> done(rubric, diagnostics -> Documents.parseJson(name, json, true, diagnostics)));
  }

  private static Submission done(
      @Nullable Rubric rubric, Function<Diagnostics, Optional<Node>> reading) {
    Diagnostics diagnostics = new Diagnostics();
    return reading
        .apply(diagnostics)
        .flatMap(node -> SubmissionReader.read(node, diagnostics, rest(rubric, diagnostics)))
        .orElseThrow(() -> new InvalidSubmissionException(diagnostics.all()));
  }

  private static Consumer<Submission> rest(@Nullable Rubric rubric, Diagnostics diagnostics) {
    return rubric == null ? partly -> {} : partly -> rubric.checkPartly(partly, diagnostics);
  }
}
