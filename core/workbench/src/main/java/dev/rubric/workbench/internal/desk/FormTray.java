package dev.rubric.workbench.internal.desk;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Severity;
import dev.rubric.documents.FormFile;
import dev.rubric.documents.FormSubmission;
import dev.rubric.documents.Forms;
import dev.rubric.documents.PrintedTable;
import dev.rubric.documents.ReviewedForm;
import dev.rubric.documents.ReviewedTable;
import dev.rubric.documents.TableAudit;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.workbench.site.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Official tables that were handed in: what was read of them, and how they are handed back. */
final class FormTray {
  /** The oldest make room for others. */
  private static final int MOST = 50;

  private static final int MOST_SHOWN = 10;

  /** A form with the submission of each of its tables. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares forms
  private record Form(String name, byte[] bytes, List<PrintedTable> tables, List<String> taken) {}

  private final Inbox inbox;
  private final List<Form> forms = new ArrayList<>();

  FormTray(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Reads a form for a rubric, each table a submission. */
  synchronized List<ReadTable> take(String name, byte[] bytes, Rubric rubric) {
    while (forms.size() >= MOST) {
      inbox.remove(forms.remove(0).taken());
    }
    FormFile file = Forms.read(name, bytes);
    if (!file.isRead()) {
      throw refusal("unreadable", file.notes());
    }
    List<ReadTable> read = new ArrayList<>();
    for (PrintedTable table : file.tables()) {
      Diagnostics notes = new Diagnostics();
      Submission submission = FormSubmission.of(table, rubric.framework(), notes);
      table.notes().forEach(notes::add);
      file.notes().forEach(notes::add);
      read.add(new ReadTable(inbox.add(name, submission), notes.all(), TableAudit.of(table)));
    }
    List<String> taken = read.stream().map(ReadTable::submission).toList();
    forms.add(new Form(name, bytes.clone(), file.tables(), taken));
    return read;
  }

  /**
   * The form that a submission was read from, handed back with the scores of a rubric.
   *
   * @return its name and bytes
   */
  synchronized Map.Entry<String, byte[]> review(String submission, Rubric rubric) {
    Form form =
        forms.stream()
            .filter(each -> each.taken().contains(submission))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "no-form", "这份填报不是从表格读出的", "this submission was not read from a table"));
    if (!ReviewedForm.isOne(form.name())) {
      throw new Refusal(
          "not-returnable",
          "这种文件不能写回，请先另存为 .docx",
          "such a file can't be written; save it as .docx");
    }
    Diagnostics problems = new Diagnostics();
    List<ReviewedTable> reviewed = new ArrayList<>();
    Map<String, PrintedTable> tables = new LinkedHashMap<>();
    for (int i = 0; i < form.tables().size(); i++) {
      tables.put(form.taken().get(i), form.tables().get(i));
    }
    try {
      tables.forEach(
          (name, table) ->
              reviewed.add(
                  new ReviewedTable(table, rubric.score(inbox.get(name)), TableAudit.of(table))));
    } catch (InvalidSubmissionException refused) {
      throw refusal(refused.diagnostics());
    }
    byte[] written =
        ReviewedForm.of(form.name(), form.bytes(), reviewed, problems)
            .orElseThrow(() -> refusal(problems.all()));
    return Map.entry(ReviewedForm.name(form.name()), written);
  }

  static Refusal refusal(List<Diagnostic> problems) {
    return refusal("unscored", problems);
  }

  private static Refusal refusal(String kind, List<Diagnostic> problems) {
    return new Refusal(kind, why(problems, Language.ZH), why(problems, Language.EN));
  }

  /** What is wrong, with its places. */
  private static String why(List<Diagnostic> problems, Language language) {
    return problems.stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .limit(MOST_SHOWN)
        .map(each -> place(each) + each.message().in(language))
        .collect(Collectors.joining("; "));
  }

  private static String place(Diagnostic problem) {
    return problem.location() == null ? "" : problem.location() + " ";
  }
}
