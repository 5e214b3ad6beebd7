package dev.rubric.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Writes what became of a line as one line of JSON, in the form that {@code
 * dev/rubric/schema/batch-line.schema.json} fixes.
 */
final class BatchWriter {
  private static final String BRIEF = "rubric-brief/1";
  private static final String ERROR = "rubric-error/1";
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final boolean brief;

  BatchWriter(boolean brief) {
    this.brief = brief;
  }

  /** Writes the result of the line with that number, and a line end. */
  void write(BatchResult result, long line, ByteArrayOutputStream out) throws IOException {
    if (result instanceof BatchResult.Failed failed) {
      error(failed, line, out);
    } else if (result instanceof BatchResult.Scored scored && brief) {
      brief(scored.scorecard(), line, out);
    } else if (result instanceof BatchResult.Scored scored) {
      scored.scorecard().writeJsonLine(out);
    }
    out.write('\n');
  }

  private static void brief(Scorecard card, long line, ByteArrayOutputStream out)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("format", BRIEF);
      json.writeNumberField("line", line);
      json.writeStringField("unit", card.unit());
      if (card.year() != null) {
        json.writeNumberField("year", card.year());
      }
      BigDecimal total = card.weight() == null ? null : card.total();
      if (total != null) {
        json.writeNumberField("total", total);
      }
      json.writeBooleanField("provisional", card.provisional());
      if (card.grade() != null) {
        json.writeStringField("grade", card.grade());
      }
      scores(card, json);
      json.writeEndObject();
    }
  }

  private static void scores(Scorecard card, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("scores");
    for (LineScore each : card.lines()) {
      BigDecimal score = each.score();
      if (each.mark() != null) {
        json.writeStringField(each.indicator(), each.mark());
      } else if (score == null) {
        json.writeNullField(each.indicator());
      } else {
        json.writeNumberField(each.indicator(), score);
      }
    }
    json.writeEndObject();
  }

  private static void error(BatchResult.Failed failed, long line, ByteArrayOutputStream out)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("format", ERROR);
      json.writeNumberField("line", line);
      json.writeArrayFieldStart("diagnostics");
      for (Diagnostic each : failed.diagnostics()) {
        diagnostic(each, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void diagnostic(Diagnostic diagnostic, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("code", diagnostic.code());
    Location location = diagnostic.location();
    if (location != null && location.column() > 0) {
      json.writeNumberField("column", location.column());
    }
    json.writeObjectFieldStart("message");
    json.writeStringField("zh", diagnostic.message().in(Language.ZH));
    json.writeStringField("en", diagnostic.message().in(Language.EN));
    json.writeEndObject();
    json.writeEndObject();
  }
}
