package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A controller that returns a scorecard answers with all of it, explanations and all. */
@SpringBootTest
@AutoConfigureMockMvc
class BudgetApplicationTest {
  @Autowired MockMvc http;

  @Test
  void answersWithTheWholeScorecard() throws Exception {
    Submission submission =
        Submission.of("某局").measure(Measure.of("刑事案件发案起数").value("330")).build();

    String answer =
        http.perform(
                post("/scores")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(submission.toJson()))
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

    Scorecard scorecard = Scorecard.fromJson(answer);
    assertThat(scorecard.unit()).isEqualTo("某局");
    assertThat(scorecard.lines())
        .filteredOn(line -> line.indicator().equals("刑事案件发案起数"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.score()).isEqualByComparingTo(BigDecimal.valueOf(2));
              assertThat(line.entries().get(0).reason().toString()).contains("330");
            });
    assertThat(scorecard.inputHash()).hasToString(submission.hash());
  }
}
