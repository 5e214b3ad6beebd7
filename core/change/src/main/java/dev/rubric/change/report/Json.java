package dev.rubric.change.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.diagnostic.Location;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts that all reports have in common as JSON. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** A document of that format. */
  static ObjectNode document(String format) {
    return MAPPER.createObjectNode().put("format", format);
  }

  static String written(ObjectNode document) {
    return document.toPrettyString() + "\n";
  }

  static void text(ObjectNode node, String name, @Nullable Text text) {
    if (text != null) {
      node.putObject(name).put("zh", text.in(Language.ZH)).put("en", text.in(Language.EN));
    }
  }

  static void stamp(ObjectNode node, String name, RubricStamp stamp) {
    node.putObject(name)
        .put("rubric", stamp.name())
        .put("version", stamp.version())
        .put("hash", stamp.hash());
  }

  /** Where something stands; a line or column of 0 means all of it, and is left out. */
  static void location(ObjectNode node, String name, @Nullable Location location) {
    if (location == null) {
      return;
    }
    ObjectNode place = node.putObject(name).put("file", location.file());
    if (location.line() > 0) {
      place.put("line", location.line());
    }
    if (location.column() > 0) {
      place.put("column", location.column());
    }
  }

  /** An exact number: a JSON number, or numerator and denominator as text. */
  static void number(ObjectNode node, String name, @Nullable Fraction number) {
    if (number == null) {
      return;
    }
    if (number.isDecimal()) {
      decimal(node, name, number.decimal());
    } else {
      node.put(name, number.toString());
    }
  }

  static void decimal(ObjectNode node, String name, @Nullable BigDecimal number) {
    if (number != null) {
      node.put(name, new BigDecimal(Fraction.plain(number)));
    }
  }

  static void word(ObjectNode node, String name, Enum<?> word) {
    node.put(name, word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static void values(ArrayNode node, List<MatchedValue> values) {
    for (MatchedValue value : values) {
      ObjectNode entry = node.addObject();
      text(entry, "name", value.name());
      entry.put("value", value.value());
    }
  }
}
