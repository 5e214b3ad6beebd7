package dev.rubric.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.rubric.internal.digest.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a submission as JSON, field by field in a fixed order; what is not reported is left out.
 */
final class SubmissionWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator json;

  private SubmissionWriter(JsonGenerator json) {
    this.json = json;
  }

  /** The line ending is fixed: the platform's own would make the bytes depend on the machine. */
  static String pretty(Submission submission) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return write(
        submission,
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  static String line(Submission submission) {
    return write(submission, null);
  }

  static String hash(Submission submission) {
    MessageDigest digest = Sha256.begun();
    OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    write(submission, null, () -> FACTORY.createGenerator(into));
    return Sha256.written(digest);
  }

  private static String write(Submission submission, @Nullable PrettyPrinter printer) {
    StringWriter out = new StringWriter();
    write(submission, printer, () -> FACTORY.createGenerator(out));
    return out.toString();
  }

  private static void write(
      Submission submission, @Nullable PrettyPrinter printer, Opening opening) {
    try (JsonGenerator json = opening.open()) {
      json.setPrettyPrinter(printer);
      new SubmissionWriter(json).submission(submission);
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory", problem);
    }
  }

  private void submission(Submission submission) throws IOException {
    json.writeStartObject();
    text("unit", submission.unit());
    Integer year = submission.year();
    if (year != null) {
      json.writeNumberField("year", year);
    }
    text("rubric", submission.rubric());
    reference(submission.reference());
    number("staffInPost", submission.staffInPost());
    number("authorisedPosts", submission.authorisedPosts());
    number("fixedAssets", submission.fixedAssets());
    number("assetsInUse", submission.assetsInUse());
    number("selfTotal", submission.selfTotal());
    list("selfScores", submission.selfScores(), SubmissionWriter::selfScore);
    list("budget", submission.budget(), SubmissionWriter::budget);
    list("measures", submission.measures(), SubmissionWriter::measure);
    list("events", submission.events(), SubmissionWriter::event);
    data(submission.data());
    rows(submission.rows());
    json.writeEndObject();
  }

  private void reference(Reference reference) throws IOException {
    if (reference.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("reference");
    text("caseNumber", reference.caseNumber());
    text("unitCode", reference.unitCode());
    if (!reference.attributes().isEmpty()) {
      json.writeObjectFieldStart("attributes");
      for (var each : reference.attributes().entrySet()) {
        text(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void selfScore(SelfScore score) throws IOException {
    text("section", score.section());
    number("score", score.score());
    provenance(score.provenance());
  }

  private void budget(BudgetLine line) throws IOException {
    text("line", line.line());
    number("initial", line.initial());
    number("adjusted", line.adjusted());
    number("received", line.received());
    number("spent", line.spent());
    number("plannedSpending", line.plannedSpending());
    number("carriedOver", line.carriedOver());
    number("lastYearSpent", line.lastYearSpent());
    number("lastYearCarriedOver", line.lastYearCarriedOver());
    data(line.data());
    provenance(line.provenance());
  }

  private void measure(Measure measure) throws IOException {
    text("indicator", measure.indicator());
    text("section", measure.section());
    text("group", measure.group());
    number("weight", measure.weight());
    number("value", measure.value());
    target(measure.target(), measure.targetUpper());
    text("direction", measure.direction() == null ? null : measure.direction().symbol());
    number("lastYear", measure.lastYear());
    text("unitOfMeasure", measure.unitOfMeasure());
    text("claimed", measure.claimed() == null ? null : measure.claimed().word());
    text("level", measure.level());
    number("rating", measure.rating());
    number("planned", measure.planned());
    number("completed", measure.completed());
    number("onTime", measure.onTime());
    number("qualified", measure.qualified());
    number("rank", measure.rank());
    number("peers", measure.peers());
    number("selfScore", measure.selfScore());
    text("selfMark", measure.selfMark());
    text("deviationReason", measure.deviationReason());
    text("improvement", measure.improvement());
    list("items", measure.items(), SubmissionWriter::item);
    evidence(measure.evidence());
    data(measure.data());
    provenance(measure.provenance());
  }

  private void target(@Nullable BigDecimal low, @Nullable BigDecimal high) throws IOException {
    if (low == null || high == null) {
      number("target", low);
      return;
    }
    json.writeArrayFieldStart("target");
    json.writeNumber(low);
    json.writeNumber(high);
    json.writeEndArray();
  }

  private void item(ChecklistItem item) throws IOException {
    text("item", item.name());
    json.writeBooleanField("satisfied", item.satisfied());
    provenance(item.provenance());
  }

  private void evidence(List<String> evidence) throws IOException {
    if (!evidence.isEmpty()) {
      json.writeArrayFieldStart("evidence");
      for (String each : evidence) {
        json.writeString(each);
      }
      json.writeEndArray();
    }
  }

  private void event(Event event) throws IOException {
    text("event", event.name());
    number("count", event.count());
    provenance(event.provenance());
  }

  /** Each under its own name, beside the library's keys. */
  private void data(List<Datum> data) throws IOException {
    for (Datum datum : data) {
      json.writeFieldName(datum.name());
      Object value = datum.value();
      if (value instanceof BigDecimal number) {
        json.writeNumber(number);
      } else if (value instanceof Boolean flag) {
        json.writeBoolean(flag);
      } else {
        json.writeString((String) value);
      }
    }
  }

  /** The rows of one list stand together. */
  private void rows(List<DataRow> rows) throws IOException {
    String list = null;
    for (DataRow row : rows) {
      if (!row.list().equals(list)) {
        if (list != null) {
          json.writeEndArray();
        }
        list = row.list();
        json.writeArrayFieldStart(list);
      }
      json.writeStartObject();
      data(row.data());
      json.writeEndObject();
    }
    if (list != null) {
      json.writeEndArray();
    }
  }

  private void provenance(@Nullable Provenance provenance) throws IOException {
    if (provenance != null) {
      boolean source = provenance.kind() == Provenance.Kind.SOURCE;
      text(source ? "source" : "assumed", provenance.words());
    }
  }

  private void text(String key, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(key, text);
    }
  }

  private void number(String key, @Nullable BigDecimal number) throws IOException {
    if (number != null) {
      json.writeNumberField(key, number);
    }
  }

  private <T> void list(String key, List<T> values, Writing<T> writing) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(key);
    for (T value : values) {
      json.writeStartObject();
      writing.write(this, value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the fields of one value. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(SubmissionWriter to, T value) throws IOException;
  }

  /** Begins to write. */
  @FunctionalInterface
  private interface Opening {
    JsonGenerator open() throws IOException;
  }
}
