package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the service answered. */
record Answer(HttpResponse<byte[]> response) {
  private static final JsonMapper MAPPER = new JsonMapper();

  int status() {
    return response.statusCode();
  }

  byte[] body() {
    return response.body();
  }

  Answer expect(int expected) {
    assertThat(status()).as(this::text).isEqualTo(expected);
    return this;
  }

  /** A refusal with that status and code, as problem details. */
  Answer refused(int expected, String code) {
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(expect(expected).text("code")).isEqualTo(code);
    return this;
  }

  String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return MAPPER.readTree(text());
    } catch (JsonProcessingException none) {
      throw new AssertionError(text(), none);
    }
  }

  String text(String field) {
    return json().path(field).asText();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String tag() {
    return header("ETag");
  }
}
