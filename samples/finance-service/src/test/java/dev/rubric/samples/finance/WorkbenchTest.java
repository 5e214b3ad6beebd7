package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rubric.samples.finance.workbench.Workbenches;
import dev.rubric.workbench.site.Right;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench inside the service: its people, its database, its four eyes. */
class WorkbenchTest {
  private static final String PLACE = "/workbench/" + Standards.NAME;

  @TempDir private Path home;
  private Service service;
  private Office office;

  @BeforeEach
  void start() {
    service = Service.start(home);
    office = Office.of(service);
    office.publish(1);
    office.unit().submit("first", Standards.submission(104)).expect(201);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  /** What the workbench itself says it can be asked with that right, so that none is forgotten. */
  private List<String> questions(Right right) {
    Map<String, Right> all = service.bean(Workbenches.class).of(Standards.NAME).rights();
    return all.keySet().stream().filter(each -> all.get(each) == right).sorted().toList();
  }

  private static Answer ask(Caller caller, String question, Map<String, ?> values) {
    return caller.post(
        PLACE + "/api/" + question,
        values,
        "Origin",
        "http://127.0.0.1:" + caller.port(),
        "X-Rubric-Page",
        "page");
  }

  private static JsonNode state(Caller caller) {
    return caller.get(PLACE + "/api/state", "X-Rubric-Page", "page").expect(200).json();
  }

  @Test
  void whoSeesAllMaySeeItAndNobodyElse() {
    Caller reader = service.person("li", null, "READER");
    for (Caller each : List.of(office.auditor(), office.publisher(), reader)) {
      assertThat(each.get(PLACE + "/").expect(200).text()).contains("workbench.js");
      assertThat(each.get(PLACE + "/workbench.js").expect(200).body()).isNotEmpty();
      assertThat(state(each).at("/person/name").asText()).isEqualTo(each.name());
    }
    assertThat(reader.get(PLACE).status()).isEqualTo(308);
    service.nobody().get(PLACE + "/").refused(401, "not-signed-in");
    for (Caller each : List.of(office.unit(), service.admin())) {
      each.get(PLACE + "/").refused(403, "not-allowed");
      for (String question : questions(Right.READ)) {
        ask(each, question, Map.of()).refused(403, "not-allowed");
      }
    }
  }

  /** 422: the question was let through, and then found to say nothing. */
  @Test
  void rolesAreEnforcedQuestionByQuestion() {
    Caller reader = service.person("li", null, "READER");
    for (Caller each : List.of(office.auditor(), office.publisher(), reader)) {
      for (String question : questions(Right.READ)) {
        assertThat(ask(each, question, Map.of()).status()).as(question).isIn(200, 422);
      }
      boolean auditor = each.equals(office.auditor());
      for (String question : questions(Right.PROPOSE)) {
        int status = ask(each, question, Map.of()).status();
        assertThat(status == 403).as(each.name() + " " + question).isEqualTo(!auditor);
      }
      boolean publisher = each.equals(office.publisher());
      assertThat(questions(Right.PUBLISH)).containsExactly("approve");
      assertThat(ask(each, "approve", Map.of()).status())
          .as(each.name())
          .isEqualTo(publisher ? 422 : 403);
    }
  }

  private Answer edit(int revision, String from, String to) {
    String text =
        ask(office.auditor(), "open", Map.of("file", "rules.dslr", "submission", ""))
            .expect(200)
            .text("text");
    return ask(
        office.auditor(),
        "edit",
        Map.of(
            "file",
            "rules.dslr",
            "revision",
            revision,
            "text",
            text.replace(from, to),
            "submission",
            submission()));
  }

  /** A standard without cases is not published by the workbench. */
  private void addCases() {
    ask(office.auditor(), "impact", Map.of()).expect(200);
    assertThat(ask(office.auditor(), "propose", why("放宽", null)).text("code"))
        .isEqualTo("no-cases");
    ask(office.auditor(), "suggest", Map.of("submission", "")).expect(200);
  }

  private String submission() {
    return state(office.auditor()).at("/submissions/0").asText();
  }

  private static Map<String, Object> why(String reason, String from) {
    Map<String, Object> values = new HashMap<>(Map.of("reason", reason));
    values.put("from", from);
    return values;
  }

  @Test
  void anAuditorProposesAndAPublisherPublishesWhatEverybodyIsScoredByThen() {
    JsonNode seen = edit(0, "不超过101起", "不超过103起").expect(200).json();
    assertThat(seen.at("/score/total").decimalValue()).isEqualByComparingTo("9");
    assertThat(seen.at("/score/before/total").decimalValue()).isEqualByComparingTo("7");
    assertThat(ask(office.auditor(), "propose", why("放宽", null)).text("code"))
        .isEqualTo("impact-unread");
    addCases();
    assertThat(ask(office.auditor(), "impact", Map.of()).json().path("changed").asInt())
        .isEqualTo(1);
    ask(office.auditor(), "propose", why("放宽", null)).expect(200);
    assertThat(state(office.publisher()).at("/proposal/proposer").asText()).isEqualTo("zhang");
    assertThat(office.publisher().get("/proposals").expect(200).json()).hasSize(2);

    JsonNode done = ask(office.publisher(), "approve", Map.of()).expect(200).json();

    assertThat(done.path("history")).hasSize(2);
    assertThat(done.at("/history/1/publisher").asText()).isEqualTo("wang");
    assertThat(done.path("proposal").isMissingNode()).isTrue();
    assertThat(done.path("files").toString()).doesNotContain("true");
    assertThat(done.path("hash")).isEqualTo(done.at("/history/1/hash"));
    Waiting.until("re-scored", () -> office.state(2).equals("DONE"));
    assertThat(office.unit().get("/submissions").expect(200).text()).contains("\"publication\":2");
    Stored.by(service).isSound();
  }

  @Test
  void whoMayDoBothStillNeedsAnother() {
    Caller both = service.person("zhao", null, "AUDITOR", "PUBLISHER");
    edit(0, "不超过101起", "不超过103起").expect(200);
    addCases();
    ask(both, "impact", Map.of()).expect(200);
    ask(both, "propose", why("放宽", null)).expect(200);

    assertThat(ask(both, "approve", Map.of()).expect(422).text("code")).isEqualTo("same-person");
    ask(office.publisher(), "approve", Map.of()).expect(200);
  }

  @Test
  void fromALaterDayOnWhatIsInForceStays() {
    edit(0, "不超过101起", "不超过103起").expect(200);
    addCases();
    ask(office.auditor(), "impact", Map.of()).expect(200);
    ask(office.auditor(), "propose", why("明年放宽", "2999-01-01")).expect(200);
    JsonNode done = ask(office.publisher(), "approve", Map.of()).expect(200).json();

    assertThat(done.at("/history/1/from").asText()).isEqualTo("2999-01-01");
    assertThat(done.path("hash")).isEqualTo(done.at("/history/0/hash"));
    assertThat(
            ask(office.auditor(), "open", Map.of("file", "rules.dslr", "submission", ""))
                .text("text"))
        .contains("不超过101起");
    Answer filed = office.unit().submit("second", Standards.submission(104)).expect(201);
    assertThat(filed.json().at("/score/publication").asInt()).isEqualTo(1);
  }

  @Test
  void draftsAndCasesSurviveTheServiceAndCasesComeWithThePublication() {
    ask(office.auditor(), "suggest", Map.of("submission", "")).expect(200);
    edit(0, "不超过101起", "不超过103起").expect(200);
    service.close();
    service = Service.start(home);
    office = office.at(service.port());

    assertThat(
            ask(office.auditor(), "open", Map.of("file", "rules.dslr", "submission", ""))
                .text("text"))
        .contains("不超过103起");
    assertThat(ask(office.auditor(), "prove", Map.of()).json().path("green").asBoolean()).isFalse();
    ask(office.auditor(), "discard", Map.of("file", "rules.dslr", "submission", "")).expect(200);
    assertThat(ask(office.auditor(), "prove", Map.of()).json().path("green").asBoolean()).isTrue();
    ask(office.auditor(), "impact", Map.of()).expect(200);
    ask(office.auditor(), "propose", why("补用例", null)).expect(200);
    ask(office.publisher(), "approve", Map.of()).expect(200);
    JsonNode tests = ask(office.publisher(), "prove", Map.of()).json().path("tests");
    assertThat(tests.path("passed").asInt()).isPositive();
  }

  /** A browser sends what it has signed in with for whoever asks; the service looks who does. */
  @Test
  void anotherSitesPageCanChangeNothing() {
    for (String question : questions(Right.PROPOSE)) {
      office
          .auditor()
          .post(
              PLACE + "/api/" + question,
              "{}",
              "Sec-Fetch-Site",
              "cross-site",
              "X-Rubric-Page",
              "page")
          .refused(403, "not-allowed");
      assertThat(
              office
                  .auditor()
                  .post(PLACE + "/api/" + question, "{}", "X-Rubric-Page", "page")
                  .status())
          .as("no origin")
          .isEqualTo(403);
    }
    office
        .publisher()
        .post("/proposals/1/publication", "{}", "Origin", "https://evil.example")
        .refused(403, "not-allowed");
    assertThat(office.auditor().get(PLACE + "/api/state", "Sec-Fetch-Site", "cross-site").status())
        .isEqualTo(403);
  }

  /** Who may look may print and keep; what is printed is the standard in force, or a scorecard. */
  @Test
  void theStandardAndAScorecardArePrinted() {
    Caller reader = service.person("li", null, "READER");
    for (String of : List.of("published", "scorecard")) {
      Map<String, String> asked =
          Map.of("of", of, "kind", "docx", "language", "zh", "submission", submission());
      assertThat(ask(reader, "paper", asked).expect(200).text("bytes")).startsWith("UEsD");
      ask(office.unit(), "paper", asked).refused(403, "not-allowed");
    }
  }

  @Test
  void ofAStandardThatIsNotInForceThereIsNone() {
    office.auditor().get("/workbench/nothing/").refused(404, "not-found");
    office.auditor().get(PLACE + "/lib/axe-core.js").expect(404);
  }
}
