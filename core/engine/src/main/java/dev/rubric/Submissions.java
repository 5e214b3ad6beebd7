package dev.rubric;

import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.submission.BeanDocument;
import dev.rubric.internal.submission.RowDocuments;
import dev.rubric.internal.submission.SubmissionReader;
import dev.rubric.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
   * Reads a submission from what a file holds, as {@link #read(Path)} does from the file.
   *
   * @param name the name that messages give the file; its ending tells the format
   * @param content in UTF-8, which is looked at
   * @throws InvalidSubmissionException when anything in it is not as expected, with every problem
   */
  public static Submission parse(String name, byte[] content) {
    return parseFile(name, content, null);
  }

  /** Reads what a file holds as {@link #parse(String, byte[])} does, for this rubric. */
  public static Submission parse(String name, byte[] content, Rubric rubric) {
    return parseFile(name, content, Objects.requireNonNull(rubric, "rubric"));
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

  /**
   * The submission that an application's own object stands for: a map, a record or a bean, whose
   * keys or properties are those of a submission file, in English or Chinese.
   *
   * @param name the name that messages give the object
   * @param bean what Jackson can write as JSON; numbers are BigDecimal or whole, since a binary
   *     floating-point number is not exact and is refused
   * @throws InvalidSubmissionException when anything in it is not as expected, with every problem
   */
  public static Submission from(String name, Object bean) {
    return fromBean(name, bean, null);
  }

  /** Takes an object as {@link #from(String, Object)} does, for this rubric. */
  public static Submission from(String name, Object bean, Rubric rubric) {
    return fromBean(name, bean, Objects.requireNonNull(rubric, "rubric"));
  }

  /**
   * The submissions of rows that a query gave, one indicator each.
   *
   * @param name the name that messages give the rows, such as that of the table
   * @param rows the values by the names of their columns: {@code unit}, {@code year}, {@code
   *     rubric}, {@code case_number}, {@code unit_code} and what else is of the unit, then {@code
   *     indicator}, {@code value}, {@code unit_of_measure} and so on, in any case, or in Chinese;
   *     columns of other names are data items (数据项). Rows of one unit, year, rubric and reference
   *     make one submission
   * @return the submissions, in the order of each one's first row
   * @throws InvalidSubmissionException when anything in them is not as expected
   */
  public static List<Submission> fromRows(String name, Iterable<? extends Map<String, ?>> rows) {
    Diagnostics diagnostics = new Diagnostics();
    List<Map<String, Object>> documents =
        RowDocuments.of(
            Objects.requireNonNull(name, "name"),
            Objects.requireNonNull(rows, "rows"),
            diagnostics);
    if (diagnostics.hasErrors()) {
      throw new InvalidSubmissionException(diagnostics.all());
    }
    return documents.stream().map(document -> from(name, document)).toList();
  }

  private static Submission fromBean(String name, Object bean, @Nullable Rubric rubric) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bean, "bean");
    return done(rubric, diagnostics -> BeanDocument.of(name, bean, diagnostics));
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
    return parseFile(
        name, Objects.requireNonNull(text, "text").getBytes(StandardCharsets.UTF_8), rubric);
  }

  private static Submission parseFile(String name, byte[] content, @Nullable Rubric rubric) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    return done(rubric, diagnostics -> Documents.parse(name, content, diagnostics));
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
