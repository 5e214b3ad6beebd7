package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Location;
import dev.rubric.language.Completion;
import dev.rubric.language.Completions;
import dev.rubric.language.Highlight;
import dev.rubric.language.Hover;
import dev.rubric.language.Problem;
import dev.rubric.language.TextEdit;
import dev.rubric.language.Wording;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the library says, as JSON for the page. */
final class Answers {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Answers() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** What a module of the library wrote itself. */
  static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ObjectNode text(Text text) {
    return object().put("zh", text.in(Language.ZH)).put("en", text.in(Language.EN));
  }

  static void problems(List<Problem> problems, ArrayNode into) {
    for (Problem problem : problems) {
      ObjectNode node = diagnostic(problem.diagnostic());
      node.put("begin", problem.span().from()).put("end", problem.span().to());
      ArrayNode mends = node.putArray("mends");
      for (TextEdit mend : problem.mends()) {
        mends
            .addObject()
            .put("from", mend.span().from())
            .put("to", mend.span().to())
            .put("text", mend.text());
      }
      into.add(node);
    }
  }

  static ObjectNode diagnostic(Diagnostic diagnostic) {
    ObjectNode node = object();
    node.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    node.put("code", diagnostic.code());
    node.set("message", text(diagnostic.message()));
    Location place = diagnostic.location();
    if (place != null) {
      node.put("file", place.file()).put("line", place.line()).put("column", place.column());
      node.put("place", place.toString());
    }
    return node;
  }

  /** Flat, three values a word: where it begins, how long it is, what it is. */
  static void words(List<Highlight> words, ArrayNode into) {
    for (Highlight word : words) {
      into.add(word.span().from())
          .add(word.span().to() - word.span().from())
          .add(word.kind().name().toLowerCase(Locale.ROOT));
    }
  }

  static ObjectNode completions(Completions all) {
    ObjectNode node = object();
    node.put("from", all.replaced().from()).put("to", all.replaced().to());
    ArrayNode choices = node.putArray("choices");
    for (Completion each : all.choices()) {
      ObjectNode choice = choices.addObject();
      choice.put("label", each.label()).put("other", each.other()).put("insert", each.insert());
      choice.put("kind", each.kind().name().toLowerCase(Locale.ROOT));
      choice.set("meaning", text(each.meaning()));
    }
    return node;
  }

  static ObjectNode hover(Hover hover) {
    ObjectNode node = object();
    node.put("from", hover.span().from()).put("to", hover.span().to());
    node.set("heading", text(hover.heading()));
    ArrayNode lines = node.putArray("lines");
    hover.lines().forEach(each -> lines.add(text(each)));
    return node;
  }

  static void wording(Wording wording, ObjectNode node) {
    node.put("form", wording.form().ending().substring(1)).put("text", wording.text());
    ArrayNode notes = node.putArray("notes");
    wording.notes().forEach(each -> notes.add(text(each)));
  }

  /**
   * A scorecard by the draft, each score beside what is published gives.
   *
   * @param before what is published; null when that is not sound
   */
  static ObjectNode score(@Nullable Rubric before, Rubric after, Submission submission) {
    try {
      Scorecard now = after.score(submission);
      Optional<Scorecard> then = scored(before, submission);
      ObjectNode card = (ObjectNode) parsed(now.toJson());
      then.ifPresent(earlier -> compare(earlier, card));
      return card;
    } catch (InvalidSubmissionException refused) {
      ObjectNode node = object();
      ArrayNode problems = node.putArray("refused");
      refused.diagnostics().forEach(each -> problems.add(diagnostic(each)));
      return node;
    }
  }

  private static Optional<Scorecard> scored(@Nullable Rubric rubric, Submission submission) {
    try {
      return rubric == null ? Optional.empty() : Optional.of(rubric.score(submission));
    } catch (InvalidSubmissionException refused) {
      return Optional.empty();
    }
  }

  private static void compare(Scorecard earlier, ObjectNode card) {
    ObjectNode before = card.putObject("before");
    before.put("total", earlier.total());
    before.put("grade", earlier.grade());
    for (JsonNode section : card.path("sections")) {
      for (JsonNode line : section.path("lines")) {
        BigDecimal now = line.path("score").isNumber() ? line.path("score").decimalValue() : null;
        Optional<LineScore> then = earlier.line(line.path("indicator").asText());
        BigDecimal old = then.map(LineScore::score).orElse(null);
        ObjectNode own = (ObjectNode) line;
        own.put("before", old);
        own.put("changed", then.isEmpty() || !same(now, old));
      }
    }
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
