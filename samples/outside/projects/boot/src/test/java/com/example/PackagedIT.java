package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.Scorecard;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The application as one jar, where the rubric lies in a jar within the jar. */
class PackagedIT {
  private static final String SUBMISSION =
      "{\"unit\": \"某局\", \"measures\": [{\"indicator\": \"刑事案件发案起数\", \"value\": 330}]}";

  @Test
  void scoresWithTheRubricInANestedJar() throws Exception {
    int port = freePort();
    Process application =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/boot-1.jar",
                "--server.port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "packaged.log").toFile())
            .start();
    try {
      Scorecard scorecard = Scorecard.fromJson(answer(application, port));

      assertThat(scorecard.unit()).isEqualTo("某局");
      assertThat(scorecard.rubric().name()).isEqualTo("linze-public-security-2024");
    } finally {
      application.destroyForcibly();
    }
  }

  private static String answer(Process application, int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/scores"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(SUBMISSION))
            .build();
    for (int tries = 0; tries < 600 && application.isAlive(); tries++) {
      try {
        HttpResponse<String> response =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("it does not start, see target/packaged.log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
