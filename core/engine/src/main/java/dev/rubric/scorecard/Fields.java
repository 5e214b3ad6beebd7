package dev.rubric.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.number.Fraction;
import dev.rubric.submission.InputHash;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read strictly: every complaint names the path of its field, and a
 * field that nobody asked for is a complaint too.
 */
final class Fields {
  /** Plain decimals this long do not occur; only a huge exponent makes one. */
  private static final int MAX_SCALE = 1000;

  private final JsonNode node;
  private final String path;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** Reads the whole value at that path, which is empty for the document itself. */
  static <T> T read(JsonNode node, String path, Function<Fields, T> reading) {
    if (!node.isObject()) {
      throw BadJson.kind(path, BadJson.OBJECT, node);
    }
    Fields fields = new Fields(node, path);
    T value = reading.apply(fields);
    fields.refuseUnknown();
    return value;
  }

  String text(String key) {
    return required(key, optionalText(key));
  }

  @Nullable String optionalText(String key) {
    JsonNode value = find(key, BadJson.TEXT, JsonNodeType.STRING);
    return value == null ? null : value.textValue();
  }

  BigDecimal number(String key) {
    return required(key, optionalNumber(key));
  }

  @Nullable BigDecimal optionalNumber(String key) {
    JsonNode value = find(key, BadJson.NUMBER, JsonNodeType.NUMBER);
    return value == null ? null : plain(key, value);
  }

  /** A decimal, or a quotient. */
  @Nullable Fraction optionalFraction(String key) {
    Fraction quotient = optionalQuotient(key);
    BigDecimal decimal = quotient == null ? optionalNumber(key) : null;
    return decimal == null ? quotient : Fraction.of(decimal);
  }

  /** A number as numerator and denominator; null when it is missing or something else. */
  @Nullable Fraction optionalQuotient(String key) {
    known.add(key);
    JsonNode value = node.get(key);
    return value != null && value.isObject() ? read(value, path(key), Fields::quotient) : null;
  }

  private static Fraction quotient(Fields fields) {
    BigDecimal numerator = fields.number("numerator");
    BigDecimal denominator = fields.number("denominator");
    if (denominator.signum() <= 0) {
      throw BadJson.kind(
          fields.path("denominator"), BadJson.ABOVE_ZERO, fields.node.get("denominator"));
    }
    return Fraction.of(numerator, denominator);
  }

  int count(String key) {
    Integer value = required(key, optionalInteger(key));
    if (value < 0) {
      throw BadJson.kind(path(key), BadJson.COUNT, node.get(key));
    }
    return value;
  }

  @Nullable Integer optionalInteger(String key) {
    JsonNode value = find(key, BadJson.INTEGER, JsonNodeType.NUMBER);
    if (value != null && !value.isInt()) {
      throw BadJson.kind(path(key), BadJson.INTEGER, value);
    }
    return value == null ? null : value.intValue();
  }

  @Nullable InputHash optionalHash(String key) {
    String written = optionalText(key);
    if (written != null && !InputHash.isOne(written)) {
      throw BadJson.kind(path(key), BadJson.HASH, node.get(key));
    }
    return written == null ? null : InputHash.of(written);
  }

  boolean flag(String key) {
    JsonNode value = required(key, find(key, BadJson.FLAG, JsonNodeType.BOOLEAN));
    return value.booleanValue();
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    String name = text(key);
    return EnumNames.find(type, name)
        .orElseThrow(() -> BadJson.choice(path(key), EnumNames.all(type), name));
  }

  <T> T object(String key, Function<Fields, T> reading) {
    return required(key, optionalObject(key, reading));
  }

  <T> @Nullable T optionalObject(String key, Function<Fields, T> reading) {
    JsonNode value = find(key, BadJson.OBJECT, JsonNodeType.OBJECT);
    return value == null ? null : read(value, path(key), reading);
  }

  /** Texts by names that are free; empty when absent. */
  Map<String, String> textsByName(String key) {
    JsonNode value = find(key, BadJson.OBJECT, JsonNodeType.OBJECT);
    Map<String, String> texts = new LinkedHashMap<>();
    if (value != null) {
      Fields free = new Fields(value, path(key));
      for (String name : (Iterable<String>) value::fieldNames) {
        texts.put(name, free.text(name));
      }
    }
    return texts;
  }

  <T> List<T> list(String key, Function<Fields, T> reading) {
    JsonNode array = required(key, find(key, BadJson.LIST, JsonNodeType.ARRAY));
    List<T> values = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      values.add(read(element, path(key) + "[" + values.size() + "]", reading));
    }
    return values;
  }

  /** The same; empty when absent. */
  <T> List<T> optionalList(String key, Function<Fields, T> reading) {
    return find(key, BadJson.LIST, JsonNodeType.ARRAY) == null ? List.of() : list(key, reading);
  }

  private @Nullable JsonNode find(String key, Text wanted, JsonNodeType type) {
    known.add(key);
    JsonNode value = node.get(key);
    if (value != null && value.getNodeType() != type) {
      throw BadJson.kind(path(key), wanted, value);
    }
    return value;
  }

  private <T> T required(String key, @Nullable T value) {
    if (value == null) {
      throw BadJson.missing(path(key));
    }
    return value;
  }

  /** A short number such as 1e999999999 would fill the memory when it is written out. */
  private BigDecimal plain(String key, JsonNode value) {
    BigDecimal number = value.decimalValue();
    if (number.scale() < 0 || number.scale() > MAX_SCALE) {
      throw BadJson.kind(path(key), BadJson.PLAIN, value);
    }
    return number;
  }

  private void refuseUnknown() {
    for (String name : (Iterable<String>) node::fieldNames) {
      if (!known.contains(name)) {
        throw BadJson.unknown(path(name), Nearest.to(name, known).orElse(null));
      }
    }
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
