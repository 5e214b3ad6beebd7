package dev.rubric.workbench;

import dev.rubric.text.Language;
import dev.rubric.workbench.internal.api.Api;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.internal.web.Assets;
import dev.rubric.workbench.internal.web.Doorkeeper;
import dev.rubric.workbench.internal.web.Handler;
import dev.rubric.workbench.internal.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The workbench of one rubric, served to a browser on this machine alone.
 *
 * <p>Whoever has the address can edit drafts and publish: it holds a token that nobody can guess,
 * and is new with each start. Two names are asked for before a change is published; who they are,
 * the workbench can't tell.
 */
public final class Workbench implements AutoCloseable {
  private final WebServer server;
  private final Doorkeeper door;

  /**
   * What a workbench is opened with.
   *
   * @param folder the rubric's folder; not null
   * @param submissions files and folders of submissions by which effects are shown, besides those
   *     beside the rubric's cases
   * @param portfolio a file of JSON with a submission a line, by which the impact of a change is
   *     counted; null to count the submissions
   * @param port 0 for any that is free
   * @param language in which the page begins; not null
   */
  public record Options(
      Path folder, List<Path> submissions, @Nullable Path portfolio, int port, Language language) {
    /** Copies the list. */
    public Options {
      Objects.requireNonNull(folder, "folder");
      Objects.requireNonNull(language, "language");
      submissions = List.copyOf(submissions);
    }

    /** The rubric in a folder, with the submissions beside its cases. */
    public static Options of(Path folder) {
      return new Options(folder, List.of(), null, 0, Language.ZH);
    }
  }

  private Workbench(WebServer server, Doorkeeper door) {
    this.server = server;
    this.door = door;
  }

  /**
   * Opens a workbench; it serves until it is closed or the program ends.
   *
   * @throws IOException when the port is taken
   */
  public static Workbench open(Options options) throws IOException {
    Desk desk = new Desk(options.folder(), options.submissions(), options.portfolio());
    Assets assets = new Assets();
    Api api = new Api(desk, options.language());
    Handler inside =
        request ->
            request.path().startsWith(Api.PREFIX) ? api.answer(request) : assets.answer(request);
    AtomicReference<Doorkeeper> door = new AtomicReference<>();
    WebServer server =
        WebServer.start(
            options.port(),
            port -> door.updateAndGet(any -> new Doorkeeper(port, assets.policy(), inside)));
    Thread preparing = new Thread(desk::prepare, "rubric-workbench-portfolio");
    preparing.setDaemon(true);
    preparing.start();
    return new Workbench(server, door.get());
  }

  /** The address to be opened in a browser, with the token that lets it in. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + door.entrance());
  }

  @Override
  public void close() {
    server.close();
  }
}
