package dev.rubric.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.testing.coverage.Coverage;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.testing.report.TestReport;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that was found out about the cases of a rubric.
 *
 * @param tests how they came out; not null
 * @param coverage what they try; null when nobody asked
 * @param mutation which changes to the rules they notice; null when nobody asked
 */
public record RubricReport(
    TestReport tests, @Nullable Coverage coverage, @Nullable MutationReport mutation) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Checks what must not be null. */
  public RubricReport {
    Objects.requireNonNull(tests, "tests");
  }

  /** Whether what was asked for reaches a bar in percent. */
  public boolean reaches(BigDecimal bar) {
    return (coverage == null || coverage.reaches(bar))
        && (mutation == null || mutation.score().reaches(bar));
  }

  /** This report for people; ends with a line end. */
  public String toText(Language language) {
    return tests.toText(language)
        + (coverage == null ? "" : coverage.toText(language))
        + (mutation == null ? "" : mutation.toText(language));
  }

  /** Reports as one JSON document for programs; ends with a line end. */
  public static String toJson(List<RubricReport> reports) {
    Objects.requireNonNull(reports, "reports");
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode rubrics = root.putArray("rubrics");
    reports.forEach(report -> rubrics.add(report.json()));
    return root.toPrettyString() + "\n";
  }

  private JsonNode json() {
    ObjectNode node = (ObjectNode) read(tests.toJson());
    if (coverage != null) {
      node.set("coverage", read(coverage.toJson()));
    }
    if (mutation != null) {
      node.set("mutation", read(mutation.toJson()));
    }
    return node;
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
