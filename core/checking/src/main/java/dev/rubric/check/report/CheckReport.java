package dev.rubric.check.report;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Language;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All mistakes that were found in one rubric.
 *
 * @param rubric the rubric as its user named it; not null
 * @param problems the mistakes, by place, many of a kind told as one; may be empty
 */
public record CheckReport(String rubric, List<Problem> problems) {
  /** Copies the list. */
  public CheckReport {
    Objects.requireNonNull(rubric, "rubric");
    problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
  }

  /** How many problems weigh that much, those told as one counted one by one. */
  public long count(Severity severity) {
    Objects.requireNonNull(severity, "severity");
    return problems.stream()
        .filter(each -> each.diagnostic().severity() == severity)
        .mapToLong(Problem::count)
        .sum();
  }

  /** Whether nothing was found that weighs as much as this or more. */
  public boolean isCleanOf(Severity least) {
    Objects.requireNonNull(least, "least");
    return problems.stream().noneMatch(each -> each.diagnostic().severity().compareTo(least) <= 0);
  }

  /**
   * The mistakes by which somebody would be misjudged without seeing it, which keep a rubric from
   * being scored with.
   */
  public List<Diagnostic> misjudging() {
    return problems.stream()
        .map(Problem::diagnostic)
        .filter(each -> each.severity() == Severity.ERROR)
        .filter(each -> Check.of(each.code()).filter(Check::showsOnTheScorecard).isEmpty())
        .toList();
  }

  /** For people, one problem a line. */
  public String toText(Language language) {
    Objects.requireNonNull(language, "language");
    return ReportText.of(this, language);
  }

  /** One JSON document for several rubrics, as {@code check.schema.json} describes it. */
  public static String toJson(List<CheckReport> reports) {
    Objects.requireNonNull(reports, "reports");
    return ReportJson.of(reports);
  }

  /**
   * One SARIF 2.1.0 log for several rubrics, so that a code host shows each problem on its line.
   *
   * @param pages where the pages of the checks are published, ending with a slash; null when they
   *     are not, then the log only carries their text
   */
  public static String toSarif(List<CheckReport> reports, Language language, @Nullable URI pages) {
    Objects.requireNonNull(reports, "reports");
    Objects.requireNonNull(language, "language");
    return new Sarif(language, pages).of(reports);
  }
}
