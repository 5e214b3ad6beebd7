package dev.rubric.testing.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.Language;
import dev.rubric.text.Text;

/** Writes a report for programs. */
final class ReportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportJson() {}

  static String of(TestReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("rubric", report.rubric());
    root.put("passed", report.count(Outcome.PASSED));
    root.put("failed", report.count(Outcome.FAILED));
    root.put("errors", report.count(Outcome.ERROR));
    ArrayNode cases = root.putArray("cases");
    report.results().forEach(result -> result(result, cases.addObject()));
    ArrayNode updated = root.putArray("updated");
    report.updated().forEach(each -> updated.add(each.file()));
    return root.toPrettyString() + "\n";
  }

  private static void result(CaseResult result, ObjectNode node) {
    node.put("name", result.name());
    place(result.location(), node);
    node.put("outcome", result.outcome().label().in(Language.EN));
    ArrayNode mismatches = node.putArray("mismatches");
    for (Mismatch mismatch : result.mismatches()) {
      ObjectNode entry = mismatches.addObject();
      place(mismatch.location(), entry);
      text(entry.putObject("expected"), mismatch.expected());
      text(entry.putObject("actual"), mismatch.actual());
      ArrayNode explanation = entry.putArray("explanation");
      mismatch.explanation().forEach(each -> text(explanation.addObject(), each));
    }
    ArrayNode problems = node.putArray("problems");
    result.problems().forEach(problem -> problem(problem, problems.addObject()));
  }

  private static void problem(Diagnostic problem, ObjectNode node) {
    node.put("severity", problem.severity().label().in(Language.EN));
    node.put("code", problem.code());
    Location where = problem.location();
    if (where != null) {
      place(where, node);
    }
    text(node, problem.message());
  }

  private static void place(Location where, ObjectNode node) {
    node.put("file", where.file());
    node.put("line", where.line());
    node.put("column", where.column());
  }

  private static void text(ObjectNode node, Text text) {
    node.put("zh", text.in(Language.ZH));
    node.put("en", text.in(Language.EN));
  }
}
