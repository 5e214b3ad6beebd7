package dev.rubric.check.report;

import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Language;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes a report for people. */
final class ReportText {
  private ReportText() {}

  static String of(CheckReport report, Language language) {
    boolean chinese = language == Language.ZH;
    StringBuilder text = new StringBuilder(report.rubric()).append(chinese ? "：" : ": ");
    text.append(counts(report, language)).append('\n');
    for (Problem problem : report.problems()) {
      text.append("  ").append(problem.diagnostic().render(language)).append('\n');
    }
    return text.toString();
  }

  private static String counts(CheckReport report, Language language) {
    if (report.problems().isEmpty()) {
      return language == Language.ZH ? "没有发现问题" : "no problem found";
    }
    return Arrays.stream(Severity.values())
        .filter(severity -> report.count(severity) > 0)
        .map(severity -> count(report.count(severity), severity, language))
        .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
  }

  private static String count(long count, Severity severity, Language language) {
    String word = severity.label().in(language);
    if (language == Language.ZH) {
      return word + " " + count + " 个";
    }
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
