package dev.rubric.workbench.internal.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rubric.workbench.site.Handler;
import dev.rubric.workbench.site.Person;
import dev.rubric.workbench.site.Request;
import dev.rubric.workbench.site.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * Serves on this machine alone, with the JDK's own server: nothing else to keep up to date, and
 * nothing that a browser on this machine would need beyond it.
 */
public final class WebServer implements AutoCloseable {
  /** The most bytes that a request may bring. */
  public static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final int THREADS = 4;
  private static final int NOTHING = -1;

  private final HttpServer server;
  private final ExecutorService threads;

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Begins to serve.
   *
   * @param port 0 for any that is free
   * @param handler makes the handler for the port
   * @throws IOException when the port is taken
   */
  public static WebServer start(int port, IntFunction<Handler> handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "rubric-workbench");
              thread.setDaemon(true);
              return thread;
            });
    Handler answering = handler.apply(server.getAddress().getPort());
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(exchange, answering));
    server.start();
    return new WebServer(server, threads);
  }

  /** The port. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
      Response response =
          body.length > MOST_BYTES
              ? Response.text(413, "太大 / too large\n")
              : answered(exchange, handler, body);
      send(exchange, response);
    }
  }

  private static Response answered(HttpExchange exchange, Handler handler, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            headers,
            body,
            Person.ANYBODY);
    try {
      return handler.answer(request);
    } catch (RuntimeException | StackOverflowError fault) {
      return Response.text(500, "程序内部出错 / an error of the program itself\n");
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", response.type());
    response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    boolean empty = response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), empty ? NOTHING : response.body().length);
    if (!empty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(response.body());
      }
    }
  }
}
