package dev.rubric.change.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what one unit would have needed for programs. */
final class WhatIfJson {
  private static final String FORMAT = "rubric-what-if/1";

  private WhatIfJson() {}

  static String of(WhatIf whatIf) {
    ObjectNode root = Json.document(FORMAT);
    Json.stamp(root, "rubric", whatIf.card().rubric());
    root.put("unit", whatIf.card().unit());
    Json.decimal(root, "total", whatIf.card().total());
    root.put("grade", whatIf.card().grade());
    root.put("nextGrade", whatIf.nextGrade());
    Json.decimal(root, "bound", whatIf.bound());
    Json.decimal(root, "margin", whatIf.margin());
    root.put("justAbove", whatIf.isJustAbove());
    way(root, "single", whatIf.single());
    way(root, "pair", whatIf.pair());
    way(root, "mixed", whatIf.mixed());
    answers(root, whatIf.answers());
    ArrayNode lines = root.putArray("lines");
    whatIf.lines().forEach(line -> line(line, lines.addObject()));
    return Json.written(root);
  }

  private static void way(ObjectNode node, String name, @Nullable Way way) {
    if (way == null) {
      return;
    }
    ObjectNode there = node.putObject(name);
    Json.decimal(there, "score", way.score());
    ArrayNode moves = there.putArray("moves");
    for (Move move : way.moves()) {
      ObjectNode entry = moves.addObject().put("amount", move.amount());
      Json.text(entry, "what", move.what());
      entry.put("unitOfMeasure", move.unitOfMeasure());
      Json.decimal(entry, "from", move.from());
      Json.decimal(entry, "to", move.to());
      Json.decimal(entry, "distance", move.distance());
      Json.decimal(entry, "step", move.step());
    }
    if (!way.answers().isEmpty()) {
      answers(there, way.answers());
    }
  }

  private static void answers(ObjectNode node, List<Answer> answers) {
    ArrayNode all = node.putArray("answers");
    for (Answer answer : answers) {
      ObjectNode entry = all.addObject().put("name", answer.name());
      Json.text(entry, "what", answer.what());
      if (answer.from() != null) {
        Json.text(entry, "from", answer.from());
      }
      Json.text(entry, "to", answer.to());
      Json.decimal(entry, "score", answer.score());
    }
  }

  private static void line(LineWhatIf line, ObjectNode node) {
    node.put("indicator", line.line().indicator());
    Json.word(node, "status", line.line().status());
    Json.decimal(node, "score", line.line().score());
    Json.decimal(node, "weight", line.line().effectiveWeight());
    node.put("exact", line.exact());
    way(node, "full", line.full());
    way(node, "next", line.next());
    answers(node, line.answers());
    ArrayNode sensitivities = node.putArray("sensitivities");
    for (Sensitivity each : line.sensitivities()) {
      ObjectNode entry = sensitivities.addObject();
      Json.text(entry, "what", each.what());
      Json.decimal(entry, "value", each.value());
      Json.number(entry, "more", each.more());
      Json.number(entry, "less", each.less());
      Json.decimal(entry, "cliff", each.cliff());
      Json.decimal(entry, "lost", each.lost());
    }
    ArrayNode whyNot = node.putArray("whyNot");
    line.whyNot().forEach(each -> whyNot(each, whyNot.addObject()));
  }

  private static void whyNot(WhyNot whyNot, ObjectNode node) {
    node.put("rule", whyNot.rule());
    Json.location(node, "location", whyNot.location());
    node.put("basis", whyNot.basis());
    ArrayNode conditions = node.putArray("conditions");
    for (WhyNot.Seen seen : whyNot.conditions()) {
      ObjectNode entry = conditions.addObject();
      entry.put("condition", seen.condition()).put("holds", seen.holds());
      Json.text(entry, "seen", seen.seen());
    }
  }
}
