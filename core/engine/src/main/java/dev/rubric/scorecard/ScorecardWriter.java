package dev.rubric.scorecard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.rubric.diagnostic.Location;
import dev.rubric.number.Fraction;
import dev.rubric.peers.PeerFigure;
import dev.rubric.submission.InputHash;
import dev.rubric.submission.Reference;
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

  static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final Encoded ENCODED = new Encoded();

  private final JsonGenerator json;
  private final boolean inOneLine;

  private ScorecardWriter(JsonGenerator json) {
    this.json = json;
    this.inOneLine = json.getPrettyPrinter() == null;
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
    String hash = hash(card);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      new ScorecardWriter(json).scorecard(card, hash);
    }
  }

  /** Works the hash out before anything is written: each thread has one set of buffers to do so. */
  private static @Nullable String hash(Scorecard card) {
    InputHash hash = card.inputHash();
    return hash == null ? null : hash.toString();
  }

  private static String write(Scorecard card, @Nullable DefaultPrettyPrinter printer) {
    String hash = hash(card);
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(printer);
      new ScorecardWriter(json).scorecard(card, hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The line ending is fixed: the platform's own would make the bytes depend on the machine. */
  static DefaultPrettyPrinter prettyPrinter() {
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

  private void scorecard(Scorecard card, @Nullable String hash) throws IOException {
    json.writeStartObject();
    name(FieldNames.FORMAT, FORMAT);
    shared(FieldNames.RUBRIC, card.rubric(), ScorecardWriter::rubric);
    text(FieldNames.UNIT, card.unit());
    if (card.year() != null) {
      count(FieldNames.YEAR, card.year());
    }
    number(FieldNames.WEIGHT, card.weight());
    number(FieldNames.TOTAL, card.total());
    json.writeFieldName(FieldNames.PROVISIONAL);
    json.writeBoolean(card.provisional());
    name(FieldNames.GRADE, card.grade());
    optional(FieldNames.HOW, card.how());
    number(FieldNames.SELF_TOTAL, card.selfTotal());
    number(FieldNames.BONUS, card.bonus());
    list(FieldNames.SECTIONS, card.sections(), ScorecardWriter::section);
    list(FieldNames.ENTRIES, card.entries(), ScorecardWriter::entry);
    list(FieldNames.FINDINGS, card.findings(), ScorecardWriter::finding);
    if (!card.peers().isEmpty()) {
      list(FieldNames.PEERS, card.peers(), ScorecardWriter::peer);
    }
    reference(card.reference());
    text(FieldNames.INPUT_HASH, hash);
    json.writeEndObject();
  }

  private void reference(Reference reference) throws IOException {
    if (reference.isEmpty()) {
      return;
    }
    object(FieldNames.REFERENCE);
    text(FieldNames.CASE_NUMBER, reference.caseNumber());
    text(FieldNames.UNIT_CODE, reference.unitCode());
    if (!reference.attributes().isEmpty()) {
      object(FieldNames.ATTRIBUTES);
      for (var each : reference.attributes().entrySet()) {
        json.writeStringField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void peer(PeerFigure figure) throws IOException {
    text(FieldNames.COMPARISON, figure.comparison());
    text(FieldNames.GROUP, figure.group());
    count(FieldNames.SIZE, figure.size());
    number(FieldNames.OWN, figure.own());
    number(FieldNames.BEST, figure.best());
    number(FieldNames.MEAN, figure.mean());
    rank(FieldNames.RANK, figure.rank());
    rank(FieldNames.RANK_FROM_LAST, figure.rankFromLast());
  }

  private void rank(SerializableString field, @Nullable Integer rank) throws IOException {
    if (rank != null) {
      count(field, rank);
    }
  }

  private void rubric(RubricStamp stamp) throws IOException {
    object(FieldNames.RUBRIC);
    name(FieldNames.NAME, stamp.name());
    name(FieldNames.VERSION, stamp.version());
    name(FieldNames.TITLE, stamp.title());
    name(FieldNames.HASH, stamp.hash());
    name(FieldNames.ENGINE, stamp.engine());
    json.writeEndObject();
  }

  private void section(SectionScore section) throws IOException {
    name(FieldNames.SECTION, section.section());
    number(FieldNames.WEIGHT, section.weight());
    name(FieldNames.SCALE, section.scale());
    number(FieldNames.SCORE, section.score());
    name(FieldNames.MARK, section.mark());
    optional(FieldNames.HOW, section.how());
    number(FieldNames.SELF_SCORE, section.selfScore());
    list(FieldNames.ENTRIES, section.entries(), ScorecardWriter::entry);
    list(FieldNames.LINES, section.lines(), ScorecardWriter::line);
  }

  private void line(LineScore line) throws IOException {
    Share share = new Share(line.indicator(), line.group(), line.weight());
    shared(FieldNames.INDICATOR, share, ScorecardWriter::share);
    number(FieldNames.EFFECTIVE_WEIGHT, line.effectiveWeight());
    name(FieldNames.STATUS, EnumNames.of(line.status()));
    number(FieldNames.EXACT, line.exact());
    number(FieldNames.SCORE, line.score());
    name(FieldNames.MARK, line.mark());
    number(FieldNames.SELF_SCORE, line.selfScore());
    name(FieldNames.SELF_MARK, line.selfMark());
    list(FieldNames.ENTRIES, line.entries(), ScorecardWriter::entry);
    optional(FieldNames.NEAREST, line.nearest());
  }

  private void share(Share share) throws IOException {
    name(FieldNames.INDICATOR, share.indicator());
    name(FieldNames.GROUP, share.group());
    number(FieldNames.WEIGHT, share.weight());
  }

  private void entry(Entry entry) throws IOException {
    name(FieldNames.KIND, EnumNames.of(entry.kind()));
    number(FieldNames.POINTS, entry.points());
    origin(entry.rule(), entry.location(), entry.basis());
    list(FieldNames.MATCHED, entry.matched(), ScorecardWriter::matched);
    text(FieldNames.REASON, entry.reason());
  }

  private void finding(Finding finding) throws IOException {
    name(FieldNames.SEVERITY, EnumNames.of(finding.severity()));
    text(FieldNames.MESSAGE, finding.message());
    origin(finding.rule(), finding.location(), finding.basis());
    list(FieldNames.MATCHED, finding.matched(), ScorecardWriter::matched);
  }

  private void origin(@Nullable String rule, @Nullable Location location, @Nullable String basis)
      throws IOException {
    Origin origin = new Origin(rule, location, basis);
    if (rule == null) {
      origin(origin);
    } else {
      shared(FieldNames.RULE, origin, ScorecardWriter::origin);
    }
  }

  private void origin(Origin origin) throws IOException {
    name(FieldNames.RULE, origin.rule());
    location(origin.location());
    name(FieldNames.BASIS, origin.basis());
  }

  private void location(@Nullable Location location) throws IOException {
    if (location != null) {
      object(FieldNames.LOCATION);
      name(FieldNames.FILE, location.file());
      count(FieldNames.LINE, location.line());
      count(FieldNames.COLUMN, location.column());
      name(FieldNames.SHEET, location.sheet());
      json.writeEndObject();
    }
  }

  private void matched(MatchedValue matched) throws IOException {
    Text name = matched.name();
    Label label = new Label(name.in(Language.ZH), name.in(Language.EN));
    shared(FieldNames.NAME, label, ScorecardWriter::label);
    Fraction quotient = matched.quotient();
    if (quotient == null) {
      text(FieldNames.VALUE, matched.value());
    } else {
      number(FieldNames.VALUE, quotient);
    }
  }

  private void label(Label label) throws IOException {
    text(FieldNames.NAME, Text.of(label.zh(), label.en()));
  }

  private void object(SerializableString field) throws IOException {
    json.writeFieldName(field);
    json.writeStartObject();
  }

  private void text(SerializableString field, Text text) throws IOException {
    object(field);
    text(FieldNames.ZH, text.in(Language.ZH));
    text(FieldNames.EN, text.in(Language.EN));
    json.writeEndObject();
  }

  private void optional(SerializableString field, @Nullable Text text) throws IOException {
    if (text != null) {
      text(field, text);
    }
  }

  private void text(SerializableString field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeFieldName(field);
      json.writeString(value);
    }
  }

  /** A text that stands in many scorecards. */
  private void name(SerializableString field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeFieldName(field);
      json.writeString(ENCODED.of(value));
    }
  }

  private void number(SerializableString field, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      json.writeFieldName(field);
      json.writeNumber(value);
    }
  }

  /** A decimal as a number, anything else as numerator and denominator. */
  private void number(SerializableString field, @Nullable Fraction value) throws IOException {
    if (value == null || value.isDecimal()) {
      number(field, value == null ? null : value.decimal());
      return;
    }
    object(field);
    number(FieldNames.NUMERATOR, new BigDecimal(value.numerator()));
    number(FieldNames.DENOMINATOR, new BigDecimal(value.denominator()));
    json.writeEndObject();
  }

  private void count(SerializableString field, int value) throws IOException {
    json.writeFieldName(field);
    json.writeNumber(value);
  }

  private <T> void list(SerializableString field, List<T> values, Writing<T> writing)
      throws IOException {
    json.writeFieldName(field);
    json.writeStartArray();
    for (T value : values) {
      json.writeStartObject();
      writing.write(this, value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes fields that many scorecards have alike; the first of them is always there. */
  private <T> void shared(SerializableString first, T value, Writing<T> writing)
      throws IOException {
    if (inOneLine) {
      json.writeFieldName(first);
      json.writeRawValue(ENCODED.of(value, each -> spelled(first, each, writing)));
    } else {
      writing.write(this, value);
    }
  }

  /** What stands behind the name of the first field. */
  private static <T> String spelled(SerializableString first, T value, Writing<T> writing) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      writing.write(new ScorecardWriter(json), value);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int start = "{\"\":".length() + first.charLength();
    return out.toString().substring(start, out.getBuffer().length() - 1);
  }

  /** Writes the fields of one value. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(ScorecardWriter to, T value) throws IOException;
  }

  /** The fields of a line that the rubric alone decides. */
  private record Share(String indicator, @Nullable String group, BigDecimal weight) {}

  /** The name of a value. */
  private record Label(String zh, String en) {}

  /** The rule that said something, and where it stands. */
  private record Origin(
      @Nullable String rule, @Nullable Location location, @Nullable String basis) {}
}
