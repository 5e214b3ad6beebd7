package dev.rubric.samples.finance.submission;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.documents.FormFile;
import dev.rubric.documents.FormReading;
import dev.rubric.documents.FormSubmission;
import dev.rubric.documents.Forms;
import dev.rubric.documents.PrintedTable;
import dev.rubric.samples.finance.problem.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Makes a submission of what was posted. */
final class Reading {
  private Reading() {}

  /**
   * The submission for a rubric, with what is to be said of it.
   *
   * @throws InvalidSubmissionException when it can't be read, with every problem
   */
  static FormReading of(Posted posted, Rubric rubric) {
    if (posted.form()) {
      return form(posted, rubric);
    }
    return new FormReading(Submissions.parse(posted.file(), posted.bytes(), rubric), List.of());
  }

  private static FormReading form(Posted posted, Rubric rubric) {
    FormFile form = Forms.read(posted.file(), posted.bytes());
    if (!form.isRead()) {
      throw new InvalidSubmissionException(form.notes());
    }
    FormReading read = FormSubmission.read(onlyTable(form), rubric.framework());
    List<Diagnostic> notes = Stream.concat(form.notes().stream(), read.notes().stream()).toList();
    return new FormReading(read.submission(), notes);
  }

  private static PrintedTable onlyTable(FormFile form) {
    if (form.tables().size() > 1) {
      throw Refusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "many-tables",
          "文件中有 " + form.tables().size() + " 张自评表，须一张一份",
          "the file has " + form.tables().size() + " self-evaluation tables; submit one a file");
    }
    return form.tables().get(0);
  }
}
