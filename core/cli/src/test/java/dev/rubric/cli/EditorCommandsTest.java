package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rubric lsp} and {@code rubric workbench}, from the command line. */
@Timeout(60)
class EditorCommandsTest {
  private static final String RUBRIC = "../../rules/linze-public-security-2024";

  @TempDir Path temp;

  @Test
  void theLanguageServerSpeaksTheProtocolAndNothingElse() {
    Run run =
        talk(
            message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}")
                + message("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}")
                + message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Content-Length: ").contains("\"hoverProvider\":true");
  }

  @Test
  void anEditorThatGoesAwayWithoutAGoodbyeIsNoSuccess() {
    assertThat(talk("").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: abc\r\n\r\n{}",
        "Nonsense\r\n\r\n{}",
        "Content-Length: -5\r\n\r\n{}",
        "Content-Length: 4\r\n\r\n{{{{",
      })
  void aMessageThatCanNotBeReadIsToldInOneLineWithoutAStackTrace(String messages) {
    Run run = talk(messages.repeat(3));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).doesNotContain("\tat ", "Exception:");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void itIsSaidWhatAHeadShouldBeLike() {
    assertThat(talk("Content-Length: abc\r\n\r\n{}").err())
        .startsWith("编辑器发来的消息读不懂，已略过；每条消息应以 Content-Length: 字节数 开头");
  }

  private static Run talk(String messages) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(messages.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of("lsp");
    } finally {
      System.setIn(before);
    }
  }

  private static String message(String json) {
    return "Content-Length: " + json.length() + "\r\n\r\n" + json;
  }

  @Test
  void theWorkbenchPrintsTheAddressThatLetsABrowserIn() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () ->
                ended.complete(
                    Main.run(
                        new String[] {"workbench", RUBRIC},
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))));
    thread.start();
    while (!err.toString(StandardCharsets.UTF_8).contains("Ctrl+C")) {
      Thread.sleep(20);
    }
    String address = out.toString(StandardCharsets.UTF_8).strip();
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(address).matches("http://127\\.0\\.0\\.1:[0-9]+/open/[A-Za-z0-9_-]{43}");
    assertThat(answer.statusCode()).isEqualTo(303);
    thread.interrupt();
    assertThat(ended.get(20, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void whatCannotBeOpenedIsToldInWords() throws IOException {
    assertThat(Run.of("workbench", temp.toString()).err()).contains("没有 rubric.yaml");
    assertThat(Run.of("workbench", temp.toString()).code()).isEqualTo(2);
    assertThat(Run.of("workbench", RUBRIC, "--port", "65536").code()).isEqualTo(2);
    assertThat(Run.of("workbench", RUBRIC, "--port", "-1").code()).isEqualTo(2);
    assertThat(Run.of("workbench", RUBRIC, "--submissions", "nowhere").err()).contains("nowhere");
    assertThat(Run.of("workbench", RUBRIC, "--portfolio", "nowhere").code()).isEqualTo(2);
  }
}
