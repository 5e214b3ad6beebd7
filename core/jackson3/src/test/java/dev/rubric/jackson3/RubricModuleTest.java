package dev.rubric.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An application's mapper and the library write and read the same. */
class RubricModuleTest {
  private static final Rubric RUBRIC =
      Rubric.load(Path.of("../../rules/linze-public-security-2024"));
  private static final Submission REPORT =
      Submissions.read(Path.of("../../samples/submissions/linze-public-security-2024.yaml"))
          .toBuilder()
          .reference(Reference.of("7"))
          .assets(new BigDecimal("10.00"), new BigDecimal("0.0000000001"))
          .build();

  private final ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

  /** What a controller returns. */
  record Answer(String id, Scorecard scorecard, List<Diagnostic> diagnostics) {}

  @Test
  void scorecardsAndSubmissions() {
    Scorecard card = RUBRIC.score(REPORT);

    assertThat(mapper.writeValueAsString(card)).isEqualTo(card.toJsonLine());
    assertThat(mapper.readValue(card.toJson(), Scorecard.class)).isEqualTo(card);
    assertThat(mapper.writeValueAsString(REPORT)).isEqualTo(REPORT.toJsonLine());
    assertThat(mapper.readValue(REPORT.toJson(), Submission.class)).isEqualTo(REPORT);
  }

  @Test
  void resultsAndDiagnosticsWhereverTheyStand() {
    List<BatchResult> results =
        RUBRIC.scoreAll(Stream.of(REPORT, Submission.of(" ").build())).toList();

    for (BatchResult result : results) {
      String json = mapper.writeValueAsString(result);
      assertThat(json).isEqualTo(result.toJson());
      assertThat(mapper.readValue(json, BatchResult.class)).isEqualTo(result);
      assertThat(mapper.readValue(json, result.getClass())).isEqualTo(result);
    }
    List<Diagnostic> diagnostics = ((BatchResult.Failed) results.get(1)).diagnostics();
    Answer answer = new Answer("1", RUBRIC.score(REPORT), diagnostics);
    assertThat(mapper.readValue(mapper.writeValueAsString(answer), Answer.class)).isEqualTo(answer);
  }

  @Test
  void whateverElseTheMapperIsTold() {
    Scorecard card = RUBRIC.score(REPORT);
    ObjectMapper pretty =
        JsonMapper.builder().findAndAddModules().enable(SerializationFeature.INDENT_OUTPUT).build();

    assertThat(pretty.readTree(pretty.writeValueAsString(card)))
        .isEqualTo(pretty.readTree(card.toJson()));
    assertThat(mapper.convertValue(card, Scorecard.class)).isEqualTo(card);
  }

  @Test
  void whatIsNoScorecardIsAMappingProblem() {
    assertThatThrownBy(() -> mapper.readValue("{\"format\":\"x\"}", Scorecard.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("rubric-scorecard/1");
    assertThatThrownBy(() -> mapper.readValue("{\"units\":\"x\"}", Submission.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("missing-key");
  }
}
