package dev.rubric.cli;

import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.documents.ScoredForm;
import dev.rubric.documents.SummaryWorkbook;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;

/** What became of the files of a run. */
final class Outcomes {
  private final List<ScoredForm> scored = new ArrayList<>();
  private final List<SummaryWorkbook.Unscored> failed = new ArrayList<>();

  void scored(ScoredForm form) {
    scored.add(form);
  }

  void failed(String file, Throwable failure) {
    failed.add(new SummaryWorkbook.Unscored(file, reason(failure)));
  }

  private static String reason(Throwable failure) {
    if (failure instanceof DiagnosticException refusal) {
      return refusal.render(Language.ZH);
    }
    return failure instanceof CommandException refusal
        ? refusal.text().in(Language.ZH)
        : Text.of("程序内部出错", "a fault of the program").in(Language.ZH);
  }

  List<ScoredForm> scored() {
    return scored;
  }

  List<Scorecard> cards() {
    return scored.stream().map(ScoredForm::card).toList();
  }

  boolean isEmpty() {
    return scored.isEmpty();
  }

  int failures() {
    return failed.size();
  }

  byte[] workbook(Language language) {
    return SummaryWorkbook.of(scored, failed, language);
  }

  /** How many were scored with what, and which were not; empty when there was nothing. */
  String summary(Language language) {
    StringBuilder summary = new StringBuilder();
    if (!scored.isEmpty()) {
      summary.append(Scorecard.summary(cards(), language));
    }
    if (!failed.isEmpty()) {
      Text heading = Text.of("未能评分：" + failed.size(), "Not scored: " + failed.size());
      summary.append(heading.in(language)).append('\n');
      failed.forEach(each -> summary.append("  ").append(each.file()).append('\n'));
    }
    return summary.toString();
  }
}
