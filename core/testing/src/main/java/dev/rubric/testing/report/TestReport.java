package dev.rubric.testing.report;

import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of all cases of a rubric.
 *
 * @param rubric the rubric's name; not null
 * @param folder the rubric's folder; not null
 * @param results a result for each case, in the order of the files
 * @param updated the golden scorecards that were written
 */
public record TestReport(
    String rubric, Path folder, List<CaseResult> results, List<GoldenUpdate> updated) {
  /** Copies the lists. */
  public TestReport {
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(folder, "folder");
    results = List.copyOf(Objects.requireNonNull(results, "results"));
    updated = List.copyOf(Objects.requireNonNull(updated, "updated"));
  }

  /** How many cases came out that way. */
  public int count(Outcome outcome) {
    return (int) results.stream().filter(each -> each.outcome() == outcome).count();
  }

  /** Whether there is a case and all passed. */
  public boolean passed() {
    return !results.isEmpty() && count(Outcome.PASSED) == results.size();
  }

  /** This report for people; ends with a line end. */
  public String toText(Language language) {
    return ReportText.of(this, language);
  }

  /** This report as JSON for programs; ends with a line end. */
  public String toJson() {
    return ReportJson.of(this);
  }

  /** Reports as one JUnit XML document, a test suite each, as build servers read it. */
  public static String toJunitXml(List<TestReport> reports, Language language) {
    Objects.requireNonNull(reports, "reports");
    Objects.requireNonNull(language, "language");
    return JunitXml.of(reports, language);
  }
}
