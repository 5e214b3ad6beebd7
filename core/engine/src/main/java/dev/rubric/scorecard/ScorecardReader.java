package dev.rubric.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.number.Fraction;
import dev.rubric.peers.PeerFigure;
import dev.rubric.submission.Reference;
import dev.rubric.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ScorecardWriter} wrote. */
final class ScorecardReader {
  /** Keeps 98.00 apart from 98: the places are part of a score. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ScorecardReader() {}

  static Scorecard read(String json) {
    return Fields.read(parse(json), "", ScorecardReader::scorecard);
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw BadJson.syntax(e);
    }
  }

  private static Scorecard scorecard(Fields fields) {
    String format = fields.text("format");
    if (!format.equals(ScorecardWriter.FORMAT)) {
      throw BadJson.choice("format", List.of(ScorecardWriter.FORMAT), format);
    }
    return new Scorecard(
        fields.object("rubric", ScorecardReader::rubric),
        fields.text("unit"),
        fields.optionalInteger("year"),
        fields.optionalNumber("weight"),
        fields.optionalNumber("total"),
        fields.flag("provisional"),
        fields.optionalText("grade"),
        fields.optionalObject("how", ScorecardReader::text),
        fields.optionalNumber("selfTotal"),
        fields.number("bonus"),
        fields.list("sections", ScorecardReader::section),
        fields.list("entries", ScorecardReader::entry),
        fields.list("findings", ScorecardReader::finding),
        fields.optionalList("peers", ScorecardReader::peer),
        orNone(fields.optionalObject("reference", ScorecardReader::reference)),
        fields.optionalHash("inputHash"));
  }

  private static Reference orNone(@Nullable Reference reference) {
    return reference == null ? Reference.NONE : reference;
  }

  private static Reference reference(Fields fields) {
    return new Reference(
        fields.optionalText("caseNumber"),
        fields.optionalText("unitCode"),
        fields.textsByName("attributes"));
  }

  private static RubricStamp rubric(Fields fields) {
    return new RubricStamp(
        fields.text("name"),
        fields.text("version"),
        fields.text("title"),
        fields.text("hash"),
        fields.text("engine"));
  }

  private static PeerFigure peer(Fields fields) {
    return new PeerFigure(
        fields.text("comparison"),
        fields.optionalText("group"),
        fields.count("size"),
        fields.optionalFraction("own"),
        fields.optionalFraction("best"),
        fields.optionalFraction("mean"),
        fields.optionalInteger("rank"),
        fields.optionalInteger("rankFromLast"));
  }

  private static SectionScore section(Fields fields) {
    return new SectionScore(
        fields.text("section"),
        fields.number("weight"),
        fields.optionalText("scale"),
        fields.optionalNumber("score"),
        fields.optionalText("mark"),
        fields.optionalObject("how", ScorecardReader::text),
        fields.optionalNumber("selfScore"),
        fields.list("entries", ScorecardReader::entry),
        fields.list("lines", ScorecardReader::line));
  }

  private static LineScore line(Fields fields) {
    return new LineScore(
        fields.text("indicator"),
        fields.optionalText("group"),
        fields.number("weight"),
        fields.number("effectiveWeight"),
        fields.choice("status", LineStatus.class),
        fields.optionalFraction("exact"),
        fields.optionalNumber("score"),
        fields.optionalText("mark"),
        fields.optionalNumber("selfScore"),
        fields.optionalText("selfMark"),
        fields.list("entries", ScorecardReader::entry),
        fields.optionalObject("nearest", ScorecardReader::text));
  }

  private static Entry entry(Fields fields) {
    return Entry.of(
        fields.choice("kind", EntryKind.class),
        fields.optionalFraction("points"),
        fields.text("rule"),
        fields.object("location", ScorecardReader::location),
        fields.optionalText("basis"),
        fields.list("matched", ScorecardReader::matched),
        fields.object("reason", ScorecardReader::text));
  }

  private static Finding finding(Fields fields) {
    return new Finding(
        fields.choice("severity", Severity.class),
        fields.object("message", ScorecardReader::text),
        fields.optionalText("rule"),
        fields.optionalObject("location", ScorecardReader::location),
        fields.optionalText("basis"),
        fields.list("matched", ScorecardReader::matched));
  }

  private static MatchedValue matched(Fields fields) {
    Text name = fields.object("name", ScorecardReader::text);
    Fraction quotient = fields.optionalQuotient("value");
    return quotient == null
        ? new MatchedValue(name, fields.optionalText("value"))
        : MatchedValue.ofNumber(name, quotient);
  }

  private static Location location(Fields fields) {
    return new Location(
        fields.text("file"),
        fields.count("line"),
        fields.count("column"),
        fields.optionalText("sheet"));
  }

  private static Text text(Fields fields) {
    return Text.of(fields.text("zh"), fields.text("en"));
  }
}
