package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.framework.Indicator;
import dev.rubric.submission.Submission;
import dev.rubric.testing.mutation.Fate;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.text.Language;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.internal.desk.NumberLine;
import dev.rubric.workbench.internal.desk.Proof;
import java.util.stream.Stream;

/** The page's questions about what the draft does: to values, to units, and by its cases. */
final class ProofQuestions {
  private static final int MOST_DOTS = 2000;
  private static final int MOST_MUTANTS = 200;

  private final Desk desk;
  private final Language language;

  ProofQuestions(Desk desk, Language language) {
    this.desk = desk;
    this.language = language;
  }

  ObjectNode line(Question question) {
    Submission submission = desk.submission(question.text("submission"));
    Rubric after = desk.draft().lastSound();
    Rubric before = desk.published().orElse(after);
    String name = question.text("indicator");
    ObjectNode node = Answers.object();
    if (before != null && after != null) {
      NumberLine.of(before, after, submission, name).ifPresent(line -> line(line, node));
    }
    return node;
  }

  private void line(NumberLine line, ObjectNode node) {
    Indicator indicator = line.indicator();
    node.put("indicator", indicator.name()).put("weight", indicator.weight());
    node.put("unit", indicator.unitOfMeasure());
    ArrayNode points = node.putArray("points");
    for (NumberLine.Point point : line.points()) {
      points
          .addObject()
          .put("value", point.value())
          .put("before", point.before())
          .put("after", point.after());
    }
    line.bounds().forEach(node.putArray("bounds")::add);
    units(indicator.name(), node.putArray("units"));
  }

  private void units(String indicator, ArrayNode units) {
    try (Stream<byte[]> all = desk.allSubmissions()) {
      all.limit(MOST_DOTS)
          .map(json -> Submissions.parseJson("portfolio", json))
          .forEach(
              each ->
                  each.measures().stream()
                      .filter(measure -> measure.indicator().equals(indicator))
                      .filter(measure -> measure.value() != null)
                      .forEach(
                          measure ->
                              units
                                  .addObject()
                                  .put("unit", each.unit())
                                  .put("value", measure.value())));
    }
  }

  /** What the unit would have needed for more, and why rules did not apply. */
  ObjectNode whatIf(Question question) {
    return (ObjectNode) Answers.parsed(desk.whatIf(question.text("submission")).toJson());
  }

  /** Small changes to rules that no case notices. */
  ObjectNode mutate(Question question) {
    MutationReport report = desk.mutate();
    ObjectNode node = Answers.object();
    node.put("noticed", report.score().covered()).put("all", report.score().total());
    ArrayNode survived = node.putArray("survived");
    report.of(Fate.SURVIVED).stream()
        .limit(MOST_MUTANTS)
        .forEach(
            each -> {
              ObjectNode mutant = survived.addObject().put("rule", each.rule());
              mutant.put("file", each.location().file()).put("line", each.location().line());
              mutant.put("place", each.location().toString());
              mutant.set("change", Answers.text(each.change()));
            });
    return node;
  }

  ObjectNode prove(Question question) {
    Proof proof = desk.prove();
    ObjectNode node = Answers.object();
    node.put("green", proof.isGreen());
    ArrayNode problems = node.putArray("problems");
    proof.problems().forEach(each -> problems.add(Answers.diagnostic(each)));
    if (proof.tests() != null) {
      node.set("tests", Answers.parsed(proof.tests().toJson()));
    }
    if (proof.coverage() != null) {
      node.set("coverage", Answers.parsed(proof.coverage().toJson()));
    }
    return node;
  }

  ObjectNode suggest(Question question) {
    return Answers.object()
        .put("file", desk.suggest(language, question.text("submission")).orElse(null));
  }

  ObjectNode impact(Question question) {
    ObjectNode node = (ObjectNode) Answers.parsed(desk.impact().toJson());
    node.remove("units"); // as many as change, of which the page shows the ten that move most
    return node;
  }
}
