package dev.rubric.testing.report;

import dev.rubric.text.Language;
import dev.rubric.text.Text;

/** Writes a report for people: only what needs attention, then the count. */
final class ReportText {
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private ReportText(Language language) {
    this.language = language;
  }

  static String of(TestReport report, Language language) {
    ReportText text = new ReportText(language);
    report.results().forEach(text::result);
    report.updated().forEach(text::updated);
    text.summary(report);
    return text.text.toString();
  }

  private void result(CaseResult result) {
    if (result.outcome() == Outcome.PASSED) {
      return;
    }
    line("", result.outcome().label().in(language) + "  " + result.name());
    if (result.problems().isEmpty()) {
      line("      ", result.location().toString());
    }
    result.problems().forEach(problem -> line("      ", problem.render(language)));
    result.mismatches().forEach(this::mismatch);
    text.append('\n');
  }

  private void mismatch(Mismatch mismatch) {
    line("      ", say("应为  ", "expected  ") + mismatch.expected().in(language));
    line("      ", say("实为  ", "actual    ") + mismatch.actual().in(language));
    mismatch.explanation().forEach(each -> line("        ", each.in(language)));
  }

  private void updated(GoldenUpdate update) {
    line("", say("已更新金样 ", "golden scorecard updated: ") + update.file());
    line("    ", update.diff().in(language));
  }

  private void summary(TestReport report) {
    int failed = report.count(Outcome.FAILED);
    int errors = report.count(Outcome.ERROR);
    String zh =
        "用例 "
            + report.results().size()
            + "：通过 "
            + report.count(Outcome.PASSED)
            + (failed == 0 ? "" : "，不符 " + failed)
            + (errors == 0 ? "" : "，错误 " + errors);
    String en =
        report.results().size()
            + " cases: "
            + report.count(Outcome.PASSED)
            + " passed"
            + (failed == 0 ? "" : ", " + failed + " failed")
            + (errors == 0 ? "" : ", " + errors + " in error");
    line("", report.rubric() + "  " + Text.of(zh, en).in(language));
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(language);
  }

  private void line(String indent, String words) {
    words.lines().forEach(each -> text.append(indent).append(each).append('\n'));
  }
}
