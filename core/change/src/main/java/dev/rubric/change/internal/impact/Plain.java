package dev.rubric.change.internal.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What of a submission is so plain that nothing can be wrong with it. */
final class Plain {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String USUAL = "（）()·-_、，。：；#/% ";
  private static final int LONGEST_PLAIN = 200;
  private static final List<String> ATTRIBUTES = List.of("附加信息", "attributes");
  private static final List<String> NUMBERS = List.of("业务编号", "caseNumber", "单位编码", "unitCode");

  private Plain() {}

  /** A number that is spelled as it is read. */
  static boolean isYear(Slice value) {
    boolean digits = value.length() <= 4 && value.at(0) != '0';
    for (int i = 0; i < value.length(); i++) {
      digits &= value.at(i) >= '0' && value.at(i) <= '9';
    }
    return digits;
  }

  /** A text of letters, digits and usual marks, so that nothing can be wrong with it. */
  static boolean isText(Slice slice) {
    if (slice.length() < 3 || slice.at(0) != '"' || slice.length() > 3 * LONGEST_PLAIN) {
      return false;
    }
    return isText(slice.part(1, slice.length() - 1).text());
  }

  private static boolean isText(String text) {
    if (text.isEmpty() || text.length() > LONGEST_PLAIN || !text.equals(text.strip())) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isUsual(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUsual(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0x4e00 && c <= 0x9fa5)
        || USUAL.indexOf(c) >= 0;
  }

  /** Whether it is what the calling system calls a submission by. */
  static boolean isReference(Slice value) {
    return reference(value, new TreeMap<>());
  }

  /** What a submission says of itself, by name: the attributes of its reference, and its year. */
  static Map<String, String> attributes(Slice reference, Slice year) {
    if (reference.length() == 0 && year.length() == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new TreeMap<>();
    if (reference.length() > 0) {
      reference(reference, attributes);
    }
    if (year.length() > 0) {
      attributes.putIfAbsent("年度", year.text());
    }
    return attributes;
  }

  private static boolean reference(Slice value, Map<String, String> attributes) {
    Set<String> seen = new HashSet<>();
    try (JsonParser parser = FACTORY.createParser(value.toBytes())) {
      boolean plain = parser.nextToken() == JsonToken.START_OBJECT;
      while (plain && parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        plain = seen.add(name);
        if (ATTRIBUTES.contains(name) && token == JsonToken.START_OBJECT) {
          plain &= seen.add("") && attributes(parser, attributes);
        } else {
          plain &= NUMBERS.contains(name) && token == JsonToken.VALUE_STRING;
          plain &= plain && isText(parser.getText());
        }
      }
      return plain && (seen.size() <= 1 || isInOneLanguage(seen));
    } catch (IOException notJson) {
      return false;
    }
  }

  /** A key and its translation together would be the same twice. */
  private static boolean isInOneLanguage(Set<String> keys) {
    return !(keys.contains("业务编号") && keys.contains("caseNumber"))
        && !(keys.contains("单位编码") && keys.contains("unitCode"));
  }

  private static boolean attributes(JsonParser parser, Map<String, String> attributes)
      throws IOException {
    boolean plain = true;
    while (plain && parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      plain = parser.nextToken() == JsonToken.VALUE_STRING && isText(parser.getText());
      plain = plain && isText(name) && attributes.put(name, parser.getText()) == null;
    }
    return plain;
  }
}
