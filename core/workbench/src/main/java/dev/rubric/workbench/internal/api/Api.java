package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Rubric;
import dev.rubric.change.report.Impact;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.framework.Indicator;
import dev.rubric.language.Draft;
import dev.rubric.language.Place;
import dev.rubric.language.Renaming;
import dev.rubric.language.RubricLanguage;
import dev.rubric.store.Published;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.internal.desk.NumberLine;
import dev.rubric.workbench.internal.desk.Proof;
import dev.rubric.workbench.internal.desk.Refusal;
import dev.rubric.workbench.internal.web.Handler;
import dev.rubric.workbench.internal.web.Request;
import dev.rubric.workbench.internal.web.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers the page's questions: each is a few lines between the desk and JSON. */
public final class Api implements Handler {
  /** How all paths of questions begin. */
  public static final String PREFIX = "/api/";

  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;
  private static final int MOST_DOTS = 2000;

  private final Desk desk;
  private final Language language;
  private final Map<String, Function<Question, ObjectNode>> questions = new LinkedHashMap<>();

  /**
   * Answers for a desk.
   *
   * @param language in which the page begins
   */
  public Api(Desk desk, Language language) {
    this.desk = desk;
    this.language = language;
    questions.put("open", this::open);
    questions.put("edit", this::edit);
    questions.put("look", this::look);
    questions.put("check", this::check);
    questions.put("discard", this::discard);
    questions.put("complete", this::complete);
    questions.put("hover", this::hover);
    questions.put("definition", this::definition);
    questions.put("rename", this::rename);
    questions.put("format", this::format);
    questions.put("line", this::line);
    questions.put("prove", question -> proof(desk.prove()));
    questions.put("suggest", this::suggest);
    questions.put("impact", question -> impact(desk.impact()));
    FormQuestions forms = new FormQuestions(desk);
    questions.put("form", forms::take);
    questions.put("submission", forms::text);
    questions.put("correct", forms::correct);
    questions.put("review", forms::review);
    questions.put("propose", this::propose);
    questions.put("withdraw", this::withdraw);
    questions.put("approve", this::approve);
    questions.put("restore", this::restore);
  }

  /** The names of all questions that need the page's word. */
  public Set<String> names() {
    return questions.keySet();
  }

