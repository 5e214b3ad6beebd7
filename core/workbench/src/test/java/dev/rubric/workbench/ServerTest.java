package dev.rubric.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rubric.Rubric;
import dev.rubric.documents.FillInForm;
import dev.rubric.documents.Forms;
import dev.rubric.documents.PaperKind;
import dev.rubric.spreadsheet.WorkbookText;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.workbench.internal.api.Api;
import dev.rubric.workbench.internal.desk.Desk;
import dev.rubric.workbench.internal.folder.FolderDrafts;
import dev.rubric.workbench.internal.folder.FolderPublications;
import dev.rubric.workbench.internal.folder.FolderSubmissions;
import dev.rubric.workbench.site.Person;
import dev.rubric.workbench.site.Request;
import dev.rubric.workbench.site.Right;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask the workbench what. */
class ServerTest {
  @TempDir Path temp;
  private Path folder;
  private Workbench workbench;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException {
    folder = SmallRubric.in(temp);
    workbench = Workbench.open(Workbench.Options.of(folder));
    visitor = new Visitor(workbench);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Api api() {
    return new Api(
        new Desk(
            new FolderDrafts(folder),
            new FolderPublications(folder, Clock.systemUTC()),
            new FolderSubmissions(List.of(), null)),
        Language.ZH);
  }

  /** As the workbench itself names them, so that a new one is tried as well. */
  private Set<String> questions() {
    assertThat(api().rights()).containsKeys("open", "edit", "approve", "paper");
    return api().rights().keySet();
  }

  @Test
  void whoHasNoRightToItIsRefusedQuestionByQuestion() {
    Api api = api();
    for (Map.Entry<String, Right> each : api.rights().entrySet()) {
      for (Right right : Right.values()) {
        Request asked =
            new Request(
                "POST",
                "/api/" + each.getKey(),
                Map.of("content-type", "application/json"),
                "[]".getBytes(StandardCharsets.UTF_8),
                new Person("li", Set.of(right)));
        assertThat(api.answer(asked).status())
            .as(each.getKey() + " with " + right)
            .isEqualTo(right == each.getValue() ? 422 : 403);
      }
    }
    assertThat(api.rights()).containsEntry("approve", Right.PUBLISH);
    assertThat(
            api.rights().entrySet().stream()
                .filter(each -> each.getValue() == Right.PROPOSE)
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "edit",
            "decide",
            "discard",
            "move",
            "rename",
            "suggest",
            "propose",
            "withdraw",
            "restore");
  }

  @Test
  void anOfficialTableIsReadCorrectedAndHandedBack() throws IOException {
    Rubric rubric = Rubric.load(folder);
    Submission reported =
        Submission.of("丙县")
            .year(2024)
            .measure(Measure.of("刑事案件发案起数").value("306").unitOfMeasure("起"))
            .build();
    byte[] table = FillInForm.filled(rubric, reported, PaperKind.of("自评表.xlsx").orElseThrow());

    JsonNode read = take("自评表.xlsx", table);
    String name = read.at("/tables/0/submission").asText();
    String text =
        visitor.ask("submission", node -> node.put("submission", name)).path("text").asText();
    JsonNode slip =
        visitor.ask("correct", node -> node.put("submission", name).put("text", text + "\nx: ["));
    JsonNode corrected =
        visitor.ask(
            "correct",
            node -> node.put("submission", name).put("text", text.replace("306", "303")));
    JsonNode score =
        visitor.ask("look", node -> node.put("file", "rules.drl").put("submission", name));
    JsonNode back = visitor.ask("review", node -> node.put("submission", name));

    assertThat(text).contains("丙县", "306");
    assertThat(slip.path("problems")).isNotEmpty();
    assertThat(corrected.path("problems")).isEmpty();
    assertThat(score.at("/score/total").decimalValue()).isEqualByComparingTo("99.5");
    assertThat(back.path("name").asText()).isEqualTo("自评表.xlsx");
    assertThat(
            Forms.read("自评表.xlsx", Base64.getDecoder().decode(back.path("bytes").asText()))
                .tables())
        .hasSize(1);
  }

  private JsonNode take(String name, byte[] bytes) throws IOException {
    return visitor.ask(
        "form",
        node -> node.put("name", name).put("bytes", Base64.getEncoder().encodeToString(bytes)));
  }

  @Test
  void aWorkbookOfRulesIsEditedAsItsTableAndPublishedWithItsLooks() throws IOException {
    Path copy = temp.toRealPath().resolve("workbook");
    RubricCopy.of(Path.of("../../samples/forms/linze-xlsx"), copy);
    Files.createDirectory(copy.resolve("tests"));
    RubricCopy.of(
        Path.of("../../rules/linze-public-security-2024/tests/submissions"),
        copy.resolve("tests/submissions"));
    Files.writeString(
        copy.resolve("tests/cases.yaml"),
        "用例:\n  - {用例: 300起, 已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 300}]},"
            + " 应得: {指标: {刑事案件发案起数: 7}}}\n");
    byte[] before = Files.readAllBytes(copy.resolve("outputs.xlsx"));
    try (Workbench own = Workbench.open(Workbench.Options.of(copy))) {
      Visitor there = new Visitor(own);
      String text =
          there
              .ask("open", node -> node.put("file", "outputs.xlsx").put("submission", ""))
              .path("text")
              .asText();
      JsonNode edited =
          there.ask(
              "edit",
              node ->
                  node.put("file", "outputs.xlsx")
                      .put("revision", 0)
                      .put("text", text.replace("扣 0.25 分，", "扣 0.75 分，"))
                      .put("submission", "linze-public-security-2024.yaml"));

      assertThat(text).contains("扣 0.25 分，");
      assertThat(edited.path("sound").asBoolean()).isTrue();
      assertThat(edited.at("/score/total").decimalValue()).isEqualByComparingTo("96");
      assertThat(edited.at("/score/before/total").decimalValue()).isEqualByComparingTo("98");
      assertThat(Files.readAllBytes(copy.resolve("outputs.xlsx"))).isEqualTo(before);
      there.ask(
          "edit",
          node ->
              node.put("file", "outputs.xlsx")
                  .put("revision", 1)
                  .put("text", text.replace("产出 25 分。", "产出二十五分。"))
                  .put("submission", ""));
      there.ask("impact", node -> {});
      there.ask("propose", node -> node.put("name", "甲").put("reason", "改写"));
      there.ask("approve", node -> node.put("name", "乙"));
    }
    byte[] after = Files.readAllBytes(copy.resolve("outputs.xlsx"));
    assertThat(WorkbookText.of(after).orElseThrow()).startsWith("产出二十五分。");
    assertThat(after.length).isBetween(before.length * 9 / 10, before.length * 11 / 10);
  }

  private JsonNode paper(String of, String kind) throws IOException {
    return visitor.ask(
        "paper",
        node ->
            node.put("of", of)
                .put("kind", kind)
                .put("submission", "310.yaml")
                .put("language", kind.equals("html") ? "zh" : "en"));
  }

  private static String decoded(JsonNode answer) {
    return new String(
        Base64.getDecoder().decode(answer.path("bytes").asText()), StandardCharsets.UTF_8);
  }

  @Test
  void theStandardAndAScorecardComeOnPaperAsDraftedAndAsInForce() throws IOException {
    edit("rules.drl", 0, SmallRubric.RULES.replace("300", "280"));

    assertThat(decoded(paper("draft", "html"))).contains("小标准", "280", "优 90 分（含）以上");
    assertThat(decoded(paper("published", "html"))).contains("300").doesNotContain("280");
    assertThat(decoded(paper("scorecard", "html"))).contains("乙县", "绩效评分表");
    assertThat(paper("draft", "docx").path("name").asText()).isEqualTo("小标准.docx");
    assertThat(decoded(paper("scorecard", "xlsx"))).startsWith("PK");
    for (String wrong : List.of("", "pdf", "draft")) {
      assertThat(
              visitor.refusal(
                  "paper",
                  node ->
                      node.put("of", wrong)
                          .put("kind", "pdf")
                          .put("submission", "")
                          .put("language", "zh")))
          .isEqualTo(422);
    }
  }

  @Test
  void whatIsNoTableIsRefusedInWords() throws IOException {
    for (String name : List.of("x.xlsx", "x.exe", "../../x.docx", "x.html")) {
      assertThat(visitor.refusal("form", node -> node.put("name", name).put("bytes", "AAAA")))
          .as(name)
          .isEqualTo(422);
    }
    assertThat(visitor.refusal("form", node -> node.put("name", "x.xlsx").put("bytes", "!")))
        .isEqualTo(422);
    assertThat(visitor.refusal("review", node -> node.put("submission", "290.yaml")))
        .isEqualTo(422);
  }

  @Test
  void aFolderHasTheSamePortEachTimeItIsFree() throws IOException {
    int port = workbench.address().getPort();
    try (Workbench other = Workbench.open(Workbench.Options.of(folder))) {
      assertThat(other.address().getPort()).isNotEqualTo(port);
    }
    String token = workbench.address().getPath();
    workbench.close();
    workbench = Workbench.open(Workbench.Options.of(folder));
    assertThat(workbench.address().getPort()).isEqualTo(port);
    assertThat(workbench.address().getPath()).isNotEqualTo(token);
  }

  @Test
  void itListensOnThisMachineAlone() {
    assertThat(workbench.address().getHost()).isEqualTo("127.0.0.1");
    assertThat(workbench.address().getPath()).hasSizeGreaterThan(45);
  }

  @Test
  void withoutTheCookieNothingIsServed() throws IOException {
    for (String path : List.of("/", "/workbench.js", "/api/state", "/lib/style-mod.js")) {
      assertThat(Visitor.send(visitor.request(path)).statusCode()).as(path).isEqualTo(401);
    }
    for (String name : questions()) {
      HttpResponse<String> answer =
          Visitor.send(
              visitor
                  .question(name, node -> {})
                  .setHeader("Cookie", visitor.cookie.split("=", -1)[0] + "=x"));
      assertThat(answer.statusCode()).as(name).isEqualTo(401);
    }
  }

  @Test
  void aWrongTokenOpensNothing() throws IOException {
    HttpResponse<String> answer = Visitor.send(visitor.request("/open/" + "x".repeat(43)));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void theCookieIsForThisSiteAndNoScript() throws IOException {
    String cookie =
        Visitor.send(visitor.request(workbench.address().getPath()))
            .headers()
            .firstValue("set-cookie")
            .orElseThrow();

    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
  }

  @Test
  void everyQuestionNeedsTheOriginAndTheWordOfThePage() throws IOException {
    for (String name : questions()) {
      assertThat(status(name, "Origin", "http://evil.example")).as(name).isEqualTo(403);
      assertThat(status(name, "Origin", "null")).as(name).isEqualTo(403);
      assertThat(status(name, "X-Rubric-Page", "x")).as(name).isEqualTo(403);
      assertThat(status(name, "Sec-Fetch-Site", "cross-site")).as(name).isEqualTo(403);
      assertThat(status(name, "Content-Type", "text/plain")).as(name).isEqualTo(415);
      assertThat(visitor.get("/api/" + name).statusCode()).as(name).isEqualTo(405);
    }
  }

  private int status(String name, String header, String value) throws IOException {
    return Visitor.send(visitor.question(name, node -> {}).setHeader(header, value)).statusCode();
  }

  /** Browsers send a cookie to every port of a machine: alone it opens no question. */
  @Test
  void theCookieAloneTellsNothingOfTheRubric() throws IOException {
    assertThat(
            Visitor.send(visitor.request("/api/state").header("Cookie", visitor.cookie))
                .statusCode())
        .isEqualTo(403);
    assertThat(visitor.get("/").body()).doesNotContain(visitor.word);
    assertThat(visitor.state().toString()).doesNotContain(visitor.word);
    assertThat(visitor.cookie).contains("-" + workbench.address().getPort() + "=");
  }

  /** Another site's name that points to this machine gets nothing, cookie or not. */
  @Test
  void anotherHostsNameIsRefused() throws IOException {
    assertThat(raw("GET /api/state HTTP/1.1\r\nHost: evil.example\r\nCookie: " + visitor.cookie))
        .startsWith("HTTP/1.1 421");
    assertThat(raw("GET " + workbench.address().getPath() + " HTTP/1.1\r\nHost: evil.example:80"))
        .startsWith("HTTP/1.1 421")
        .doesNotContainIgnoringCase("Set-Cookie");
  }

  private String raw(String head) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), workbench.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePolicyHasNoExceptions() throws IOException {
    HttpResponse<String> page = visitor.get("/");
    String policy = page.headers().firstValue("content-security-policy").orElseThrow();

    assertThat(policy)
        .startsWith("default-src 'none'; script-src 'self' 'sha256-")
        .contains("style-src 'self';", "frame-ancestors 'none'", "form-action 'none'")
        .doesNotContain("unsafe", "http:", "https:", "data:", "*");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(page.body()).doesNotContain("http://", "https://", "style=", "onclick");
  }

  @Test
  void onlyWhatIsListedIsServed() throws IOException {
    for (String path :
        List.of(
            "/rubric.yaml",
            "/index.html",
            "/lib/axe-core.js",
            "/lib/../workbench.js",
            "/api/",
            "/api/x",
            "/dev/rubric/workbench/Workbench.class",
            "/lib/codemirror__view/package.json")) {
      assertThat(visitor.get(path).statusCode()).as(path).isIn(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../small/rubric.yaml",
        "../../etc/passwd.yaml",
        "/etc/passwd",
        "/etc/x.yaml",
        "tests/../rubric.yaml",
        "..\\rubric.yaml",
        ".workbench/proposal.yaml",
        "a\u0000.drl",
        "no.drl.exe",
        "nein.yaml",
        "",
        "Über.drl",
        "tests/neu/x.drl",
        "-x.drl",
        "x.class"
      })
  void noPathLeadsOutOfTheFolderOrToOtherFiles(String file) throws IOException {
    for (String name :
        List.of(
            "open",
            "edit",
            "look",
            "discard",
            "rename",
            "decide",
            "complete",
            "hover",
            "definition",
            "format",
            "wordings",
            "restate",
            "move")) {
      int status =
          visitor.refusal(
              name,
              node ->
                  node.put("file", file)
                      .put("text", "x")
                      .put("revision", 0)
                      .put("at", 0)
                      .put("form", "drl")
                      .put("words", "x")
                      .put("keep", "mine")
                      .put("name", "x")
                      .put("submission", ""));
      if (!name.equals("look")) {
        assertThat(status).as(name).isEqualTo(422);
      }
    }
    assertThat(Files.exists(folder.resolve(".workbench/draft"))).isFalse();
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.yaml"), "geheim: 1");
    Files.createSymbolicLink(folder.resolve("link.yaml"), secret);
    Files.createSymbolicLink(folder.resolve(".workbench"), temp);

    assertThat(visitor.refusal("open", node -> node.put("file", "link.yaml").put("submission", "")))
        .isEqualTo(422);
    assertThat(
            visitor.refusal(
                "edit",
                node ->
                    node.put("file", "rules.drl")
                        .put("text", "x")
                        .put("revision", 0)
                        .put("submission", "")))
        .isEqualTo(422);
    assertThat(Files.exists(temp.resolve("draft"))).isFalse();
  }

  @Test
  void anEditThatIsRefusedIsNotKept() throws IOException {
    int before = visitor.revision("rules.drl");

    int refused =
        visitor.refusal(
            "edit",
            node -> node.put("file", "rules.drl").put("revision", before).put("text", "rule"));

    assertThat(refused).isEqualTo(422);
    assertThat(visitor.revision("rules.drl")).isEqualTo(before);
  }

  @Test
  void wrongQuestionsAreRefusedInWords() throws IOException {
    assertThat(visitor.refusal("edit", node -> node.put("file", 7))).isEqualTo(422);
    assertThat(visitor.refusal("complete", node -> node.put("file", "rules.drl").put("at", -1)))
        .isEqualTo(422);
    assertThat(
            visitor.refusal("look", node -> node.put("file", "rules.drl").put("submission", "x")))
        .isEqualTo(422);
    assertThat(
            visitor.refusal(
                "propose", node -> node.put("name", "甲").put("reason", "乙").put("from", "gestern")))
        .isEqualTo(422);
    assertThat(visitor.refusal("restore", node -> node.put("hash", "../../x"))).isEqualTo(422);
    for (String form : List.of("", "exe", "yaml", "drl/../x")) {
      assertThat(
              visitor.refusal(
                  "restate",
                  node ->
                      node.put("file", "rules.drl")
                          .put("at", 0)
                          .put("form", form)
                          .put("words", "x")))
          .as(form)
          .isEqualTo(422);
    }
    for (String cell : List.of("", "measures/9/value", "measures/0/__proto__", "rubric")) {
      assertThat(
              visitor.refusal(
                  "correct",
                  node -> node.put("submission", "290.yaml").putObject("cells").put(cell, "1")))
          .as(cell)
          .isEqualTo(422);
    }
  }

  /** Whatever place is asked for, also far behind the end, is answered or refused in words. */
  @Test
  void placesBehindTheEndAreAnswered() throws IOException {
    for (String name : questions()) {
      for (int at : new int[] {0, 1_000_000, Integer.MAX_VALUE}) {
        int status =
            visitor.refusal(
                name,
                node ->
                    node.put("file", "rules.drl")
                        .put("at", at)
                        .put("form", "dslr")
                        .put("words", "规则「甲」")
                        .put("indicator", "没有的指标")
                        .put("submission", "290.yaml"));
        assertThat(status).as(name + " at " + at).isIn(200, 422);
      }
    }
  }

  /** A correction is for looking at: the portfolio, and what others look at, stay as they are. */
  @Test
  void aCorrectionOfTheDesksTouchesNeitherThePortfolioNorTheSubmission() throws IOException {
    JsonNode done =
        visitor.ask(
            "correct",
            node ->
                node.put("submission", "290.yaml")
                    .putObject("cells")
                    .put("measures/0/value", "999"));
    assertThat(done.path("submission").asText()).isEqualTo("290.yaml（改正）");
    assertThat(read("290.yaml")).contains("290").doesNotContain("999");
    assertThat(read("290.yaml（改正）")).contains("999");
    edit("rules.drl", 0, SmallRubric.RULES.replace("300", "280"));
    JsonNode impact = visitor.ask("impact", node -> {});
    assertThat(impact.path("submissions").asInt()).isEqualTo(2);
    assertThat(impact.path("meanBefore").decimalValue()).isEqualByComparingTo("99.25");
  }

  private String read(String submission) throws IOException {
    return visitor
        .ask("submission", node -> node.put("submission", submission))
        .path("text")
        .asText();
  }

  @Test
  void whatIsTooLargeIsNotTaken() throws IOException {
    String large = "x".repeat(33 * 1024 * 1024);

    assertThat(visitor.refusal("edit", node -> node.put("text", large))).isEqualTo(413);
  }

  @Test
  void aVisitTakesFewBytes() throws IOException {
    assertThat(new dev.rubric.workbench.internal.web.Assets().packedSize()).isLessThan(400 * 1024);
  }

  @Test
  void twoEditorsOfOneFileDoNotWriteOverEachOther() throws IOException {
    int first = edit("rules.drl", 0, SmallRubric.RULES + "\n").path("revision").asInt();

    assertThat(first).isEqualTo(1);
    assertThat(
            visitor.refusal(
                "edit",
                node ->
                    node.put("file", "rules.drl")
                        .put("text", "x")
                        .put("revision", 0)
                        .put("submission", "")))
        .isEqualTo(409);
  }

  private JsonNode edit(String file, int revision, String text) throws IOException {
    return visitor.ask(
        "edit",
        node ->
            node.put("file", file)
                .put("text", text)
                .put("revision", revision)
                .put("submission", "290.yaml"));
  }

  @Test
  void anEditIsScoredBesideWhatIsPublished() throws IOException {
    JsonNode line =
        edit("rules.drl", 0, SmallRubric.RULES.replace("300", "280"))
            .at("/score/sections/0/lines/0");

    assertThat(line.path("before").decimalValue()).isEqualByComparingTo("100");
    assertThat(line.path("score").decimalValue()).isEqualByComparingTo("98.5");
    assertThat(line.path("changed").asBoolean()).isTrue();
  }

  @Test
  void aTextThatMakesNoRubricKeepsTheLastScore() throws IOException {
    JsonNode answer = edit("rules.drl", 0, SmallRubric.RULES.replace("得满分($m)", "得满分($m"));

    assertThat(answer.path("sound").asBoolean()).isFalse();
    assertThat(answer.path("problems")).isNotEmpty();
    assertThat(answer.at("/score/total").decimalValue()).isEqualByComparingTo("100");
  }

  @Test
  void draftsSurviveTheEndOfTheProcess() throws IOException {
    edit("rules.drl", 0, SmallRubric.RULES.replace("300", "280"));
    try (Workbench next = Workbench.open(Workbench.Options.of(folder))) {
      JsonNode opened =
          new Visitor(next)
              .ask("open", node -> node.put("file", "rules.drl").put("submission", ""));

      assertThat(opened.path("text").asText()).contains("280");
      assertThat(opened.path("drafted").asBoolean()).isTrue();
    }
    assertThat(Files.readString(folder.resolve("rules.drl"))).contains("300");
  }

  @Test
  void nothingIsPublishedThatIsNotGreenReadAndSeenByTwo() throws IOException {
    edit("rules.drl", 0, SmallRubric.RULES.replace("300", "280"));

    assertThat(propose("甲")).as("impact unread").isEqualTo(422);
    visitor.ask("impact", node -> {});
    assertThat(propose(" ")).as("nobody").isEqualTo(422);
    assertThat(propose("甲")).isEqualTo(200);
    assertThat(approve("甲 ")).as("the same person").isEqualTo(422);
    edit("rules.drl", 1, SmallRubric.RULES.replace("300", "270"));
    assertThat(approve("乙")).as("changed since").isEqualTo(422);
    edit("rules.drl", 2, SmallRubric.RULES.replace("300", "280"));
    assertThat(approve("乙")).isEqualTo(200);

    assertThat(Files.readString(folder.resolve("rules.drl"))).contains("280").doesNotContain("300");
    assertThat(visitor.state().path("history")).hasSize(2);
    assertThat(visitor.state().path("proposal").isMissingNode()).isTrue();
  }

  @Test
  void aFailingCaseKeepsAChangeFromBeingPublished() throws IOException {
    edit("rules.drl", 0, SmallRubric.RULES.replace("300", "200"));
    JsonNode proof = visitor.ask("prove", node -> {});
    visitor.ask("impact", node -> {});

    assertThat(proof.path("green").asBoolean()).isFalse();
    assertThat(proof.at("/tests/failed").asInt()).isEqualTo(1);
    assertThat(propose("甲")).isEqualTo(422);
  }

  @Test
  void whatSomebodyWroteIntoTheFolderIsNotWrittenOver() throws IOException {
    edit("rules.drl", 0, SmallRubric.RULES.replace("300", "280"));
    visitor.ask("impact", node -> {});
    Files.writeString(folder.resolve("rules.drl"), SmallRubric.RULES.replace("300", "290"));

    assertThat(propose("甲")).isEqualTo(422);
    assertThat(Files.readString(folder.resolve("rules.drl"))).contains("290");
  }

  @Test
  void anEarlierVersionIsPutBackByTheSameWay() throws IOException {
    edit("rules.drl", 0, SmallRubric.RULES.replace("300", "280"));
    visitor.ask("impact", node -> {});
    propose("甲");
    approve("乙");
    String first = visitor.state().at("/history/0/hash").asText();

    visitor.ask("restore", node -> node.put("hash", first));
    visitor.ask("impact", node -> {});
    assertThat(propose("丙")).isEqualTo(200);
    assertThat(approve("丁")).isEqualTo(200);

    assertThat(Files.readString(folder.resolve("rules.drl"))).isEqualTo(SmallRubric.RULES);
    assertThat(visitor.state().path("history")).hasSize(3);
    assertThat(visitor.state().path("hash").asText()).isEqualTo(first);
  }

  private int propose(String name) throws IOException {
    return visitor.refusal("propose", node -> node.put("name", name).put("reason", "收紧目标"));
  }

  private int approve(String name) throws IOException {
    return visitor.refusal("approve", node -> node.put("name", name));
  }

  @Test
  void theNumberLineShowsBoundsOldAgainstNew() throws IOException {
    edit("rules.drl", 0, SmallRubric.RULES.replace("<= 300", "<= 280"));
    JsonNode line =
        visitor.ask(
            "line", node -> node.put("indicator", "刑事案件发案起数").put("submission", "290.yaml"));

    assertThat(line.path("bounds").toString()).isEqualTo("[280,300]");
    assertThat(line.path("units")).hasSize(2);
    for (JsonNode point : line.path("points")) {
      int value = point.path("value").asInt();
      boolean gap = value > 280 && value <= 300;
      assertThat(point.path("after").isNull()).as(point.toString()).isEqualTo(gap);
      assertThat(point.path("before").isNull()).isFalse();
    }
  }

  private JsonNode suggest() throws IOException {
    return visitor.ask("suggest", node -> node.put("submission", "290.yaml"));
  }

  /** Where no threshold suggests a case, the first one is a submission as it is scored now. */
  @Test
  void aStandardWithoutCasesIsToldSoAndGetsItsFirstOnes() throws IOException {
    Files.delete(folder.resolve("tests/cases.yaml"));
    edit(
        "rules.drl",
        0,
        """
        rule "凡填报的得满分"
        when
            $m : 指标( 指标 == "刑事案件发案起数" )
        then
            记分.得满分($m);
        end
        """);
    visitor.ask("impact", node -> {});
    HttpResponse<String> refused =
        Visitor.send(visitor.question("propose", node -> node.put("name", "甲").put("reason", "乙")));
    assertThat(refused.body()).contains("no-cases", "补上缺少的用例");

    String file = suggest().path("file").asText();
    JsonNode proof = visitor.ask("prove", node -> {});
    assertThat(file).isEqualTo("tests/suggested.yaml");
    assertThat(proof.path("green").asBoolean()).isTrue();
    assertThat(proof.at("/tests/passed").asInt()).isEqualTo(1);
    assertThat(propose("甲")).isEqualTo(200);
  }

  @Test
  void missingCasesBecomeADraftThatPasses() throws IOException {
    String file = suggest().path("file").asText();
    JsonNode proof = visitor.ask("prove", node -> {});

    assertThat(file).isEqualTo("tests/suggested.yaml");
    assertThat(proof.at("/tests/passed").asInt()).isGreaterThan(2);
    assertThat(proof.path("green").asBoolean()).isTrue();
    assertThat(proof.at("/coverage/thresholds/percent").asInt()).isEqualTo(100);
    assertThat(suggest().path("file").isNull()).isTrue();
    assertThat(Files.exists(folder.resolve(file))).isFalse();
  }

  @Test
  void anIndicatorIsRenamedInAllDrafts() throws IOException {
    int at = SmallRubric.RULES.indexOf("\"刑事案件发案起数\"") + 2;
    JsonNode done =
        visitor.ask(
            "rename", node -> node.put("file", "rules.drl").put("at", at).put("name", "刑事警情数"));

    assertThat(done.path("edits").asInt()).isEqualTo(7);
    assertThat(visitor.ask("prove", node -> {}).path("green").asBoolean()).isTrue();
  }
}
