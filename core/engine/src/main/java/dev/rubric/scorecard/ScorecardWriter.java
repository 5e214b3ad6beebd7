package dev.rubric.scorecard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a scorecard as JSON, field by field in a fixed order, so that equal cards are equal. */
final class ScorecardWriter {
  /** What the first field of every scorecard says; a change of the form changes the number. */
  static final String FORMAT = "rubric-scorecard/1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final Encoded ENCODED = new Encoded();

  private final JsonGenerator json;

  private ScorecardWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Indented, for files that people look into. */
  static String pretty(Scorecard card) {
    return write(card, prettyPrinter());
  }

  /** All in one line, for files with one scorecard a line. */
  static String line(Scorecard card) {
    return write(card, null);
  }

  /** The same as bytes. */
  static void line(Scorecard card, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      new ScorecardWriter(json).scorecard(card);
    }
  }

  private static String write(Scorecard card, @Nullable DefaultPrettyPrinter printer) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(printer);
      new ScorecardWriter(json).scorecard(card);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The line ending is fixed: the platform's own would make the bytes depend on the machine. */
  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private void scorecard(Scorecard card) throws IOException {
    json.writeStartObject();
    name("format", FORMAT);
    rubric(card.rubric());
    text("unit", card.unit());
    if (card.year() != null) {
      count("year", card.year());
    }
    number("weight", card.weight());
    number("total", card.total());
    json.writeBooleanField("provisional", card.provisional());
    name("grade", card.grade());
    number("selfTotal", card.selfTotal());
    number("bonus", card.bonus());
    list("sections", card.sections(), this::section);
    list("entries", card.entries(), this::entry);
    list("findings", card.findings(), this::finding);
    json.writeEndObject();
  }

  private void rubric(RubricStamp stamp) throws IOException {
    object("rubric");
    name("name", stamp.name());
    name("version", stamp.version());
    name("title", stamp.title());
    name("hash", stamp.hash());
    name("engine", stamp.engine());
    json.writeEndObject();
  }

  private void section(SectionScore section) throws IOException {
    name("section", section.section());
    number("weight", section.weight());
    number("score", section.score());
    number("selfScore", section.selfScore());
    list("entries", section.entries(), this::entry);
    list("lines", section.lines(), this::line);
  }

  private void line(LineScore line) throws IOException {
    name("indicator", line.indicator());
    name("group", line.group());
    number("weight", line.weight());
    number("effectiveWeight", line.effectiveWeight());
    name("status", EnumNames.of(line.status()));
    number("exact", line.exact());
    number("score", line.score());
    number("selfScore", line.selfScore());
    list("entries", line.entries(), this::entry);
  }

  private void entry(Entry entry) throws IOException {
    name("kind", EnumNames.of(entry.kind()));
    number("points", entry.points());
    name("rule", entry.rule());
    location(entry.location());
    name("basis", entry.basis());
    list("matched", entry.matched(), this::matched);
    text("reason", entry.reason());
  }

  private void finding(Finding finding) throws IOException {
    name("severity", EnumNames.of(finding.severity()));
    text("message", finding.message());
    name("rule", finding.rule());
    location(finding.location());
    name("basis", finding.basis());
    list("matched", finding.matched(), this::matched);
  }

  private void matched(MatchedValue matched) throws IOException {
    label("name", matched.name());
    text("value", matched.value());
  }

  private void location(@Nullable Location location) throws IOException {
    if (location != null) {
      object("location");
      name("file", location.file());
      count("line", location.line());
      count("column", location.column());
      name("sheet", location.sheet());
      json.writeEndObject();
    }
  }

  private void field(String name) throws IOException {
    json.writeFieldName(ENCODED.of(name));
  }

  private void object(String field) throws IOException {
    field(field);
    json.writeStartObject();
  }

  private void text(String field, Text text) throws IOException {
    object(field);
    text("zh", text.in(Language.ZH));
    text("en", text.in(Language.EN));
    json.writeEndObject();
  }

  /** The name of something that many scorecards name. */
  private void label(String field, Text label) throws IOException {
    object(field);
    name("zh", label.in(Language.ZH));
    name("en", label.in(Language.EN));
    json.writeEndObject();
  }

  private void text(String field, @Nullable String value) throws IOException {
    if (value != null) {
      field(field);
      json.writeString(value);
    }
  }

  /** A text that stands in many scorecards. */
  private void name(String field, @Nullable String value) throws IOException {
    if (value != null) {
      field(field);
      json.writeString(ENCODED.of(value));
    }
  }

  private void number(String field, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      field(field);
      json.writeNumber(value);
    }
  }

  private void count(String field, int value) throws IOException {
    field(field);
    json.writeNumber(value);
  }

  private <T> void list(String field, List<T> values, Writing<T> writing) throws IOException {
    field(field);
    json.writeStartArray();
    for (T value : values) {
      json.writeStartObject();
      writing.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the fields of one value. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T value) throws IOException;
  }
}
