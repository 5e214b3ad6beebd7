package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.documents.FormFile;
import dev.rubric.documents.FormSubmission;
import dev.rubric.documents.Forms;
import dev.rubric.documents.PrintedTable;
import dev.rubric.documents.ScoredForm;
import dev.rubric.documents.TableAudit;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the self-evaluation tables of Word, Excel and HTML files. */
final class FormInput {
  /**
   * A submission with what there is to say of it.
   *
   * @param table the table it was read from; null for one that is no table
   * @param notes what was not understood, and what was taken of what is not certain
   * @param findings what the table contradicts itself in
   */
  record Read(
      @Nullable PrintedTable table,
      Submission submission,
      List<Diagnostic> notes,
      List<Diagnostic> findings) {
    static Read of(Submission submission) {
      return new Read(null, submission, List.of(), List.of());
    }

    ScoredForm scored(Path file, Rubric rubric, Scorecard card) {
      return new ScoredForm(
          String.valueOf(file.getFileName()), submission, rubric.framework(), card, findings);
    }

    /** The table of what was read from a form. */
    PrintedTable printed() {
      return Objects.requireNonNull(table);
    }
  }

  private FormInput() {}

  /** Whether the file can be a form. */
  static boolean isOne(Path file) {
    return Forms.isOne(String.valueOf(file.getFileName()));
  }

  /** The tables of a file, for no rubric; refused as a whole when it can't be read. */
  static List<Read> read(Path file) {
    return read(file, bytes(file), FormSubmission::of);
  }

  /** The tables of a file, for a rubric with that framework. */
  static List<Read> read(Path file, Framework framework) {
    return read(file, bytes(file), (table, notes) -> FormSubmission.of(table, framework, notes));
  }

  /** The tables of a file, each for the rubric that scores it. */
  static List<Read> read(Path file, byte[] bytes, RubricChoice rubrics) {
    return read(
        file,
        bytes,
        (table, notes) -> {
          Submission plain = FormSubmission.of(table, new Diagnostics());
          return FormSubmission.of(table, rubrics.of(plain).framework(), notes);
        });
  }

  private static List<Read> read(
      Path file, byte[] bytes, BiFunction<PrintedTable, Diagnostics, Submission> reading) {
    FormFile form = Forms.read(String.valueOf(file.getFileName()), bytes);
    if (!form.isRead()) {
      throw new InvalidSubmissionException(form.notes());
    }
    List<Read> read = new ArrayList<>();
    for (PrintedTable table : form.tables()) {
      Diagnostics notes = new Diagnostics();
      Submission submission = reading.apply(table, notes);
      table.notes().forEach(notes::add);
      form.notes().forEach(notes::add);
      read.add(new Read(table, submission, notes.all(), TableAudit.of(table)));
    }
    return read;
  }

  static byte[] bytes(Path file) {
    try {
      return Door.read(file, Forms.MOST_BYTES);
    } catch (Refused e) {
      throw new CommandException(
          "无法读取：" + file + "：" + e.reason().in(Language.ZH),
          "cannot be read: " + file + ": " + e.reason().in(Language.EN));
    }
  }

  /** One diagnostic a line. */
  static String lines(List<Diagnostic> diagnostics, Language language) {
    return diagnostics.stream()
        .map(each -> "  " + each.render(language))
        .collect(Collectors.joining("\n"));
  }
}
