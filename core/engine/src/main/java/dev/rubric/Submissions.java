package dev.rubric;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.submission.SubmissionReader;
import dev.rubric.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads submissions (自评填报) from YAML and JSON. */
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
    Diagnostics diagnostics = new Diagnostics();
    String shown = String.valueOf(file.getFileName());
    return done(
        Documents.bytes(file, shown, diagnostics)
            .flatMap(bytes -> Documents.parse(shown, bytes, diagnostics))
            .flatMap(node -> SubmissionReader.read(node, diagnostics)),
        diagnostics);
  }

  /**
   * Reads a submission from text.
   *
   * @param name the name that messages give the text; its ending tells the format, as for a file
   * @throws InvalidSubmissionException when anything in it is not as expected, with every problem
   */
  public static Submission parse(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    return done(
        Documents.parse(name, text.getBytes(StandardCharsets.UTF_8), diagnostics)
            .flatMap(node -> SubmissionReader.read(node, diagnostics)),
        diagnostics);
  }

  /**
   * Reads a submission from JSON in UTF-8, such as a line of a file with one submission a line.
   *
   * @param name the name that messages give the JSON
   * @throws InvalidSubmissionException when anything in it is not as expected, with every problem
   */
  public static Submission parseJson(String name, byte[] json) {
    return parseJson(name, json, false, new Diagnostics())
        .orElseGet(() -> parseJsonAgain(name, json));
  }

  /** Only what is wrong with a submission needs the place of each of its values. */
  private static Submission parseJsonAgain(String name, byte[] json) {
    Diagnostics diagnostics = new Diagnostics();
    return done(parseJson(name, json, true, diagnostics), diagnostics);
  }

  private static Optional<Submission> parseJson(
      String name, byte[] json, boolean everyPlace, Diagnostics diagnostics) {
    return Documents.parseJson(name, json, everyPlace, diagnostics)
        .flatMap(node -> SubmissionReader.read(node, diagnostics));
  }

  private static Submission done(Optional<Submission> submission, Diagnostics diagnostics) {
    return submission.orElseThrow(() -> new InvalidSubmissionException(diagnostics.all()));
  }
}
