package dev.rubric.workbench.site;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a browser asks, whichever server heard it.
 *
 * @param method such as {@code GET}; not null
 * @param path behind the place where the workbench stands, beginning with a slash; not null
 * @param headers by their names in small letters
 * @param body its bytes, as many as the server lets in; not null
 * @param person who asks; not null
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
public record Request(
    String method, String path, Map<String, String> headers, byte[] body, Person person) {
  /** Copies the headers. */
  public Request {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(person, "person");
    headers = Map.copyOf(headers);
  }

  /** A header; empty when it is not there. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** A cookie; empty when it is not there. */
  public String cookie(String name) {
    for (String each : header("cookie").split(";", -1)) {
      String pair = each.strip();
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  /** Whether it changes nothing. */
  public boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Whether another site's page may have made the browser send it. */
  public boolean isFromElsewhere() {
    String from = header("sec-fetch-site");
    String origin = header("origin");
    boolean own =
        origin.isEmpty() ? isRead() : origin.replaceFirst("^https?://", "").equals(header("host"));
    return !own || !(from.isEmpty() || from.equals("same-origin"));
  }
}
