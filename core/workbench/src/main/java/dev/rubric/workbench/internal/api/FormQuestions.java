package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.documents.SubmissionYaml;
import dev.rubric.submission.Submission;
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
      read.put("unit", desk.submission(table.submission()).unit());
      diagnostics(table.notes(), read.putArray("notes"));
      diagnostics(table.findings(), read.putArray("findings"));
    }
    names(node);
    return node;
  }

  private static void diagnostics(List<Diagnostic> all, ArrayNode into) {
    all.forEach(each -> into.add(Answers.diagnostic(each)));
  }

  /** A submission cell by cell, and as text, to be corrected. */
  ObjectNode read(Question question) {
    Submission submission = desk.submission(question.text("submission"));
    ObjectNode node = Answers.object().put("text", SubmissionYaml.of(submission));
    node.set("rows", new Cells(submission).rows());
    return node;
  }

  /** Takes a corrected text, or corrected cells, or tells what is wrong with them. */
  ObjectNode correct(Question question) {
    ObjectNode node = Answers.object();
    ArrayNode problems = node.putArray("problems");
    String name = question.text("submission");
    try {
      Submission corrected =
          question.has("cells")
              ? new Cells(desk.submission(name)).with(question.texts("cells"))
              : Submissions.parse("submission.yaml", question.text("text"));
      node.put("submission", desk.correct(name, corrected));
      names(node);
    } catch (InvalidSubmissionException refused) {
      diagnostics(refused.diagnostics(), problems);
    }
    return node;
  }

  private void names(ObjectNode node) {
    desk.submissions().forEach(node.putArray("submissions")::add);
  }

  /** The table handed back with the scores in it. */
  ObjectNode review(Question question) {
    Map.Entry<String, byte[]> file = desk.review(question.text("submission"));
    return Answers.object()
        .put("name", file.getKey())
        .put("bytes", Base64.getEncoder().encodeToString(file.getValue()));
  }
}
