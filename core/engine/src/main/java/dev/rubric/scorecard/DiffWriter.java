package dev.rubric.scorecard;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes the difference of two scorecards as JSON. */
final class DiffWriter {
  private static final String FORMAT = "rubric-scorecard-diff/1";

  private final JsonGenerator json;

  private DiffWriter(JsonGenerator json) {
    this.json = json;
  }

  static String write(ScorecardDiff diff) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = ScorecardWriter.FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(ScorecardWriter.prettyPrinter());
      new DiffWriter(json).diff(diff);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void diff(ScorecardDiff diff) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    card("before", diff.before());
    card("after", diff.after());
    number("change", diff.change());
    json.writeArrayFieldStart("sections");
    for (SectionDiff section : diff.sections()) {
      section(section);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void card(String field, Scorecard card) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("unit", card.unit());
    json.writeStringField("rubric", card.rubric().name());
    json.writeStringField("version", card.rubric().version());
    json.writeStringField("hash", card.rubric().hash());
    number("total", card.total());
    json.writeBooleanField("provisional", card.provisional());
    text("grade", card.grade());
    json.writeEndObject();
  }

  private void section(SectionDiff section) throws IOException {
    json.writeStartObject();
    json.writeStringField("section", section.section());
    number("before", section.before() == null ? null : section.before().score());
    number("after", section.after() == null ? null : section.after().score());
    text("markBefore", section.before() == null ? null : section.before().mark());
    text("markAfter", section.after() == null ? null : section.after().mark());
    number("change", section.change());
    json.writeArrayFieldStart("lines");
    for (LineDiff line : section.lines()) {
      line(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void line(LineDiff line) throws IOException {
    json.writeStartObject();
    json.writeStringField("indicator", line.indicator());
    side("before", line.before());
    side("after", line.after());
    number("change", line.change());
    json.writeArrayFieldStart("causes");
    for (DiffCause cause : line.causes()) {
      json.writeString(EnumNames.of(cause));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void side(String field, @Nullable LineScore line) throws IOException {
    if (line == null) {
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("status", EnumNames.of(line.status()));
    number("score", line.score());
    text("mark", line.mark());
    number("effectiveWeight", line.effectiveWeight());
    json.writeArrayFieldStart("rules");
    for (String rule : line.entries().stream().map(Entry::rule).distinct().toList()) {
      json.writeString(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void number(String field, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      json.writeNumberField(field, value);
    }
  }

  private void text(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }
}
