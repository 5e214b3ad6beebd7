package dev.rubric.slice;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application that tests its own controller alone gets scorecards and refusals as it does whole.
 */
@WebMvcTest(WebSliceTest.Scores.class)
@Import(WebSliceTest.Scores.class)
class WebSliceTest {
  private static final Rubric RUBRIC =
      Rubric.load(Path.of("../../rules/linze-public-security-2024"));

  /** The application. */
  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  /** Its controller. */
  @RestController
  static class Scores {
    @PostMapping("/scores")
    Scorecard score(@RequestBody Submission submission) {
      return RUBRIC.score(submission);
    }
  }

  @Autowired private MockMvc web;

  @Test
  void aScorecardIsWrittenAsTheLibraryDoes() throws Exception {
    Submission report =
        Submissions.read(Path.of("../../samples/submissions/linze-public-security-2024.yaml"));

    web.perform(post("/scores").contentType(MediaType.APPLICATION_JSON).content(report.toJson()))
        .andExpect(status().isOk())
        .andExpect(content().string(RUBRIC.score(report).toJsonLine()));
  }

  @Test
  void aRefusalIsAProblemInTheCallersLanguage() throws Exception {
    String wrong = "{\"unit\": \"局\", \"measures\": [{\"indicator\": \"刑事案件\", \"value\": 1}]}";

    web.perform(
            post("/scores")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .content(wrong))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.title").value("The submission can't be scored"))
        .andExpect(jsonPath("$.diagnostics[0].code").value("unknown-indicator"));
  }
}
