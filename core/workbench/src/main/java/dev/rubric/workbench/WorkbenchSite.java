package dev.rubric.workbench;

import dev.rubric.text.Language;
import dev.rubric.workbench.internal.api.Api;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.internal.web.Assets;
import dev.rubric.workbench.internal.web.OwnPage;
import dev.rubric.workbench.site.DraftStore;
import dev.rubric.workbench.site.Handler;
import dev.rubric.workbench.site.Publications;
import dev.rubric.workbench.site.Request;
import dev.rubric.workbench.site.Response;
import dev.rubric.workbench.site.Right;
import dev.rubric.workbench.site.SubmissionSource;
import java.util.Map;
import java.util.Objects;

/**
 * The workbench of one rubric as a part of another server, which knows its people and keeps what is
 * worked on. Thread-safe.
 *
 * <p>The server says with each request who asks ({@link Request#person}) and must not pass on one
 * of somebody who may not read; what else each person may do is decided here, question by question.
 * The page is to stand at a path that ends with a slash.
 */
public final class WorkbenchSite implements Handler {
  private static final Assets ASSETS = new Assets();

  private final Desk desk;
  private final Map<String, Right> rights;
  private final Handler inside;
  private final OwnPage page;

  /**
   * The workbench of a rubric.
   *
   * @param language in which the page begins; not null
   */
  public WorkbenchSite(
      DraftStore drafts,
      Publications publications,
      SubmissionSource submissions,
      Language language) {
    Objects.requireNonNull(drafts, "drafts");
    Objects.requireNonNull(publications, "publications");
    Objects.requireNonNull(submissions, "submissions");
    Objects.requireNonNull(language, "language");
    this.desk = new Desk(drafts, publications, submissions);
    Api api = new Api(desk, language);
    this.rights = Map.copyOf(api.rights());
    this.inside =
        request ->
            request.path().startsWith(Api.PREFIX) ? api.answer(request) : ASSETS.answer(request);
    this.page = new OwnPage(policy(), word -> !word.isEmpty(), inside);
  }

  @Override
  public Response answer(Request request) {
    return page.answer(request);
  }

  /** Takes in what has come into force since; the server calls it now and then. */
  public void refresh() {
    desk.refresh();
  }

  /** The names of all questions that the page asks, each with the right that it needs. */
  public Map<String, Right> rights() {
    return rights;
  }

  static String policy() {
    return ASSETS.policy();
  }

  Handler inside() {
    return inside;
  }

  /** Packs a large portfolio before anybody asks. */
  void prepare() {
    desk.prepare();
  }
}
