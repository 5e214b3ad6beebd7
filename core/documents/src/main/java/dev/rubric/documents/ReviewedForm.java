package dev.rubric.documents;

import dev.rubric.documents.internal.review.FormReview;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A form handed back (复核): the same file with the recomputed score beside each reported one,
 * differences marked, the reason added where points are lost, and comments on the cells concerned.
 * What people wrote stays as it is, and the form reads back as the same submission.
 */
public final class ReviewedForm {
  /** How names of files end that can be handed back. */
  public static final List<String> ENDINGS = FormReview.ENDINGS;

  private static final String OLD_WORD = ".doc";

  private ReviewedForm() {}

  /** Whether a form of that name can be handed back. */
  public static boolean isOne(String name) {
    Objects.requireNonNull(name, "name");
    String plain = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(plain::endsWith);
  }

  /**
   * The name of the file that is handed back: the same, except that a {@code .doc} of Word 97–2003,
   * which can't be written, comes back as a {@code .docx} with the same tables.
   */
  public static String name(String name) {
    Objects.requireNonNull(name, "name");
    return name.toLowerCase(Locale.ROOT).endsWith(OLD_WORD) ? name + "x" : name;
  }

  /**
   * The bytes of the file, under the name that {@link #name} gives it, with the reviews in it.
   *
   * @param name the name under which {@link Forms} read it
   * @param bytes what the file held then
   * @param tables its tables, as they were read
   * @param diagnostics takes why it can't be written
   * @return empty when it can't be written
   */
  public static Optional<byte[]> of(
      String name, byte[] bytes, List<ReviewedTable> tables, Diagnostics diagnostics) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(tables, "tables");
    Objects.requireNonNull(diagnostics, "diagnostics");
    return FormReview.write(name, bytes, tables, diagnostics);
  }
}
