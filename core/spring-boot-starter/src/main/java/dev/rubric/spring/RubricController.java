package dev.rubric.spring;

import dev.rubric.Submissions;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scores what is posted; {@code /rubric/openapi.json} describes it. */
@RestController
@RequestMapping("/rubric")
final class RubricController {
  private final Scoring scoring;

  RubricController(Scoring scoring) {
    this.scoring = scoring;
  }

  /** Reads the JSON itself, so that every problem of it, and that there is none, is told alike. */
  @PostMapping(
      path = "/scores",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Scorecard score(
      @RequestBody(required = false) byte @Nullable [] body, @Nullable Principal caller) {
    byte[] json = body == null ? new byte[0] : body;
    String by = caller == null ? "anonymous" : caller.getName();
    return scoring.score(Submissions.parseJson("submission.json", json, scoring.rubric()), by);
  }

  @GetMapping(path = "/stamp", produces = MediaType.APPLICATION_JSON_VALUE)
  RubricStamp stamp() {
    return scoring.rubric().stamp();
  }

  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource description() {
    return new ClassPathResource("dev/rubric/spring/openapi.json");
  }
}