  @Override
  public Response answer(Request request) {
    String name = request.path().substring(PREFIX.length());
    if (name.equals("state")) {
      return request.method().equals("GET")
          ? Response.json(200, state().toString())
          : Response.text(405, "只能读取 / can only be read\n");
    }
    Function<Question, ObjectNode> question = questions.get(name);
    if (question == null) {
      return Response.text(404, "没有这一项 / no such question\n");
    }
    if (!request.method().equals("POST")) {
      return Response.text(405, "只能用 POST / by POST only\n");
    }
    if (!request.header("content-type").startsWith("application/json")) {
      return Response.text(415, "只能是 JSON / JSON only\n");
    }
    try {
      return Response.json(200, question.apply(Question.of(request)).toString());
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private static Response refused(Refusal refusal) {
    ObjectNode node = Answers.object().put("code", refusal.code());
    node.set("message", Answers.text(refusal.reason()));
    boolean conflict = refusal.code().equals("conflict");
    return Response.json(conflict ? CONFLICT : REFUSED, node.toString());
  }

  private ObjectNode state() {
    ObjectNode state = Answers.object();
    state.put("language", language == Language.ZH ? "zh" : "en");
    Optional<Rubric> rubric = desk.published();
    state.put("folder", String.valueOf(desk.folder().toAbsolutePath().normalize().getFileName()));
    state.put("title", rubric.map(each -> each.framework().title()).orElse(""));
    state.put("hash", rubric.map(each -> each.stamp().hash()).orElse(""));
    files(state.putArray("files"));
    desk.submissions().forEach(state.putArray("submissions")::add);
    ArrayNode history = state.putArray("history");
    desk.history().forEach(each -> history(each, history.addObject()));
    desk.proposal()
        .ifPresent(
            proposal -> {
              ObjectNode node = state.putObject("proposal");
              node.put("proposer", proposal.proposer()).put("reason", proposal.reason());
              node.put("from", proposal.from() == null ? null : proposal.from().toString());
              node.put("current", desk.isProposed());
            });
    return state;
  }

  private void files(ArrayNode files) {
    for (String file : desk.files()) {
      files.addObject().put("name", file).put("drafted", desk.isDrafted(file));
    }
  }

  private static void history(Published published, ObjectNode node) {
    node.put("number", published.number()).put("hash", published.hash());
    node.put("version", published.version()).put("at", published.at().toString());
    node.put("publisher", published.publication().publisher());
    node.put("reason", published.publication().reason());
    node.put("from", String.valueOf(published.publication().from()));
  }

  private ObjectNode open(Question question) {
    String file = question.text("file");
    String text = desk.open(file);
    return looked(file, question).put("text", text);
  }

  private ObjectNode edit(Question question) {
    String file = question.text("file");
    desk.edit(file, question.number("revision"), question.text("text"));
    return looked(file, question);
  }

  private ObjectNode look(Question question) {
    return looked(question.text("file"), question);
  }

  private ObjectNode discard(Question question) {
    desk.discard(question.text("file"));
    return open(question);
  }

  /** What is shown of a file after each keystroke. */
  private ObjectNode looked(String file, Question question) {
    Draft draft = desk.draft();
    RubricLanguage service = new RubricLanguage(draft);
    ObjectNode node = Answers.object();
    node.put("revision", desk.revision(file)).put("drafted", desk.isDrafted(file));
    found(draft, draft.loaded(), file, node);
    Answers.words(service.highlights(file), node.putArray("words"));
    node.put("sound", draft.rubric().isPresent());
    String name = question.text("submission");
    Rubric rubric = draft.lastSound();
    if (!name.isEmpty() && rubric != null) {
      Submission submission = desk.submission(name);
      node.set("score", Answers.score(desk.published().orElse(null), rubric, submission));
    }
    return node;
  }

  /** What a check finds, which is asked for when nobody types. */
  private ObjectNode check(Question question) {
    String file = question.text("file");
    Draft draft = desk.draft();
    ObjectNode node = Answers.object().put("revision", desk.revision(file));
    found(draft, draft.checked(), file, node);
    return node;
  }

  private static void found(Draft draft, List<Diagnostic> found, String file, ObjectNode node) {
    Answers.problems(new RubricLanguage(draft).problems(file, found), node.putArray("problems"));
    ArrayNode elsewhere = node.putArray("elsewhere");
    found.stream()
        .filter(each -> isElsewhere(each, file))
        .forEach(each -> elsewhere.add(Answers.diagnostic(each)));
  }

  private static boolean isElsewhere(Diagnostic diagnostic, String file) {
    return diagnostic.location() == null || !diagnostic.location().file().equals(file);
  }

  private RubricLanguage service() {
    return new RubricLanguage(desk.draft());
  }

  private ObjectNode complete(Question question) {
    return Answers.completions(service().complete(question.text("file"), question.number("at")));
  }

  private ObjectNode hover(Question question) {
    return service()
        .hover(question.text("file"), question.number("at"))
        .map(Answers::hover)
        .orElseGet(Answers::object);
  }

  private ObjectNode definition(Question question) {
    ObjectNode node = Answers.object();
    ArrayNode places = node.putArray("places");
    for (Place place : service().definition(question.text("file"), question.number("at"))) {
      places
          .addObject()
          .put("file", place.file())
          .put("from", place.span().from())
          .put("to", place.span().to());
    }
    return node;
  }

  private ObjectNode rename(Question question) {
    Renaming done =
        desk.rename(question.text("file"), question.number("at"), question.text("name"));
    ObjectNode node = Answers.object().put("edits", done.edits().size());
    ArrayNode remarks = node.putArray("remarks");
    done.remarks().forEach(each -> remarks.add(Answers.text(each)));
    return node;
  }

  private ObjectNode format(Question question) {
    return Answers.object().put("text", service().format(question.text("file")).orElse(null));
  }

  private ObjectNode line(Question question) {
    Submission submission = desk.submission(question.text("submission"));
    Rubric after = desk.draft().lastSound();
    Rubric before = desk.published().orElse(after);
    String name = question.text("indicator");
    ObjectNode node = Answers.object();
    if (before != null && after != null) {
      NumberLine.of(before, after, submission, name).ifPresent(line -> line(line, node));
    }
    return node;
  }

  private void line(NumberLine line, ObjectNode node) {
    Indicator indicator = line.indicator();
    node.put("indicator", indicator.name()).put("weight", indicator.weight());
    node.put("unit", indicator.unitOfMeasure());
    ArrayNode points = node.putArray("points");
    for (NumberLine.Point point : line.points()) {
      points
          .addObject()
          .put("value", point.value())
          .put("before", point.before())
          .put("after", point.after());
    }
    line.bounds().forEach(node.putArray("bounds")::add);
    ArrayNode units = node.putArray("units");
    for (Submission each : desk.allSubmissions()) {
      for (Measure measure : each.measures()) {
        if (measure.indicator().equals(indicator.name())
            && measure.value() != null
            && units.size() < MOST_DOTS) {
          units.addObject().put("unit", each.unit()).put("value", measure.value());
        }
      }
    }
  }

  private static ObjectNode proof(Proof proof) {
    ObjectNode node = Answers.object();
    node.put("green", proof.isGreen());
    ArrayNode problems = node.putArray("problems");
    proof.problems().forEach(each -> problems.add(Answers.diagnostic(each)));
    if (proof.tests() != null) {
      node.set("tests", Answers.parsed(proof.tests().toJson()));
    }
    if (proof.coverage() != null) {
      node.set("coverage", Answers.parsed(proof.coverage().toJson()));
    }
    return node;
  }

  private ObjectNode suggest(Question question) {
    return Answers.object().put("file", desk.suggest(language).orElse(null));
  }

  private static ObjectNode impact(Impact impact) {
    ObjectNode node = (ObjectNode) Answers.parsed(impact.toJson());
    node.remove("units"); // as many as change, of which the page shows the ten that move most
    return node;
  }

  private ObjectNode propose(Question question) {
    desk.propose(question.text("name"), question.text("reason"), question.day("from"));
    return state();
  }

  private ObjectNode withdraw(Question question) {
    desk.withdraw();
    return state();
  }

  private ObjectNode approve(Question question) {
    desk.approve(question.text("name"));
    return state();
  }

  private ObjectNode restore(Question question) {
    desk.putBack(question.text("hash"));
    return state();
  }
}
