package dev.rubric.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A whole application with the starter and three properties. */
@SpringBootTest(
    properties = {
      "rubric.folder=../../rules/linze-public-security-2024",
      "rubric.endpoint.enabled=true",
      "rubric.decisions.masked=unit"
    })
@AutoConfigureMockMvc
class RubricStarterTest {
  private static final Submission REPORT =
      Submissions.read(Path.of("../../samples/submissions/linze-public-security-2024.yaml"));

  @TempDir private static Path folder;

  /** The application. */
  @SpringBootApplication
  static class Application {}

  @DynamicPropertySource
  static void log(DynamicPropertyRegistry registry) {
    registry.add("rubric.decisions.file", () -> folder.resolve("decisions.jsonl").toString());
  }

  @Autowired private MockMvc web;
  @Autowired private Scoring scoring;
  @Autowired private MeterRegistry meters;
  @Autowired private HealthIndicator rubricHealthIndicator;

  @Test
  void aPostedSubmissionComesBackAsItsScorecard() throws Exception {
    Scorecard expected = scoring.rubric().score(REPORT);

    web.perform(
            post("/rubric/scores").contentType(MediaType.APPLICATION_JSON).content(REPORT.toJson()))
        .andExpect(status().isOk())
        .andExpect(content().string(expected.toJsonLine()));

    assertThat(Files.readString(folder.resolve("decisions.jsonl"), StandardCharsets.UTF_8))
        .contains("\"total\":\"98.00\"", "\"unit\":\"***\"", "\"by\":\"anonymous\"")
        .contains(expected.rubric().hash(), REPORT.hash());
    assertThat(
            meters.get("rubric.score").tag("rubric", "linze-public-security-2024").timer().count())
        .isPositive();
    assertThat(meters.get("rubric.stale").gauge().value()).isZero();
    assertThat(meters.get("rubric.age").timeGauge().value()).isPositive();
  }

  @Test
  void whatIsRefusedIsToldInTheCallersLanguage() throws Exception {
    String wrong = "{\"unit\": \"局\", \"measures\": [{\"indicator\": \"刑事案件\", \"value\": 1}]}";

    web.perform(post("/rubric/scores").contentType(MediaType.APPLICATION_JSON).content(wrong))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    web.perform(
            post("/rubric/scores")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "zh-CN")
                .content(wrong))
        .andExpect(jsonPath("$.title").value("填报不能评分"))
        .andExpect(jsonPath("$.diagnostics[0].code").value("unknown-indicator"));
    web.perform(
            post("/rubric/scores")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .content(wrong))
        .andExpect(jsonPath("$.title").value("The submission can't be scored"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"unit\": \"局\", \"measures\": 1}"})
  void whatIsAnsweredIsDescribed(String body) throws Exception {
    String description =
        new ClassPathResource("dev/rubric/spring/openapi.json")
            .getContentAsString(StandardCharsets.UTF_8);
    Set<String> described =
        new JsonMapper()
                .readTree(description)
                .at("/paths/~1rubric~1scores/post/responses")
                .propertyNames()
                .stream()
                .collect(Collectors.toSet());

    MockHttpServletResponse answer =
        web.perform(post("/rubric/scores").contentType(MediaType.APPLICATION_JSON).content(body))
            .andReturn()
            .getResponse();

    assertThat(described).containsExactlyInAnyOrder("200", "422");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"en-GB, en", "zh, zh", "fr, zh", "'fr, en;q=0.5', en", ", zh"})
  void theCallersLanguageIsChineseUnlessEnglishIsAsked(String asked, String expected) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    if (asked != null) {
      request.addHeader("Accept-Language", asked);
    }

    assertThat(CallerLanguage.of(request))
        .isEqualTo(Language.valueOf(expected.toUpperCase(Locale.ROOT)));
  }

  @Test
  void healthTellsTheVersionInService() {
    var health = rubricHealthIndicator.health(true);

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails())
        .containsEntry("hash", scoring.rubric().stamp().hash())
        .containsKey("loadedAt");
  }

  @Test
  void theEndpointIsDescribed() throws Exception {
    web.perform(get("/rubric/openapi.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.openapi").value("3.1.0"))
        .andExpect(jsonPath("$.paths['/rubric/scores'].post.operationId").value("score"));
    web.perform(get("/rubric/stamp"))
        .andExpect(jsonPath("$.hash").value(scoring.rubric().stamp().hash()));
  }
}
