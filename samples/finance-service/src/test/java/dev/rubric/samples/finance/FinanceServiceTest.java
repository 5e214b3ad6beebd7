package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.documents.FillInForm;
import dev.rubric.documents.PaperKind;
import dev.rubric.store.SealedBundle;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each rule of the service, over HTTP. */
class FinanceServiceTest {
  @TempDir private static Path home;
  private static Service service;
  private static Caller unit;
  private static Caller auditor;
  private static Caller publisher;
  private static Caller reader;

  @BeforeAll
  static void start() {
    service = Service.start(home, "--finance.largest=64KB");
    unit = service.person("gaj", Standards.UNIT, "UNIT");
    auditor = service.person("zhang", null, "AUDITOR");
    publisher = service.person("wang", null, "PUBLISHER");
    reader = service.person("li", null, "READER");
    auditor.propose(Standards.archive(1)).expect(201);
    publisher.post("/proposals/1/publication", "{}").expect(201);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aSubmissionIsScoredStoredLoggedAndSealed() throws Exception {
    Answer filed = unit.submit("first", Standards.submission(104)).expect(201);

    assertThat(filed.json().at("/score/total").asText()).isEqualTo("7.00");
    assertThat(filed.json().at("/score/grade").asText()).isEqualTo("差");
    assertThat(filed.json().at("/score/publication").asInt()).isEqualTo(1);
    assertThat(filed.tag()).isEqualTo("\"1\"");
    String there = filed.header("Location");
    assertThat(unit.get(there).expect(200).json()).isEqualTo(filed.json());
    assertThat(unit.get(there + "/scorecard").text("unit")).isEqualTo(Standards.UNIT);
    assertThat(seal(there).verify(sealKey()).problems()).isEmpty();
    assertThat(decisions()).anyMatch(line -> line.contains("\"by\":\"gaj\"") && isOf(line, "7.00"));
  }

  private static boolean isOf(String decision, String total) {
    return decision.contains("\"total\":\"" + total + "\"");
  }

  private static SealedBundle seal(String there) throws Exception {
    return SealedBundle.read(
        new ByteArrayInputStream(unit.get(there + "/seal").expect(200).body()));
  }

  private static PublicKey sealKey() throws Exception {
    String pem = service.nobody().get("/seal-key.pem").expect(200).text();
    byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
  }

  private static Iterable<String> decisions() {
    return service
        .bean(JdbcClient.class)
        .sql("SELECT decision FROM rubric_decision")
        .query(String.class)
        .list();
  }

  @Test
  void aSubmissionMayBeYaml() {
    String yaml = "单位: 临泽县公安局\n指标:\n  - {指标: 案件, 实际完成值: 103}\n";

    Answer filed =
        unit.send(
            unit.request("/standards/cases/submissions", "Idempotency-Key", "yaml")
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(yaml)));

    assertThat(filed.expect(201).json().at("/score/total").asText()).isEqualTo("8.00");
  }

  @ParameterizedTest
  @EnumSource(
      value = PaperKind.class,
      names = {"WORD", "WORKBOOK"})
  void anOfficialFormIsASubmissionToo(PaperKind kind) {
    byte[] form =
        FillInForm.filled(
            Standards.rubric(1),
            Submissions.parse("submission.json", Standards.submission(102)),
            kind);

    Answer filed =
        unit.upload(
            "/standards/cases/submissions",
            "form",
            "自评表" + kind.endings().get(0),
            form,
            Map.of(),
            "Idempotency-Key",
            "form-" + kind);

    assertThat(filed.expect(201).json().at("/score/total").asText()).isEqualTo("9.00");
  }

  @Test
  void whatCannotBeReadOrScoredIsToldInTheCallersLanguage() {
    String wrong = Standards.submission(1).replace("案件", "案子");

    Answer zh = unit.submit("wrong", wrong).expect(422);
    Answer en =
        unit.post(
            "/standards/cases/submissions",
            wrong,
            "Idempotency-Key",
            "wrong",
            "Accept-Language",
            "en-GB, zh;q=0.5");

    assertThat(zh.text("title")).isEqualTo("填报不能评分");
    assertThat(en.expect(422).text("title")).isEqualTo("The submission can't be scored");
    assertThat(en.json().at("/diagnostics/0/code").asText()).isEqualTo("unknown-indicator");
    Answer page =
        unit.upload(
            "/standards/cases/submissions",
            "form",
            "表.html",
            new byte[0],
            Map.of(),
            "Idempotency-Key",
            "page");
    assertThat(page.expect(422).json().at("/diagnostics/0/code").asText()).isNotEmpty();
    unit.submit("for-nothing", "{").expect(422);
    Answer gbk = unit.submit("gbk", Standards.submission(1).getBytes(Charset.forName("GBK")));
    assertThat(gbk.expect(422).json().at("/diagnostics/0/code").asText()).isEqualTo("not-utf8");
    unit.post("/standards/none/submissions", "{}", "Idempotency-Key", "k")
        .refused(404, "not-found");
  }

