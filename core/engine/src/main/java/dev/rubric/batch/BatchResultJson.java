package dev.rubric.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a result as JSON, and reads it back. */
final class BatchResultJson {
  private static final String FORMAT = "rubric-result/1";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private BatchResultJson() {}

  static String write(BatchResult result) {
    String head = "{\"format\":\"" + FORMAT + "\",\"ordinal\":" + result.ordinal();
    if (result instanceof BatchResult.Failed failed) {
      return head + failed(failed) + "}";
    }
    Scorecard card = ((BatchResult.Scored) result).scorecard();
    return head + ",\"scorecard\":" + card.toJsonLine() + "}";
  }

  private static String failed(BatchResult.Failed failed) {
    String listed =
        failed.diagnostics().stream().map(Diagnostic::toJson).collect(Collectors.joining(","));
    Throwable defect = failed.defect();
    String words =
        defect == null
            ? ""
            : ",\"defect\":\""
                + new String(JsonStringEncoder.getInstance().quoteAsString(defect.toString()))
                + "\"";
    return ",\"diagnostics\":[" + listed + "]" + words;
  }

  static BatchResult read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!FORMAT.equals(root.path("format").textValue())) {
        throw new IllegalArgumentException(
            "不是评分结果的 JSON，format 应为 %s / no result: format must be %s".formatted(FORMAT, FORMAT));
      }
      long ordinal = root.required("ordinal").longValue();
      JsonNode card = root.get("scorecard");
      return card == null
          ? new BatchResult.Failed(ordinal, diagnostics(root), defect(root.get("defect")))
          : new BatchResult.Scored(ordinal, Scorecard.fromJson(card.toString()));
    } catch (JsonProcessingException problem) {
      throw new IllegalArgumentException("不是评分结果的 JSON / the JSON is no result", problem);
    }
  }

  private static List<Diagnostic> diagnostics(JsonNode root) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    root.required("diagnostics")
        .forEach(each -> diagnostics.add(Diagnostic.fromJson(each.toString())));
    return diagnostics;
  }

  private static @Nullable Throwable defect(@Nullable JsonNode words) {
    return words == null ? null : new IllegalStateException(words.asText());
  }
}
