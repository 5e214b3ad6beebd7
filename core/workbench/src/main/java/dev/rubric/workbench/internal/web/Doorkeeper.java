package dev.rubric.workbench.internal.web;

import java.util.Map;
import java.util.Set;

/**
 * Lets in who came by the printed address, and lets change things only the workbench's own page.
 *
 * <p>The name that was asked for must be this machine's own, so that no other site's name can be
 * made to point here. The address's token is changed for a cookie that scripts can't read and other
 * sites can't send. Browsers send cookies to every port of a machine, though, so that every
 * question needs, besides, a word that only the page was told, behind the address's {@code #},
 * which goes to no server; and what changes anything needs the page's own origin.
 */
public final class Doorkeeper implements Handler {
  /** The header with the word that only the workbench's page knows. */
  public static final String PAGE_WORD = "X-Rubric-Page";

  private static final String QUESTIONS = "/api/";
  private static final String OPEN = "/open/";
  private static final String SITE = "sec-fetch-site";

  private final Secret token = new Secret();
  private final Secret session = new Secret();
  private final Secret pageWord = new Secret();
  private final String cookie;
  private final Set<String> hosts;
  private final String policy;
  private final Handler inside;

  /**
   * Keeps the door.
   *
   * @param port on which the workbench is served
   * @param policy the content security policy of its pages
   */
  public Doorkeeper(int port, String policy, Handler inside) {
    this.cookie = "rubric-workbench-" + port;
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    this.policy = policy;
    this.inside = inside;
  }

  /** The path by which a browser is let in. */
  public String entrance() {
    return OPEN + token.word();
  }

  @Override
  public Response answer(Request request) {
    return guarded(decided(request));
  }

  private Response decided(Request request) {
    if (!hosts.contains(request.header("host"))) {
      return Response.text(421, "只能用打印的地址打开 / open the address that was printed\n");
    }
    if (request.isRead() && request.path().startsWith(OPEN)) {
      return entered(request.path().substring(OPEN.length()));
    }
    if (!session.is(request.cookie(cookie))) {
      return Response.text(
          401, "请用命令打印的地址打开工作台 / open the workbench by the address that was printed\n");
    }
    boolean asks = request.path().startsWith(QUESTIONS) || !request.isRead();
    if (asks && !isOwnPage(request)) {
      return Response.text(403, "只有工作台自己的页面可以这样做 / only the workbench's own page may do that\n");
    }
    return inside.answer(request);
  }

  private Response entered(String word) {
    return token.is(word)
        ? Response.text(303, "")
            .with("Location", "/#" + pageWord.word())
            .with(
                "Set-Cookie", cookie + "=" + session.word() + "; Path=/; HttpOnly; SameSite=Strict")
        : Response.text(403, "地址不对，或工作台已经重新启动 / a wrong address, or that of an earlier start\n");
  }

  private boolean isOwnPage(Request request) {
    String site = request.header(SITE);
    boolean origin = request.header("origin").equals("http://" + request.header("host"));
    return (origin || request.isRead())
        && (site.isEmpty() || site.equals("same-origin"))
        && pageWord.is(request.header(PAGE_WORD));
  }

  /** Whatever is answered is never framed, sniffed, remembered elsewhere or told to others. */
  private Response guarded(Response response) {
    Response guarded = response;
    for (Map.Entry<String, String> each :
        Map.of(
                "Content-Security-Policy", policy,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=()")
            .entrySet()) {
      guarded = guarded.with(each.getKey(), each.getValue());
    }
    return guarded;
  }
}
