package dev.rubric.peers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rubric.number.Fraction;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The file of a table: each comparison, its groups, and their values with counts, in order. */
final class PeerJson {
  static final String FORMAT = "rubric-peers/1";

  private PeerJson() {}

  static String write(
      Map<String, Boolean> moreIsBetter, Map<String, Map<String, Distribution>> groups) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeArrayFieldStart("comparisons");
      for (Map.Entry<String, Boolean> each : new TreeMap<>(moreIsBetter).entrySet()) {
        json.writeStartObject();
        json.writeStringField("name", each.getKey());
        json.writeBooleanField("moreIsBetter", each.getValue());
        json.writeArrayFieldStart("groups");
        for (var group : new TreeMap<>(groups.getOrDefault(each.getKey(), Map.of())).entrySet()) {
          group(json, group.getKey(), group.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private static void group(JsonGenerator json, String name, Distribution values)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("group", name);
    json.writeArrayFieldStart("values");
    for (int i = 0; i < values.values().length; i++) {
      json.writeStartArray();
      json.writeString(values.values()[i].toString());
      json.writeNumber(values.count(i));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static PeerTable read(String text) {
    try {
      JsonNode json = JsonMapper.builder().build().readTree(text);
      if (!FORMAT.equals(json.path("format").asText())) {
        throw new IllegalArgumentException(
            "format: expected " + FORMAT + ", found " + json.path("format").asText());
      }
      return table(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static PeerTable table(JsonNode json) {
    Map<String, Boolean> moreIsBetter = new HashMap<>();
    Map<String, Map<String, Distribution>> groups = new HashMap<>();
    for (JsonNode comparison : json.path("comparisons")) {
      String name = comparison.path("name").asText();
      moreIsBetter.put(name, comparison.path("moreIsBetter").asBoolean());
      Map<String, Distribution> own = new HashMap<>();
      for (JsonNode group : comparison.path("groups")) {
        own.put(group.path("group").asText(), values(group.path("values")));
      }
      groups.put(name, own);
    }
    return new PeerTable(moreIsBetter, groups);
  }

  private static Distribution values(JsonNode json) {
    Fraction[] values = new Fraction[json.size()];
    int[] counts = new int[json.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(json.path(i).path(0).asText());
      counts[i] = json.path(i).path(1).asInt();
      if (counts[i] < 1 || (i > 0 && values[i].compareTo(values[i - 1]) <= 0)) {
        throw new IllegalArgumentException(
            "values ascend and occur at least once, found " + json.path(i));
      }
    }
    return new Distribution(values, counts);
  }

  /** A decimal, or a quotient of two: {@code 160/3}. */
  private static Fraction number(String text) {
    int stroke = text.indexOf('/');
    try {
      return stroke < 0
          ? Fraction.of(new BigDecimal(text))
          : Fraction.of(
              new BigDecimal(text.substring(0, stroke)),
              new BigDecimal(text.substring(stroke + 1)));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("no number: " + text, e);
    }
  }
}
