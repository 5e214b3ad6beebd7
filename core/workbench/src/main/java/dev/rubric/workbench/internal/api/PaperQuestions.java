package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Rubric;
import dev.rubric.documents.PaperKind;
import dev.rubric.documents.ScorecardDocument;
import dev.rubric.documents.ScoredForm;
import dev.rubric.documents.StandardDocument;
import dev.rubric.text.Language;
import dev.rubric.workbench.internal.desk.Desk;
import java.util.Base64;
import java.util.List;

/** The page's questions for what is printed or kept on paper: the standard, and a scorecard. */
final class PaperQuestions {
  private final Desk desk;

  PaperQuestions(Desk desk) {
    this.desk = desk;
  }

  ObjectNode paper(Question question) {
    PaperKind kind =
        PaperKind.of("." + question.text("kind")).orElseThrow(() -> Question.wrong("kind"));
    Language language = question.text("language").equals("en") ? Language.EN : Language.ZH;
    return switch (question.text("of")) {
      case "draft" -> standard(desk.sound(), kind, language);
      case "published" -> standard(desk.inForce(), kind, language);
      case "scorecard" -> scorecard(desk.scored(question.text("submission")), kind, language);
      default -> throw Question.wrong("of");
    };
  }

  private static ObjectNode standard(Rubric rubric, PaperKind kind, Language language) {
    String title = rubric.framework().title();
    return file(title, StandardDocument.of(rubric, kind, language), kind);
  }

  private static ObjectNode scorecard(ScoredForm form, PaperKind kind, Language language) {
    byte[] bytes = ScorecardDocument.of(List.of(form), kind, language);
    return file(form.card().unit(), bytes, kind);
  }

  private static ObjectNode file(String name, byte[] bytes, PaperKind kind) {
    String plain = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ").strip();
    return Answers.object()
        .put("name", plain + kind.endings().get(0))
        .put("bytes", Base64.getEncoder().encodeToString(bytes));
  }
}
