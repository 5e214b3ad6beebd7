package dev.rubric.samples.finance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service in a process of its own, which can be killed. */
final class Killed {
  private final Process process;
  private final Path output;
  private final int port;

  private Killed(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  static Killed start(Path home, String... options) throws IOException {
    int port = freePort();
    Path output = home.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Xmx512m"));
    command.addAll(List.of("-cp", classPath(), FinanceService.class.getName()));
    command.addAll(List.of(Service.arguments(home, options)));
    command.add("--server.port=" + port);
    command.remove("--server.port=0");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    Killed service = new Killed(process, output, port);
    service.awaitStart();
    return service;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** Where these tests were loaded from, which some runners keep to themselves. */
  private static String classPath() {
    return Killed.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private void awaitStart() {
    Caller nobody = new Caller(port, null, null);
    Waiting.until(
        "started",
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError(said());
          }
          return Tries.status(() -> nobody.get("/seal-key.pem")) == 200;
        });
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException none) {
      return none.toString();
    }
  }

  int port() {
    return port;
  }

  /** As by {@code kill -9}: nothing in the process hears of it. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
