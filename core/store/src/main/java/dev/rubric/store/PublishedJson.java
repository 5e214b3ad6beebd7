package dev.rubric.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A publication as JSON. */
final class PublishedJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private PublishedJson() {}

  static byte[] write(Published published) {
    Publication said = published.publication();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("number", published.number());
    json.put("hash", published.hash());
    json.put("name", published.name());
    json.put("version", published.version());
    json.put("at", published.at().toString());
    json.put("publisher", said.publisher());
    json.put("reason", said.reason());
    json.put("from", text(said.from()));
    json.put("to", text(said.to()));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    } catch (JsonProcessingException problem) {
      throw new IllegalStateException("writing to memory", problem);
    }
  }

  static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** Throws {@link StoreException} when these bytes are no publication. */
  static Published read(String file, byte[] bytes) {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      return new Published(
          json.path("number").asInt(),
          json.path("hash").asText(),
          json.path("name").asText(),
          json.path("version").asText(),
          Instant.parse(json.path("at").asText()),
          new Publication(
              json.path("publisher").asText(),
              json.path("reason").asText(),
              day(json.path("from").textValue()),
              day(json.path("to").textValue())));
    } catch (IOException | DateTimeException | IllegalArgumentException damaged) {
      throw new StoreException(
          "发布记录已损坏 / the record of a publication is damaged: " + file, damaged);
    }
  }
}
