package dev.rubric.diagnostic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a diagnostic as JSON in a fixed order, and reads it back. */
final class DiagnosticJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DiagnosticJson() {}

  static String write(Diagnostic diagnostic) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringField("code", diagnostic.code());
      if (diagnostic.location() != null) {
        location(diagnostic.location(), json);
      }
      json.writeObjectFieldStart("message");
      json.writeStringField("zh", diagnostic.message().in(Language.ZH));
      json.writeStringField("en", diagnostic.message().in(Language.EN));
      json.writeEndObject();
      if (diagnostic.mend() != null) {
        json.writeObjectFieldStart("mend");
        json.writeStringField("found", diagnostic.mend().found());
        json.writeStringField("right", diagnostic.mend().right());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory", problem);
    }
    return out.toString();
  }

  private static void location(Location location, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("file", location.file());
    json.writeNumberField("line", location.line());
    json.writeNumberField("column", location.column());
    if (location.sheet() != null) {
      json.writeStringField("sheet", location.sheet());
    }
    json.writeEndObject();
  }

  static Diagnostic read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      JsonNode message = root.required("message");
      return new Diagnostic(
          Severity.valueOf(text(root, "severity").toUpperCase(Locale.ROOT)),
          text(root, "code"),
          location(root.get("location")),
          Text.of(text(message, "zh"), text(message, "en")),
          mend(root.get("mend")));
    } catch (JsonProcessingException problem) {
      throw new IllegalArgumentException("不是诊断的 JSON / the JSON is no diagnostic", problem);
    }
  }

  private static @Nullable Mend mend(@Nullable JsonNode node) {
    return node == null ? null : new Mend(text(node, "found"), text(node, "right"));
  }

  private static @Nullable Location location(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    return new Location(
        text(node, "file"),
        node.required("line").intValue(),
        node.required("column").intValue(),
        node.has("sheet") ? text(node, "sheet") : null);
  }

  private static String text(JsonNode node, String key) {
    String text = node.required(key).textValue();
    if (text == null) {
      throw new IllegalArgumentException(
          "诊断 JSON 的 " + key + " 应为文本 / " + key + " of a diagnostic's JSON must be text");
    }
    return text;
  }
}
