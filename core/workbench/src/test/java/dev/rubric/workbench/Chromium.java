package dev.rubric.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real browser without a window, moved by its own protocol. */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path profile;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicLong loaded = new AtomicLong();
  private WebSocket socket;

  private Chromium(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /** The browser of this machine; empty when it has none. */
  static Optional<Path> installed() {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start() throws IOException {
    Path profile = Files.createTempDirectory("chromium");
    Process process =
        new ProcessBuilder(
                installed().orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=1366,768",
                "about:blank")
            .redirectErrorStream(true)
            .start();
    Chromium browser = new Chromium(process, profile);
    browser.connect();
    return browser;
  }

  private void connect() throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("the browser did not start");
    }
    Thread rest = new Thread(() -> said.lines().forEach(each -> {}), "chromium-output");
    rest.setDaemon(true);
    rest.start();
    URI devTools = URI.create(line.substring("DevTools listening on ".length()));
    socket =
        HTTP.newWebSocketBuilder()
            .buildAsync(page("http://127.0.0.1:" + devTools.getPort() + "/json/list"), new Ear())
            .join();
    for (String domain : List.of("Page", "Runtime", "Network", "Log", "DOM")) {
      send(domain + ".enable", node -> {});
    }
  }

  private static URI page(String list) throws IOException {
    try {
      for (int i = 0; i < 100; i++) {
        String json =
            HTTP.send(
                    HttpRequest.newBuilder(URI.create(list)).build(),
                    HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode each : MAPPER.readTree(json)) {
          if (each.path("type").asText().equals("page")) {
            return URI.create(each.path("webSocketDebuggerUrl").asText());
          }
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("the browser has no page");
  }

  /** Hears what the browser says. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder heard = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      heard.append(data);
      if (last) {
        hear(heard.toString());
        heard.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void hear(String json) {
    try {
      JsonNode message = MAPPER.readTree(json);
      CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt(-1));
      if (answer != null) {
        answer.complete(message);
        return;
      }
      JsonNode params = message.path("params");
      switch (message.path("method").asText()) {
        case "Network.loadingFinished" ->
            loaded.addAndGet(params.path("encodedDataLength").asLong());
        case "Runtime.exceptionThrown" -> complaints.add(params.toString());
        case "Log.entryAdded" -> {
          if (params.path("entry").path("level").asText().equals("error")) {
            complaints.add(
                params.path("entry").path("text").asText()
                    + " "
                    + params.path("entry").path("url").asText());
          }
        }
        default -> {
          // nothing that anybody asked for
        }
      }
    } catch (IOException e) {
      complaints.add(e.toString());
    }
  }

  JsonNode send(String method, Consumer<ObjectNode> fill) {
    ObjectNode message = MAPPER.createObjectNode();
    int id = ids.incrementAndGet();
    message.put("id", id).put("method", method);
    fill.accept(message.putObject("params"));
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).join();
    JsonNode heard = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (heard.has("error")) {
      throw new IllegalStateException(method + ": " + heard.get("error"));
    }
    return heard.path("result");
  }

  void open(String address) {
    send("Page.navigate", node -> node.put("url", address));
  }

  /** Opens a workbench as a browser that was never there, and waits until it is ready. */
  void anew(String address) throws IOException {
    open("about:blank");
    send("Storage.clearDataForOrigin", node -> node.put("origin", "*").put("storageTypes", "all"));
    send("Network.clearBrowserCache", node -> {});
    complaints.clear();
    loaded.set(0);
    open(address);
    await("location.pathname === '/' && document.body && document.body.dataset.ready");
  }

  /** What a script comes to on the page. */
  JsonNode eval(String script) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            node ->
                node.put("expression", script)
                    .put("awaitPromise", true)
                    .put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** Waits until a script comes to something true, or promises it. */
  void await(String script) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (eval("Promise.resolve(" + script + ").then(Boolean)").asBoolean()) {
          return;
        }
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IllegalStateException loading) {
        // the page is not there yet
      }
    }
    throw new AssertionError("never came true: " + script + "\n" + complaints);
  }

  String text(String selector) {
    return eval("document.querySelector(" + quoted(selector) + ").textContent").asText();
  }

  void click(String selector) {
    eval("document.querySelector(" + quoted(selector) + ").click()");
  }

  /** Types a text where the focus is. */
  void type(String text) {
    send("Input.insertText", node -> node.put("text", text));
  }

  /** Presses a key, with the modifiers of the protocol: 1 Alt, 2 Ctrl, 8 Shift. */
  void press(String key, String code, int number, int modifiers) {
    boolean enters = key.equals("Enter") && modifiers == 0; // which presses what has the focus
    for (String type : List.of(enters ? "keyDown" : "rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          node -> {
            node.put("type", type).put("key", key).put("code", code);
            node.put("windowsVirtualKeyCode", number).put("modifiers", modifiers);
            if (enters && type.equals("keyDown")) {
              node.put("text", "\r");
            }
          });
    }
  }

  /** Chooses a file in a field for files. */
  void choose(String selector, Path file) {
    int root = send("DOM.getDocument", node -> {}).at("/root/nodeId").asInt();
    int field =
        send("DOM.querySelector", node -> node.put("nodeId", root).put("selector", selector))
            .path("nodeId")
            .asInt();
    send(
        "DOM.setFileInputFiles",
        node -> node.put("nodeId", field).putArray("files").add(file.toString()));
  }

  void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        node ->
            node.put("width", width)
                .put("height", height)
                .put("deviceScaleFactor", 1)
                .put("mobile", false));
  }

  /** Shows the page as a printer would, or as a screen again. */
  void print(boolean paper) {
    send("Emulation.setEmulatedMedia", node -> node.put("media", paper ? "print" : ""));
  }

  /** What the page's printer would print. */
  byte[] pdf() {
    JsonNode printed = send("Page.printToPDF", node -> node.put("preferCSSPageSize", true));
    return Base64.getDecoder().decode(printed.path("data").asText());
  }

  void dark(boolean dark) {
    send(
        "Emulation.setEmulatedMedia",
        node ->
            node.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light"));
  }

  void picture(Path file) throws IOException {
    JsonNode shot = send("Page.captureScreenshot", node -> node.put("format", "png"));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
  }

  /** How many bytes came over the line so far. */
  long loaded() {
    return loaded.get();
  }

  /** What the browser complained of: errors of scripts, and what the policy forbade. */
  List<String> complaints() {
    return complaints;
  }

  /** Browsers note each question that is refused, as errors. */
  static boolean isRefusal(String complaint) {
    return complaint.contains("status of 422");
  }

  static String quoted(String text) {
    return MAPPER.valueToTree(text).toString();
  }

  @Override
  public void close() throws IOException {
    try {
      send("Browser.close", node -> {});
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException busy) {
      profile.toFile().deleteOnExit();
    }
  }
}
