package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.language.Draft;
import dev.rubric.language.Place;
import dev.rubric.language.Renaming;
import dev.rubric.language.Restating;
import dev.rubric.language.RubricLanguage;
import dev.rubric.rule.Form;
import dev.rubric.submission.Submission;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.internal.desk.Merge;
import dev.rubric.workbench.internal.desk.Sheets;
import java.util.List;

/** The page's questions about the text that is edited. */
final class EditQuestions {
  private final Desk desk;

  EditQuestions(Desk desk) {
    this.desk = desk;
  }

  ObjectNode open(Question question) {
    String file = question.text("file");
    String text = desk.open(file);
    ObjectNode node = looked(file, question.text("submission")).put("text", text);
    Merge clash = desk.clash(file);
    if (clash != null && !clash.isClean()) {
      Api.clash(clash, node.putObject("clash"));
    }
    return node;
  }

  ObjectNode edit(Question question) {
    String file = question.text("file");
    String submission = question.text("submission");
    Sheets.Typed done = desk.edit(file, question.number("revision"), question.text("text"));
    ObjectNode node = looked(file, submission).put("revision", done.revision());
    if (done.merged() != null) {
      node.put("typed", done.typed()).put("text", done.merged());
    }
    return node;
  }

  /** What a person chose where the draft clashed with what is in force. */
  ObjectNode decide(Question question) {
    desk.decide(question.text("file"), question.text("keep").equals("mine"));
    return open(question);
  }

  ObjectNode look(Question question) {
    return looked(question.text("file"), question.text("submission"));
  }

  ObjectNode discard(Question question) {
    desk.discard(question.text("file"));
    return open(question);
  }

  /** What is shown of a file after each keystroke. */
  private ObjectNode looked(String file, String name) {
    Draft draft = desk.draft();
    RubricLanguage service = new RubricLanguage(draft);
    ObjectNode node = Answers.object();
    node.put("revision", desk.revision(file)).put("drafted", desk.isDrafted(file));
    found(draft, draft.loaded(), file, node);
    Answers.words(service.highlights(file), node.putArray("words"));
    node.put("sound", draft.rubric().isPresent());
    Rubric rubric = draft.lastSound();
    if (!name.isEmpty() && rubric != null) {
      Submission submission = desk.submission(name);
      node.set("score", Answers.score(desk.published().orElse(null), rubric, submission));
    }
    return node;
  }

  /** What a check finds, which is asked for when nobody types. */
  ObjectNode check(Question question) {
    String file = question.text("file");
    Draft draft = desk.draft();
    ObjectNode node = Answers.object().put("revision", desk.revision(file));
    found(draft, draft.checked(), file, node);
    return node;
  }

  private static void found(Draft draft, List<Diagnostic> found, String file, ObjectNode node) {
    Answers.problems(new RubricLanguage(draft).problems(file, found), node.putArray("problems"));
    ArrayNode elsewhere = node.putArray("elsewhere");
    found.stream()
        .filter(each -> isElsewhere(each, file))
        .forEach(each -> elsewhere.add(Answers.diagnostic(each)));
  }

  private static boolean isElsewhere(Diagnostic diagnostic, String file) {
    return diagnostic.location() == null || !diagnostic.location().file().equals(file);
  }

  private RubricLanguage service() {
    return new RubricLanguage(desk.draft());
  }

  /** A file that can be edited; others are nobody's business. */
  private String file(Question question) {
    String file = question.text("file");
    desk.require(file);
    return file;
  }

  ObjectNode complete(Question question) {
    return Answers.completions(service().complete(file(question), question.number("at")));
  }

  ObjectNode hover(Question question) {
    return service()
        .hover(file(question), question.number("at"))
        .map(Answers::hover)
        .orElseGet(Answers::object);
  }

  ObjectNode definition(Question question) {
    ObjectNode node = Answers.object();
    ArrayNode places = node.putArray("places");
    for (Place place : service().definition(file(question), question.number("at"))) {
      places
          .addObject()
          .put("file", place.file())
          .put("from", place.span().from())
          .put("to", place.span().to());
    }
    return node;
  }

  /** The rule at the cursor in the forms that its file does not have. */
  ObjectNode wordings(Question question) {
    ObjectNode node = Answers.object();
    service()
        .wordings(file(question), question.number("at"))
        .ifPresent(
            found -> {
              node.put("rule", found.rule());
              node.put("from", found.span().from()).put("to", found.span().to());
              ArrayNode others = node.putArray("others");
              found.others().forEach(each -> Answers.wording(each, others.addObject()));
            });
    return node;
  }

  /** What the file's text becomes by a rule that was changed in another form. */
  ObjectNode restate(Question question) {
    String file = file(question);
    Form form = form(question);
    Draft draft = desk.draft();
    Restating done =
        new RubricLanguage(draft)
            .restate(file, question.number("at"), form, question.text("words"));
    ObjectNode node = Answers.object();
    ArrayNode problems = node.putArray("problems");
    done.problems().forEach(each -> problems.add(Answers.diagnostic(each)));
    return node.put("text", draft.with(done.edits()).text(file).orElse(null));
  }

  private static Form form(Question question) {
    return Form.of("." + question.text("form")).orElseThrow(() -> Question.wrong("form"));
  }

  /** Moves the rule at the cursor to the file of another form. */
  ObjectNode move(Question question) {
    Restating moved = desk.move(question.text("file"), question.number("at"), form(question));
    ObjectNode node = Answers.object();
    ArrayNode problems = node.putArray("problems");
    moved.problems().forEach(each -> problems.add(Answers.diagnostic(each)));
    moved.edits().forEach(each -> node.put("file", each.file()));
    return node;
  }

  ObjectNode rename(Question question) {
    Renaming done =
        desk.rename(question.text("file"), question.number("at"), question.text("name"));
    ObjectNode node = Answers.object().put("edits", done.edits().size());
    ArrayNode remarks = node.putArray("remarks");
    done.remarks().forEach(each -> remarks.add(Answers.text(each)));
    return node;
  }

  ObjectNode format(Question question) {
    return Answers.object().put("text", service().format(file(question)).orElse(null));
  }
}
