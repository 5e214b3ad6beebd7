package dev.rubric.workbench.internal.web;

import java.util.Locale;
import java.util.Map;

/**
 * What a browser asks.
 *
 * @param headers by their names in small letters
 * @param body its bytes, no more than {@link WebServer#MOST_BYTES}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
public record Request(String method, String path, Map<String, String> headers, byte[] body) {
  /** A header; empty when it is not there. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** A cookie; empty when it is not there. */
  String cookie(String name) {
    for (String each : header("cookie").split(";", -1)) {
      String pair = each.strip();
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
