package dev.rubric.change.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.scorecard.DiffCause;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineDiff;
import dev.rubric.scorecard.LineScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a change does to a portfolio for programs. */
final class ImpactJson {
  private static final String FORMAT = "rubric-impact/1";

  private ImpactJson() {}

  static String of(Impact impact) {
    ObjectNode root = Json.document(FORMAT);
    Json.stamp(root, "before", impact.before());
    Json.stamp(root, "after", impact.after());
    root.put("submissions", impact.submissions());
    root.put("failedBefore", impact.failedBefore());
    root.put("failedAfter", impact.failedAfter()).put("becameRefused", impact.becameRefused());
    root.put("changed", impact.changed());
    root.put("rose", impact.rose());
    root.put("fell", impact.fell());
    root.put("gradeChanged", impact.gradeChanged());
    root.put("gradeFell", impact.gradeFell());
    root.put("becameOpen", impact.becameOpen());
    root.put("becameWhole", impact.becameWhole());
    root.put("rankChanged", impact.rankChanged());
    Json.decimal(root, "meanBefore", impact.meanBefore());
    Json.decimal(root, "meanAfter", impact.meanAfter());
    counts(impact, root);
    movers(impact.up(), root.putArray("up"));
    movers(impact.down(), root.putArray("down"));
    ArrayNode units = root.putArray("units");
    for (Impact.Listed each : impact.units()) {
      ObjectNode unit = units.addObject();
      change(each.change(), unit);
      rank(unit, "rankBefore", each.rankBefore());
      rank(unit, "rankAfter", each.rankAfter());
    }
    root.put("listed", impact.listed());
    return Json.written(root);
  }

  private static void counts(Impact impact, ObjectNode root) {
    ArrayNode bins = root.putArray("bins");
    for (Impact.Bin bin : impact.bins()) {
      ObjectNode node = bins.addObject();
      Json.decimal(node, "from", bin.from());
      node.put("before", bin.before()).put("after", bin.after());
    }
    ArrayNode grades = root.putArray("grades");
    for (Impact.GradeMove move : impact.grades()) {
      grades
          .addObject()
          .put("from", move.from())
          .put("to", move.to())
          .put("units", move.units())
          .put("worse", move.worse());
    }
    ArrayNode edits = root.putArray("edits");
    for (Impact.EditShare edit : impact.edits()) {
      ObjectNode node = edits.addObject().put("name", edit.name());
      ArrayNode rules = node.putArray("rules");
      edit.rules().forEach(rules::add);
      node.put("known", edit.known());
      node.put("changed", edit.changed()).put("gradeChanged", edit.gradeChanged());
      Json.decimal(node, "points", edit.points());
    }
    Json.decimal(root, "points", impact.points());
    Json.decimal(root, "interplay", impact.interplay());
    root.put("group", impact.group());
    ArrayNode groups = root.putArray("groups");
    for (Impact.Group group : impact.groups()) {
      ObjectNode node = groups.addObject().put("value", group.value()).put("units", group.units());
      node.put("changed", group.changed()).put("gradeChanged", group.gradeChanged());
      Json.decimal(node, "meanBefore", group.meanBefore());
      Json.decimal(node, "meanAfter", group.meanAfter());
    }
  }

  private static void rank(ObjectNode node, String name, int rank) {
    if (rank > 0) {
      node.put(name, rank);
    }
  }

  private static void movers(List<Mover> movers, ArrayNode all) {
    for (Mover mover : movers) {
      ObjectNode node = all.addObject();
      change(mover.change(), node);
      ArrayNode lines = node.putArray("lines");
      mover.lines().forEach(line -> line(line, lines.addObject()));
    }
  }

  private static void change(UnitChange change, ObjectNode node) {
    node.put("unit", change.unit());
    standing(node, "before", change.before());
    standing(node, "after", change.after());
    Json.decimal(node, "change", change.change());
  }

  private static void standing(ObjectNode node, String name, @Nullable Standing standing) {
    if (standing != null) {
      ObjectNode there = node.putObject(name);
      Json.decimal(there, "total", standing.total());
      there.put("grade", standing.grade());
      there.put("provisional", standing.provisional());
    }
  }

  private static void line(LineDiff line, ObjectNode node) {
    node.put("indicator", line.indicator());
    side(node, "before", line.before());
    side(node, "after", line.after());
    Json.decimal(node, "change", line.change());
    ArrayNode causes = node.putArray("causes");
    for (DiffCause cause : line.causes()) {
      causes.add(cause.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static void side(ObjectNode node, String name, @Nullable LineScore line) {
    if (line == null) {
      return;
    }
    ObjectNode side = node.putObject(name);
    Json.word(side, "status", line.status());
    Json.decimal(side, "score", line.score());
    ArrayNode rules = side.putArray("rules");
    for (Entry entry : line.entries()) {
      ObjectNode rule = rules.addObject().put("rule", entry.rule());
      Json.location(rule, "location", entry.location());
      rule.put("basis", entry.basis());
      Json.text(rule, "reason", entry.reason());
    }
  }
}
