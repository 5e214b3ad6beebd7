package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rubric.workbench.site.Person;
import dev.rubric.workbench.site.Refusal;
import dev.rubric.workbench.site.Request;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page asks, each value of the kind that is expected, and who asks. */
record Question(JsonNode node, Person person) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Question of(Request request) {
    try {
      JsonNode node = MAPPER.readTree(request.body());
      if (node != null && node.isObject()) {
        return new Question(node, request.person());
      }
    } catch (JsonProcessingException bad) {
      throw wrong("JSON");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    throw wrong("JSON");
  }

  /** Something is not what was asked for. */
  static Refusal wrong(String what) {
    return new Refusal("bad-request", "请求有误：" + what, "a wrong request: " + what);
  }

  String text(String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual()) {
      throw wrong(name);
    }
    return value.textValue();
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** Texts by names. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.path(name)
        .properties()
        .forEach(
            each -> {
              if (!each.getValue().isTextual()) {
                throw wrong(name);
              }
              texts.put(each.getKey(), each.getValue().textValue());
            });
    return texts;
  }

  byte[] bytes(String name) {
    try {
      return Base64.getDecoder().decode(text(name));
    } catch (IllegalArgumentException bad) {
      throw wrong(name);
    }
  }

  int number(String name) {
    JsonNode value = node.path(name);
    if (!value.isInt() || value.intValue() < 0) {
      throw wrong(name);
    }
    return value.intValue();
  }

  /** A day; null when it is left empty. */
  @Nullable LocalDate day(String name) {
    String text = node.path(name).asText("");
    try {
      return text.isEmpty() || text.equals("null") ? null : LocalDate.parse(text);
    } catch (DateTimeException bad) {
      throw wrong(name);
    }
  }
}
