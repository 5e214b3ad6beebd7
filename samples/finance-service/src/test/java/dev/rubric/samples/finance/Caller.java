package dev.rubric.samples.finance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Somebody who calls the service; null for name and key when nobody signs in. */
record Caller(int port, String name, String key) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String BOUNDARY = "a-boundary-that-is-in-no-file";

  Caller at(int otherPort) {
    return new Caller(otherPort, name, key);
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  Answer post(String path, Object json, String... headers) {
    return json("POST", path, json, headers);
  }

  Answer put(String path, Object json, String... headers) {
    return json("PUT", path, json, headers);
  }

  Answer send(String method, String path) {
    return send(request(path).method(method, BodyPublishers.ofString("")));
  }

  private Answer json(String method, String path, Object json, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(bytes(json))));
  }

  private static byte[] bytes(Object json) {
    if (json instanceof byte[] raw) {
      return raw;
    }
    try {
      return json instanceof String text ? utf8(text) : MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Posts a file as forms of pages do, with fields beside it. */
  Answer upload(
      String path,
      String field,
      String file,
      byte[] content,
      Map<String, String> fields,
      String... headers) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", utf8(value)));
    part(body, "name=\"" + field + "\"; filename=\"" + file + "\"", content);
    body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
    return send(
        request(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String about, byte[] content) {
    body.writeBytes(
        utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(utf8("\r\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Proposes a rubric by its zip file. */
  Answer propose(byte[] archive) {
    String standard = Standards.NAME;
    return upload(
        "/standards/" + standard + "/proposals",
        "rubric",
        "rubric.zip",
        archive,
        Map.of("reason", "年度修订"));
  }

  /** Submits with a key of one's own. */
  Answer submit(String idempotencyKey, Object json) {
    return post(
        "/standards/" + Standards.NAME + "/submissions", json, "Idempotency-Key", idempotencyKey);
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (name != null) {
      String pair = Base64.getEncoder().encodeToString(utf8(name + ":" + key));
      request.header("Authorization", "Basic " + pair);
    }
    return request;
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
