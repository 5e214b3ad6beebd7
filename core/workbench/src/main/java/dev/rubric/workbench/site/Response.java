package dev.rubric.workbench.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the workbench answers. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Response(int status, String type, byte[] body, Map<String, String> headers) {
  /** Words for people. */
  public static Response text(int status, String words) {
    return new Response(
        status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** JSON for programs. */
  public static Response json(int status, String json) {
    return new Response(
        status,
        "application/json; charset=utf-8",
        json.getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store"));
  }

  /** The same with another header. */
  public Response with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Response(status, type, body, more);
  }
}
