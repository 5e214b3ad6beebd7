package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.text.Language;
import dev.rubric.workbench.internal.desk.Clashing;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.internal.desk.Merge;
import dev.rubric.workbench.site.Handler;
import dev.rubric.workbench.site.Refusal;
import dev.rubric.workbench.site.Request;
import dev.rubric.workbench.site.Response;
import dev.rubric.workbench.site.Right;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers the page's questions, each of which a person needs a right for. */
public final class Api implements Handler {
  /** How all paths of questions begin. */
  public static final String PREFIX = "/api/";

  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;
  private static final String JSON_ONLY = "application/json";

  private final PublishQuestions publishing;
  private final Map<String, Answered> questions = new LinkedHashMap<>();

  private record Answered(Right right, Function<Question, ObjectNode> answer) {}

  /**
   * Answers for a desk.
   *
   * @param language in which the page begins
   */
  public Api(Desk desk, Language language) {
    this.publishing = new PublishQuestions(desk, language);
    EditQuestions edit = new EditQuestions(desk);
    add("open", Right.READ, edit::open);
    add("look", Right.READ, edit::look);
    add("check", Right.READ, edit::check);
    add("complete", Right.READ, edit::complete);
    add("hover", Right.READ, edit::hover);
    add("definition", Right.READ, edit::definition);
    add("format", Right.READ, edit::format);
    add("wordings", Right.READ, edit::wordings);
    add("restate", Right.READ, edit::restate);
    add("edit", Right.PROPOSE, edit::edit);
    add("decide", Right.PROPOSE, edit::decide);
    add("discard", Right.PROPOSE, edit::discard);
    add("move", Right.PROPOSE, edit::move);
    add("rename", Right.PROPOSE, edit::rename);
    ProofQuestions prove = new ProofQuestions(desk, language);
    add("line", Right.READ, prove::line);
    add("whatif", Right.READ, prove::whatIf);
    add("prove", Right.READ, prove::prove);
    add("mutate", Right.READ, prove::mutate);
    add("impact", Right.READ, prove::impact);
    add("suggest", Right.PROPOSE, prove::suggest);
    FormQuestions forms = new FormQuestions(desk);
    add("form", Right.READ, forms::take);
    add("submission", Right.READ, forms::read);
    add("correct", Right.READ, forms::correct);
    add("review", Right.READ, forms::review);
    add("paper", Right.READ, new PaperQuestions(desk)::paper);
    add("propose", Right.PROPOSE, publishing::propose);
    add("withdraw", Right.PROPOSE, publishing::withdraw);
    add("restore", Right.PROPOSE, publishing::restore);
    add("approve", Right.PUBLISH, publishing::approve);
  }

  private void add(String name, Right right, Function<Question, ObjectNode> answer) {
    questions.put(name, new Answered(right, answer));
  }

  /** The names of all questions, each with the right that it needs. */
  public Map<String, Right> rights() {
    Map<String, Right> rights = new LinkedHashMap<>();
    questions.forEach((name, question) -> rights.put(name, question.right()));
    return rights;
  }

  @Override
  public Response answer(Request request) {
    String name = request.path().substring(PREFIX.length());
    if (name.equals("state")) {
      return request.method().equals("GET")
          ? answered(() -> publishing.state(request.person()))
          : Response.text(405, "只能读取 / can only be read\n");
    }
    Answered question = questions.get(name);
    if (question == null) {
      return Response.text(404, "没有这一项 / no such question\n");
    }
    if (!request.method().equals("POST")) {
      return Response.text(405, "只能用 POST / by POST only\n");
    }
    if (!request.header("content-type").startsWith(JSON_ONLY)) {
      return Response.text(415, "只能是 JSON / JSON only\n");
    }
    return request.person().may(question.right())
        ? answered(() -> question.answer().apply(Question.of(request)))
        : Response.text(403, "您的角色不能这样做 / your roles do not allow this\n");
  }

  private static Response answered(Supplier<ObjectNode> answer) {
    try {
      return Response.json(200, answer.get().toString());
    } catch (Clashing clash) {
      return clashing(clash);
    } catch (Refusal refusal) {
      ObjectNode node = Answers.object().put("code", refusal.code());
      node.set("message", Answers.text(refusal.reason()));
      return Response.json(REFUSED, node.toString());
    }
  }

  private static Response clashing(Clashing clash) {
    ObjectNode node = Answers.object().put("code", "conflict");
    node.put("file", clash.file()).put("revision", clash.revision());
    clash(clash.merge(), node);
    return Response.json(CONFLICT, node.toString());
  }

  /** Two texts to choose from, and where they differ. */
  static void clash(Merge merge, ObjectNode node) {
    node.put("mine", merge.mine()).put("theirs", merge.theirs());
    ArrayNode clashes = node.putArray("clashes");
    for (Merge.Clash each : merge.clashes()) {
      clashes
          .addObject()
          .put("line", each.line())
          .put("mine", each.mine())
          .put("theirs", each.theirs());
    }
  }
}
