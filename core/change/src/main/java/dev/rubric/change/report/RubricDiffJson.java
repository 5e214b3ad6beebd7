package dev.rubric.change.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the difference of two rubrics for programs. */
final class RubricDiffJson {
  private static final String FORMAT = "rubric-diff/1";

  private RubricDiffJson() {}

  static String of(RubricDiff diff) {
    ObjectNode root = Json.document(FORMAT);
    Json.stamp(root, "before", diff.before());
    Json.stamp(root, "after", diff.after());
    root.put("equal", diff.isEqual());
    ArrayNode framework = root.putArray("framework");
    diff.framework().forEach(each -> change(each, framework.addObject()));
    ArrayNode rules = root.putArray("rules");
    diff.rules().forEach(each -> rule(each, rules.addObject()));
    ArrayNode indicators = root.putArray("indicators");
    diff.indicators().forEach(each -> indicator(each, indicators.addObject()));
    return Json.written(root);
  }

  private static void change(FrameworkChange change, ObjectNode node) {
    Json.text(node, "what", change.what());
    node.put("subject", change.subject());
    node.put("before", change.before());
    node.put("after", change.after());
    node.put("scores", change.scores());
  }

  private static void rule(RuleChange change, ObjectNode node) {
    Json.word(node, "kind", change.kind());
    node.put("rule", change.rule());
    Json.location(node, "before", change.before());
    Json.location(node, "after", change.after());
    node.put("overall", change.overall());
    node.put("scores", change.scores());
  }

  private static void indicator(IndicatorDiff diff, ObjectNode node) {
    node.put("indicator", diff.indicator());
    Json.word(node, "verdict", diff.verdict());
    node.put("exact", diff.exact());
    node.put("looked", diff.looked());
    ArrayNode pieces = node.putArray("pieces");
    diff.pieces().forEach(each -> piece(each, pieces.addObject()));
  }

  private static void piece(ScoreDiff piece, ObjectNode node) {
    Json.text(node, "where", piece.where());
    side(piece.before(), node.putObject("before"));
    side(piece.after(), node.putObject("after"));
    Json.text(node, "change", piece.change());
    Witness witness = piece.witness();
    ObjectNode example = node.putObject("witness");
    Json.values(example.putArray("values"), witness.values());
    Json.number(example, "before", witness.before());
    Json.number(example, "after", witness.after());
    Json.text(example, "reasonBefore", witness.reasonBefore());
    Json.text(example, "reasonAfter", witness.reasonAfter());
  }

  private static void side(Side side, ObjectNode node) {
    Json.word(node, "status", side.status());
    Json.text(node, "score", side.formula());
    ArrayNode clauses = node.putArray("clauses");
    for (Clause clause : side.clauses()) {
      ObjectNode entry = clauses.addObject().put("rule", clause.rule());
      Json.location(entry, "location", clause.location());
      entry.put("basis", clause.basis());
    }
  }
}
