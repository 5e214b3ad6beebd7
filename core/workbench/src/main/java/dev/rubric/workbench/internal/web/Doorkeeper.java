package dev.rubric.workbench.internal.web;

import dev.rubric.workbench.site.Handler;
import dev.rubric.workbench.site.Request;
import dev.rubric.workbench.site.Response;
import java.util.Set;

/**
 * Lets in who came by the printed address, and lets change things only the workbench's own page.
 *
 * <p>The name that was asked for must be this machine's own, so that no other site's name can be
 * made to point here. The address's token is changed for a cookie that scripts can't read and other
 * sites can't send. Browsers send cookies to every port of a machine, though, so that every
 * question needs, besides, a word that only the page was told, behind the address's {@code #},
 * which goes to no server.
 */
public final class Doorkeeper implements Handler {
  private static final String OPEN = "/open/";

  private final Secret token = new Secret();
  private final Secret session = new Secret();
  private final Secret pageWord = new Secret();
  private final String cookie;
  private final Set<String> hosts;
  private final OwnPage page;

  /**
   * Keeps the door.
   *
   * @param port on which the workbench is served
   * @param policy the content security policy of its pages
   */
  public Doorkeeper(int port, String policy, Handler inside) {
    this.cookie = "rubric-workbench-" + port;
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    this.page = new OwnPage(policy, pageWord::is, inside);
  }

  /** The path by which a browser is let in. */
  public String entrance() {
    return OPEN + token.word();
  }

  @Override
  public Response answer(Request request) {
    if (!hosts.contains(request.header("host"))) {
      return refused(421, "只能用打印的地址打开 / open the address that was printed\n");
    }
    if (request.isRead() && request.path().startsWith(OPEN)) {
      return page.guarded(entered(request.path().substring(OPEN.length())));
    }
    if (!session.is(request.cookie(cookie))) {
      return refused(401, "请用命令打印的地址打开工作台 / open the workbench by the address that was printed\n");
    }
    return page.answer(request);
  }

  private Response refused(int status, String words) {
    return page.guarded(Response.text(status, words));
  }

  private Response entered(String word) {
    return token.is(word)
        ? Response.text(303, "")
            .with("Location", "/#" + pageWord.word())
            .with(
                "Set-Cookie", cookie + "=" + session.word() + "; Path=/; HttpOnly; SameSite=Strict")
        : Response.text(403, "地址不对，或工作台已经重新启动 / a wrong address, or that of an earlier start\n");
  }
}
