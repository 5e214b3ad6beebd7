package dev.rubric.change.internal.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A submission as JSON, cut into what it reports of each indicator and the rest, without a look at
 * what they say.
 */
final class Row {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Map<String, String> IDENTITY =
      Map.of("unit", "unit", "单位", "unit", "note", "note", "说明", "note");
  private static final List<String> MEASURES = List.of("指标", "measures");
  private static final List<String> INDICATOR = List.of("指标", "indicator");
  private static final List<String> ATTRIBUTES = List.of("附加信息", "attributes");
  private static final List<String> NUMBERS = List.of("业务编号", "caseNumber", "单位编码", "unitCode");
  private static final List<String> REFERENCE = List.of("业务标识", "reference");
  private static final String PLAIN = "（）()·-_、，。：；#/% ";

  private final byte[] line;
  private final Map<String, Slice> measures = new HashMap<>();
  private final NavigableMap<String, Slice> rest = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, String> attributes = new TreeMap<>();
  private boolean referred;
  private @Nullable Slice unit;
  private boolean regular = true;

  private Row(byte[] line) {
    this.line = line;
  }

  /** The parts of a line; null when it is not made as most are, so that only reading it helps. */
  static @Nullable Row of(byte[] line) {
    Row row = new Row(line);
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (row.regular && parser.nextToken() == JsonToken.FIELD_NAME) {
        row.member(parser);
      }
      boolean whole = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
      return row.regular && whole && row.unit != null ? row : null;
    } catch (IOException notJson) {
      return null;
    }
  }

  private void member(JsonParser parser) throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (MEASURES.contains(name) && value == JsonToken.START_ARRAY) {
      regular &= seen.add("measures");
      while (regular && parser.nextToken() == JsonToken.START_OBJECT) {
        measure(parser);
      }
      regular &= parser.currentToken() == JsonToken.END_ARRAY;
      return;
    }
    if (REFERENCE.contains(name)) {
      regular &= value == JsonToken.START_OBJECT && seen.add("reference");
      referred = true;
      reference(parser);
      return;
    }
    Slice slice = slice(parser, value);
    String identity = IDENTITY.get(name);
    if (identity == null) {
      regular &= !MEASURES.contains(name) && rest.put(name, slice) == null;
    } else {
      regular &= value == JsonToken.VALUE_STRING && isPlain(slice) && seen.add(identity);
      if (identity.equals("unit")) {
        regular &= slice.length() > 2;
        unit = slice;
      }
    }
  }

  private void reference(JsonParser parser) throws IOException {
    while (regular && parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (ATTRIBUTES.contains(name) && value == JsonToken.START_OBJECT) {
        while (regular && parser.nextToken() == JsonToken.FIELD_NAME) {
          String attribute = parser.currentName();
          regular &= parser.nextToken() == JsonToken.VALUE_STRING && isPlain(parser.getText());
          regular &= isPlain(attribute) && attributes.put(attribute, parser.getText()) == null;
        }
      } else {
        regular &= NUMBERS.contains(name) && value == JsonToken.VALUE_STRING;
        regular &= regular && isPlain(parser.getText()) && seen.add(name);
      }
    }
  }

  private Slice slice(JsonParser parser, JsonToken value) throws IOException {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    if (value.isStructStart()) {
      parser.skipChildren();
    } else {
      parser.finishToken();
    }
    return new Slice(line, from, (int) parser.currentLocation().getByteOffset());
  }

  private void measure(JsonParser parser) throws IOException {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    String indicator = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean names = INDICATOR.contains(parser.currentName());
      JsonToken value = parser.nextToken();
      if (names && value == JsonToken.VALUE_STRING && indicator == null) {
        indicator = parser.getText();
      } else if (value.isStructStart()) {
        parser.skipChildren();
      }
    }
    int to = (int) parser.currentLocation().getByteOffset();
    regular &= indicator != null && measures.put(indicator, new Slice(line, from, to)) == null;
  }

  /** Of letters, digits and usual marks, so that nothing can be wrong with it. */
  private static boolean isPlain(Slice slice) {
    byte[] bytes = slice.toBytes();
    for (byte each : bytes) {
      if (each == '\\') {
        return false;
      }
    }
    return isPlain(new String(bytes, 1, Math.max(0, bytes.length - 2), StandardCharsets.UTF_8));
  }

  private static boolean isPlain(String text) {
    return text.length() <= 200
        && !text.isEmpty()
        && text.equals(text.strip())
        && text.codePoints().allMatch(Row::isUsual);
  }

  private static boolean isUsual(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0x4e00 && c <= 0x9fa5)
        || PLAIN.indexOf(c) >= 0;
  }

  byte[] line() {
    return line;
  }

  /** The unit's name. */
  String unit() {
    byte[] bytes = unit == null ? new byte[0] : unit.toBytes();
    return new String(bytes, 1, Math.max(0, bytes.length - 2), StandardCharsets.UTF_8);
  }

  /** What is reported of an indicator; {@link Slice#NONE} for nothing. */
  Slice measure(String indicator) {
    return measures.getOrDefault(indicator, Slice.NONE);
  }

  /** The indicators that something is reported of. */
  Collection<String> indicators() {
    return measures.keySet();
  }

  /** All else but who reports it, by key. */
  NavigableMap<String, Slice> rest() {
    return rest;
  }

  /** About how many bytes the rest takes. */
  long restBytes() {
    long sum = 0;
    for (Slice each : rest.values()) {
      sum += each.length() + 100L;
    }
    return sum;
  }

  /** Whether it says what the calling system calls it by. */
  boolean isReferred() {
    return referred;
  }

  /** What else it says of itself, by name. */
  Map<String, String> attributes() {
    return attributes;
  }

  /** The unit's name as JSON. */
  Slice unitSlice() {
    return unit == null ? Slice.NONE : unit;
  }

  /** A submission that reports just these indicators, and the rest when it matters. */
  byte[] only(Collection<String> indicators, boolean withRest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    write(out, "{\"单位\":\"x\"");
    if (withRest) {
      rest.forEach(
          (name, slice) -> {
            write(out, ",\"" + name + "\":");
            slice.copyTo(out);
          });
    }
    write(out, ",\"指标\":[");
    boolean first = true;
    for (String indicator : indicators) {
      Slice slice = measure(indicator);
      if (slice.length() > 0) {
        write(out, first ? "" : ",");
        slice.copyTo(out);
        first = false;
      }
    }
    write(out, "]}");
    return out.toByteArray();
  }

  static void write(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
  }
}
