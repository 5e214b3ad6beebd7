package com.example;

import dev.rubric.Rubric;
import dev.rubric.jackson2.RubricModule;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Scores what is posted to it. */
@SpringBootApplication
public class BudgetApplication {
  public static void main(String[] args) {
    SpringApplication.run(BudgetApplication.class, args);
  }

  /** Boot 3 gives its mapper the modules that are beans. */
  @Bean
  RubricModule rubricModule() {
    return new RubricModule();
  }

  /** The one address of the application. */
  @RestController
  static class Scores {
    private final Rubric rubric = Rubric.fromClassPath("linze-public-security-2024");

    @PostMapping("/scores")
    Scorecard score(@RequestBody Submission submission) {
      return rubric.score(submission);
    }
  }
}
