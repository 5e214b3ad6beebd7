package dev.rubric.check.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes reports for programs. */
final class ReportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportJson() {}

  static String of(List<CheckReport> reports) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode all = root.putArray("reports");
    reports.forEach(report -> report(report, all.addObject()));
    return root.toPrettyString() + "\n";
  }

  private static void report(CheckReport report, ObjectNode node) {
    node.put("rubric", report.rubric());
    node.put("errors", report.count(Severity.ERROR));
    node.put("warnings", report.count(Severity.WARNING));
    node.put("notes", report.count(Severity.NOTE));
    ArrayNode problems = node.putArray("problems");
    report.problems().forEach(problem -> problem(problem, problems.addObject()));
  }

  private static void problem(Problem problem, ObjectNode node) {
    Diagnostic diagnostic = problem.diagnostic();
    node.put("check", diagnostic.code());
    node.put("severity", diagnostic.severity().label().in(Language.EN));
    location(diagnostic.location(), node);
    text(diagnostic.message(), node.putObject("message"));
    node.put("count", problem.count());
    ArrayNode witness = node.putArray("witness");
    for (MatchedValue value : problem.witness()) {
      ObjectNode entry = witness.addObject();
      text(value.name(), entry.putObject("name"));
      entry.put("value", value.value());
    }
    ArrayNode related = node.putArray("related");
    problem.related().forEach(place -> location(place, related.addObject()));
  }

  /** A line or column of 0 means all of it, and is left out. */
  private static void location(@Nullable Location location, ObjectNode node) {
    if (location == null) {
      return;
    }
    node.put("file", location.file());
    if (location.line() > 0) {
      node.put("line", location.line());
    }
    if (location.column() > 0) {
      node.put("column", location.column());
    }
  }

  private static void text(Text text, ObjectNode node) {
    node.put("zh", text.in(Language.ZH));
    node.put("en", text.in(Language.EN));
  }
}
