package dev.rubric.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/** Asks as the page does, or leaves out what a stranger would not have. */
final class Visitor {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI address;
  final String origin;
  final String cookie;
  final String word;

  Visitor(Workbench workbench) throws IOException {
    this.address = workbench.address();
    this.origin = "http://127.0.0.1:" + address.getPort();
    HttpResponse<String> entered = send(HttpRequest.newBuilder(address));
    this.cookie = entered.headers().firstValue("set-cookie").orElseThrow().split(";", -1)[0];
    this.word = entered.headers().firstValue("location").orElseThrow().substring(2);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(request(path).header("Cookie", cookie).header("X-Rubric-Page", word));
  }

  /** A question with all that the page sends. */
  HttpRequest.Builder question(String name, Consumer<ObjectNode> values) {
    ObjectNode node = MAPPER.createObjectNode();
    values.accept(node);
    return request("/api/" + name)
        .header("Cookie", cookie)
        .header("Origin", origin)
        .header("X-Rubric-Page", word)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(node.toString()));
  }

  JsonNode ask(String name, Consumer<ObjectNode> values) throws IOException {
    HttpResponse<String> response = send(question(name, values));
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return MAPPER.readTree(response.body());
  }

  int refusal(String name, Consumer<ObjectNode> values) throws IOException {
    return send(question(name, values)).statusCode();
  }

  int revision(String file) throws IOException {
    return ask("look", node -> node.put("file", file).put("submission", ""))
        .path("revision")
        .asInt();
  }

  JsonNode state() throws IOException {
    return MAPPER.readTree(get("/api/state").body());
  }
}