  @Test
  void aUnitSubmitsForItselfAndSeesItsOwnOnly() {
    Caller other = service.person("jyj", "临泽县教育局", "UNIT");
    String there = unit.submit("own", Standards.submission(1)).header("Location");

    other.submit("theirs", Standards.submission(1)).refused(403, "another-unit");
    other.get(there).refused(404, "not-found");
    other.get(there + "/scorecard").refused(404, "not-found");
    other.get(there + "/seal").refused(404, "not-found");
    other.put(there, Standards.submission(2), "If-Match", "\"1\"").refused(404, "not-found");
    assertThat(other.get("/submissions").expect(200).json()).isEmpty();
    assertThat(reader.get("/submissions").expect(200).json()).isNotEmpty();
    reader.get(there).expect(200);
  }

  @Test
  void theSameSubmissionSentAgainIsTheSame() {
    Answer first = unit.submit("again", Standards.submission(105)).expect(201);

    Answer second = unit.submit("again", Standards.submission(105)).expect(200);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    unit.submit("again", Standards.submission(106)).refused(422, "key-reused");
    unit.post("/standards/cases/submissions", Standards.submission(1)).refused(400, "key-required");
    unit.submit("a key", Standards.submission(1)).refused(400, "key-required");
  }

  @Test
  void whoChangesASubmissionHasSeenTheNewestVersion() {
    Answer first = unit.submit("change", Standards.submission(103)).expect(201);
    String there = first.header("Location");

    Answer second = unit.put(there, Standards.submission(102), "If-Match", first.tag()).expect(200);

    assertThat(second.tag()).isEqualTo("\"2\"");
    assertThat(second.json().at("/score/total").asText()).isEqualTo("9.00");
    unit.put(there, Standards.submission(1), "If-Match", first.tag()).refused(412, "changed");
    unit.put(there, Standards.submission(1), "If-Match", "*").refused(412, "changed");
    unit.put(there, Standards.submission(1)).refused(428, "version-required");
    assertThat(unit.get(there).tag()).isEqualTo("\"2\"");
  }

