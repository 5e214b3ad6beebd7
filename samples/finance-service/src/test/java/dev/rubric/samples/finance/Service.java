package dev.rubric.samples.finance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, running in this process on a port of its own. */
final class Service implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Path home;

  private Service(ConfigurableApplicationContext context, Path home) {
    this.context = context;
    this.home = home;
  }

  /** Starts it with a database in a file of that folder, unless an option says another. */
  static Service start(Path home, String... options) {
    return new Service(
        new SpringApplicationBuilder(FinanceService.class).run(arguments(home, options)), home);
  }

  /** The arguments of a service with its files in that folder, and what the options say instead. */
  static String[] arguments(Path home, String... options) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("--server.port", "0");
    all.put("--finance.home", home.toString());
    all.put("--finance.rescoring.look", "100ms");
    all.put("--logging.level.root", "warn");
    all.put("--spring.datasource.url", "jdbc:h2:file:" + home.resolve("finance"));
    for (String option : options) {
      int equals = option.indexOf('=');
      all.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return all.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .toArray(String[]::new);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  Caller nobody() {
    return new Caller(port(), null, null);
  }

  Caller admin() {
    return admin(home, port());
  }

  static Caller admin(Path home, int port) {
    try {
      String key = Files.readString(home.resolve("first-key"), StandardCharsets.UTF_8).strip();
      return new Caller(port, "admin", key);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** A new person with that role, who submits for the unit where one is given. */
  Caller person(String name, String unit, String... roles) {
    return person(admin(), name, unit, roles);
  }

  static Caller person(Caller admin, String name, String unit, String... roles) {
    Map<String, Object> wanted =
        unit == null
            ? Map.of("name", name, "roles", roles)
            : Map.of("name", name, "unit", unit, "roles", roles);
    Answer made = admin.post("/people", wanted);
    return new Caller(admin.port(), name, made.expect(201).text("key"));
  }

  @Override
  public void close() {
    context.close();
  }
}
