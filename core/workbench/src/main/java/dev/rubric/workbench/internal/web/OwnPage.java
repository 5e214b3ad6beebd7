package dev.rubric.workbench.internal.web;

import dev.rubric.workbench.site.Handler;
import dev.rubric.workbench.site.Request;
import dev.rubric.workbench.site.Response;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lets only the workbench's own page ask anything, and says with each answer what keeps the page to
 * itself. Browsers send cookies and passwords along when another site's page asks; the page's
 * header no other site can set, and the browser says itself which site asks.
 */
public final class OwnPage implements Handler {
  /** The header that only the workbench's page sends. */
  public static final String WORD = "X-Rubric-Page";

  private static final String QUESTIONS = "/api/";

  private final Map<String, String> headers;
  private final Predicate<String> word;
  private final Handler inside;

  /**
   * A page's own door.
   *
   * @param policy the content security policy of its pages
   * @param word whether that is what the page says in its header
   */
  public OwnPage(String policy, Predicate<String> word, Handler inside) {
    this.headers =
        Map.of(
            "Content-Security-Policy", policy,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    this.word = word;
    this.inside = inside;
  }

  @Override
  public Response answer(Request request) {
    boolean asks = request.path().startsWith(QUESTIONS) || !request.isRead();
    boolean own = !request.isFromElsewhere() && word.test(request.header(WORD));
    return guarded(
        asks && !own
            ? Response.text(403, "只有工作台自己的页面可以这样做 / only the workbench's own page may do that\n")
            : inside.answer(request));
  }

  /** Whatever is answered is never framed, sniffed, remembered elsewhere or told to others. */
  Response guarded(Response response) {
    Response guarded = response;
    for (Map.Entry<String, String> each : headers.entrySet()) {
      guarded = guarded.with(each.getKey(), each.getValue());
    }
    return guarded;
  }
}
