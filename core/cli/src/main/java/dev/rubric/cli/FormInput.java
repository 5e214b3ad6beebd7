package dev.rubric.cli;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.documents.FormFile;
import dev.rubric.documents.FormSubmission;
import dev.rubric.documents.Forms;
import dev.rubric.documents.PrintedTable;
import dev.rubric.documents.TableAudit;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the self-evaluation tables of Word, Excel and HTML files. */
final class FormInput {
  /**
   * A table with what there is to say of it.
   *
   * @param notes what was not understood, and what was taken of what is not certain
   * @param findings what the table contradicts itself in
   */
  record Read(
      PrintedTable table,
      Submission submission,
      List<Diagnostic> notes,
      List<Diagnostic> findings) {}

  private FormInput() {}

  /** Whether the file can be a form. */
  static boolean isOne(Path file) {
    return Forms.isOne(String.valueOf(file.getFileName()));
  }

  /** The tables of a file; refused as a whole when it can't be read. */
  static List<Read> read(Path file) {
    FormFile form = Forms.read(String.valueOf(file.getFileName()), bytes(file));
    if (!form.isRead()) {
      throw new CommandException(
          "无法读取：" + file + "\n" + lines(form.notes(), Language.ZH),
          "cannot be read: " + file + "\n" + lines(form.notes(), Language.EN));
    }
    List<Read> read = new ArrayList<>();
    for (PrintedTable table : form.tables()) {
      Diagnostics notes = new Diagnostics();
      Submission submission = FormSubmission.of(table, notes);
      table.notes().forEach(notes::add);
      form.notes().forEach(notes::add);
      read.add(new Read(table, submission, notes.all(), TableAudit.of(table)));
    }
    return read;
  }

  private static byte[] bytes(Path file) {
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
