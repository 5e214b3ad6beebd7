package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.documents.SubmissionYaml;
import dev.rubric.text.Characters;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.internal.desk.ReadTable;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The page's questions about submissions and the official tables they come in. */
final class FormQuestions {
  private final Desk desk;

  FormQuestions(Desk desk) {
    this.desk = desk;
  }

  /** Takes in a table, and tells what was read of it. */
  ObjectNode take(Question question) {
    String name = Characters.shownInLine(question.text("name"));
    ObjectNode node = Answers.object();
    ArrayNode tables = node.putArray("tables");
    for (ReadTable table : desk.take(name, question.bytes("bytes"))) {
      ObjectNode read = tables.addObject().put("submission", table.submission());
      diagnostics(table.notes(), read.putArray("notes"));
      diagnostics(table.findings(), read.putArray("findings"));
    }
    desk.submissions().forEach(node.putArray("submissions")::add);
    return node;
  }

  private static void diagnostics(List<Diagnostic> all, ArrayNode into) {
    all.forEach(each -> into.add(Answers.diagnostic(each)));
  }

  /** A submission as text, to be corrected. */
  ObjectNode text(Question question) {
    return Answers.object()
        .put("text", SubmissionYaml.of(desk.submission(question.text("submission"))));
  }

  /** Takes a corrected text, or tells what is wrong with it. */
  ObjectNode correct(Question question) {
    ObjectNode node = Answers.object();
    ArrayNode problems = node.putArray("problems");
    try {
      desk.correct(
          question.text("submission"), Submissions.parse("submission.yaml", question.text("text")));
    } catch (InvalidSubmissionException refused) {
      diagnostics(refused.diagnostics(), problems);
    }
    return node;
  }

  /** The table handed back with the scores in it. */
  ObjectNode review(Question question) {
    Map.Entry<String, byte[]> file = desk.review(question.text("submission"));
    return Answers.object()
        .put("name", file.getKey())
        .put("bytes", Base64.getEncoder().encodeToString(file.getValue()));
  }
}
