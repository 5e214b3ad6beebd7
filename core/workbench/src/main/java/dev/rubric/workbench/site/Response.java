package dev.rubric.workbench.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the workbench answers. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Response(int status, String type, byte[] body, Map<String, String> headers) {
  /** Copies the map. */
  public Response {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(body, "body");
    headers = Map.copyOf(Objects.requireNonNull(headers, "headers"));
  }

  /** Words for people. */
  public static Response text(int status, String words) {
    return new Response(
        status,
        "text/plain; charset=utf-8",
        Objects.requireNonNull(words, "words").getBytes(StandardCharsets.UTF_8),
        Map.of());
  }

  /** JSON for programs. */
  public static Response json(int status, String json) {
    return new Response(
        status,
        "application/json; charset=utf-8",
        Objects.requireNonNull(json, "json").getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store"));
  }

  /** The same with another header. */
  public Response with(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Response(status, type, body, more);
  }
}