  @Test
  void aClosedSubmissionStays() {
    Answer filed = unit.submit("close", Standards.submission(103)).expect(201);
    String there = filed.header("Location");

    auditor.post(there + "/closing", "").refused(428, "version-required");
    Answer closed = auditor.post(there + "/closing", "", "If-Match", filed.tag()).expect(200);

    assertThat(closed.json().path("open").asBoolean()).isFalse();
    assertThat(closed.json().at("/score/total").asText()).isEqualTo("8.00");
    unit.put(there, Standards.submission(1), "If-Match", closed.tag()).refused(409, "closed");
    auditor.post(there + "/closing", "", "If-Match", closed.tag()).refused(409, "closed");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /people, unit auditor publisher reader",
    "POST, /standards/cases/proposals, unit publisher reader admin",
    "GET, /proposals, unit reader admin",
    "POST, /proposals/1/publication, unit auditor reader admin",
    "POST, /standards/cases/submissions, auditor publisher reader admin",
    "PUT, /submissions/1, auditor publisher reader admin",
    "POST, /submissions/1/closing, unit publisher reader admin",
    "GET, /submissions, admin",
    "GET, /rescorings/1, unit admin",
    "GET, /anything, unit auditor publisher reader admin",
  })
  void whatARoleDoesNotAllowIsRefused(String method, String path, String roles) {
    Map<String, Caller> callers =
        Map.of(
            "unit", unit,
            "auditor", auditor,
            "publisher", publisher,
            "reader", reader,
            "admin", service.admin());
    for (String role : List.of(roles.split(" ", -1))) {
      callers.get(role).send(method, path).refused(403, "not-allowed");
    }
    service.nobody().send(method, path).refused(401, "not-signed-in");
    new Caller(service.port(), "admin", "admin").send(method, path).refused(401, "not-signed-in");
  }

  @Test
  void nobodyKnowsTheFirstKeyAndOnlyTheOwnerMayReadIt() throws Exception {
    String key = service.admin().key();

    assertThat(key).matches("[0-9a-f]{40}");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("first-key"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("seal-key.pem"))))
        .isEqualTo("rw-------");
    assertThat(
            service
                .bean(JdbcClient.class)
                .sql("SELECT key_hash FROM person")
                .query(String.class)
                .list())
        .doesNotContain(key);
  }

  @Test
  void anotherKeyTakesThePlaceOfTheOneBefore() {
    Caller before = service.person("chen", null, "READER");

    String key = service.admin().post("/people/chen/key", "").expect(200).text("key");

    before.get("/submissions").refused(401, "not-signed-in");
    new Caller(service.port(), "chen", key).get("/submissions").expect(200);
    service.admin().post("/people/nobody/key", "").refused(404, "not-found");
    service
        .admin()
        .post("/people", Map.of("name", "chen", "roles", new String[] {"READER"}))
        .refused(409, "taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"name\": \"Ö\", \"roles\": [\"READER\"]}",
        "{\"name\": \"zhao\", \"roles\": []}",
        "{\"name\": \"zhao\", \"roles\": [\"UNIT\"]}",
        "{\"name\": \"zhao\", \"roles\": [\"READER\"], \"unit\": \"局\"}",
      })
  void aPersonHasANameARoleAndAUnitToSubmitFor(String wanted) {
    service.admin().post("/people", wanted).refused(422, "person");
  }

  @Test
  void whoProposesCannotPublish() {
    Caller both = service.person("zhao", null, "AUDITOR", "PUBLISHER");
    Answer proposal = both.propose(Standards.archive(1)).expect(201);
    String there = proposal.header("Location");

    both.post(there + "/publication", "{}").refused(403, "four-eyes");

    JdbcClient database = service.bean(JdbcClient.class);
    assertThatThrownBy(
            () ->
                database
                    .sql("UPDATE proposal SET publisher = author, publication = 1 WHERE id = ?")
                    .param(proposal.json().path("id").asInt())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("FOUR_EYES");
    assertThat(auditor.get(there).json().has("publication")).isFalse();
  }

  @Test
  void aProposalIsPublishedOnceAndOnlyIfNobodyIsMisjudged() {
    publisher.post("/proposals/1/publication", "{}").refused(409, "published");
    publisher.post("/proposals/99/publication", "{}").refused(404, "not-found");
    auditor.propose(new byte[] {1, 2, 3}).expect(422);
    byte[] another = Rubric.load(Path.of("../../rules/linze-public-security-2024")).toArchive();
    auditor.propose(another).refused(422, "proposal");
    Answer proposal = auditor.propose(Standards.archive(1)).expect(201);
    String days = "{\"from\": \"2026-01-02\", \"to\": \"2026-01-01\"}";
    publisher.post(proposal.header("Location") + "/publication", days).refused(422, "days");
    publisher.post(proposal.header("Location") + "/publication", "[1").refused(400, "unreadable");
  }

  @Test
  void aPublisherSeesWhatAProposalWouldDo() {
    unit.submit("moved", Standards.submission(107)).expect(201);
    String there = auditor.propose(Standards.archive(2)).expect(201).header("Location");

    JsonNode diff = publisher.get(there + "/diff", "Accept", "application/json").expect(200).json();
    JsonNode impact =
        publisher.get(there + "/impact", "Accept", "application/json").expect(200).json();

    assertThat(diff.path("equal").asBoolean()).isFalse();
    assertThat(impact.path("changed").asInt()).isPositive();
    assertThat(publisher.get(there + "/impact", "Accept", "text/html").expect(200).text())
        .startsWith("<!DOCTYPE html>");
  }

  @Test
  void aRequestThatIsTooLargeOrOfUnknownLengthIsNotRead() {
    unit.submit("large", " ".repeat(64 * 1024 + 1)).refused(413, "too-large");
    unit.send(
            unit.request("/standards/cases/submissions", "Idempotency-Key", "endless")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString("{}"))))
        .refused(411, "length");
    unit.submit("text", "x").expect(422);
  }
}
