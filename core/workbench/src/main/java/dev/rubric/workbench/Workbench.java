package dev.rubric.workbench;

import dev.rubric.text.Language;
import dev.rubric.workbench.internal.folder.FolderDrafts;
import dev.rubric.workbench.internal.folder.FolderPublications;
import dev.rubric.workbench.internal.folder.FolderSubmissions;
import dev.rubric.workbench.internal.web.Doorkeeper;
import dev.rubric.workbench.internal.web.WebServer;
import dev.rubric.workbench.site.Handler;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The workbench of one rubric, served to a browser on this machine alone.
 *
 * <p>Whoever has the address can edit drafts and publish: it holds a token that nobody can guess,
 * and is new with each start. Two names are asked for before a change is published; who they are,
 * the workbench can't tell.
 */
public final class Workbench implements AutoCloseable {
  /** A standard comes into force when a day begins in China. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Ports that nobody is given for good, and few systems choose themselves. */
  private static final int FIRST_PORT = 20_000;

  private static final int LAST_PORT = 32_000;

  private final WebServer server;
  private final Doorkeeper door;
  private final ScheduledExecutorService days;

  /**
   * What a workbench is opened with.
   *
   * @param folder the rubric's folder; not null
   * @param submissions files and folders of submissions by which effects are shown, besides those
   *     beside the rubric's cases
   * @param portfolio a file of JSON with a submission a line, by which the impact of a change is
   *     counted; null to count the submissions
   * @param port 0 for any that is free, the same each time where it can be
   * @param language in which the page begins; not null
   */
  public record Options(
      Path folder, List<Path> submissions, @Nullable Path portfolio, int port, Language language) {
    /** Copies the list. */
    public Options {
      Objects.requireNonNull(folder, "folder");
      Objects.requireNonNull(language, "language");
      submissions = List.copyOf(Objects.requireNonNull(submissions, "submissions"));
    }

    /** The rubric in a folder, with the submissions beside its cases. */
    public static Options of(Path folder) {
      return new Options(folder, List.of(), null, 0, Language.ZH);
    }
  }

  private Workbench(WebServer server, Doorkeeper door, ScheduledExecutorService days) {
    this.server = server;
    this.door = door;
    this.days = days;
  }

  /**
   * Opens a workbench; it serves until it is closed or the program ends.
   *
   * @throws IOException when the port is taken
   */
  public static Workbench open(Options options) throws IOException {
    return open(Objects.requireNonNull(options, "options"), Clock.system(CHINA));
  }

  static Workbench open(Options options, Clock clock) throws IOException {
    Path folder = options.folder();
    List<Path> places = new ArrayList<>(options.submissions());
    places.add(folder.resolve("tests/submissions"));
    WorkbenchSite site =
        new WorkbenchSite(
            new FolderDrafts(folder),
            new FolderPublications(folder, clock),
            new FolderSubmissions(places, options.portfolio()),
            options.language());
    AtomicReference<Doorkeeper> door = new AtomicReference<>();
    WebServer server =
        started(
            options,
            port ->
                door.updateAndGet(
                    any -> new Doorkeeper(port, WorkbenchSite.policy(), site.inside())));
    ScheduledExecutorService days =
        Executors.newSingleThreadScheduledExecutor(Workbench::background);
    days.execute(site::prepare);
    ScheduledFuture<?> unused =
        days.scheduleWithFixedDelay(() -> brought(site), 1, 1, TimeUnit.MINUTES);
    return new Workbench(server, door.get(), days);
  }

  /**
   * Where any port will do, a folder gets the same one each time it is free: what a browser kept of
   * a text that could not be saved, it gives to the page of the same port alone.
   */
  private static WebServer started(Options options, IntFunction<Handler> handler)
      throws IOException {
    if (options.port() != 0) {
      return WebServer.start(options.port(), handler);
    }
    try {
      return WebServer.start(usual(options.folder()), handler);
    } catch (BindException taken) {
      return WebServer.start(0, handler);
    }
  }

  private static int usual(Path folder) {
    String name = folder.toAbsolutePath().normalize().toString();
    return FIRST_PORT + Math.floorMod(name.hashCode(), LAST_PORT - FIRST_PORT + 1);
  }

  /** What can't be written now is tried again in a minute, and told to who opens the page. */
  private static void brought(WorkbenchSite site) {
    try {
      site.refresh();
    } catch (RuntimeException later) {
      // the page's first question meets it as well, and says so
    }
  }

  private static Thread background(Runnable task) {
    Thread thread = new Thread(task, "rubric-workbench-background");
    thread.setDaemon(true);
    return thread;
  }

  /** The address to be opened in a browser, with the token that lets it in. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + door.entrance());
  }

  @Override
  public void close() {
    server.close();
    days.shutdownNow();
  }
}
