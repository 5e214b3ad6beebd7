package dev.rubric.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.InputHash;
import dev.rubric.submission.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision log says of one score.
 *
 * @param at when it was scored; not null
 * @param by who had it scored: a person or a system; not null
 * @param scorecard the score; not null
 */
public record Decision(Instant at, String by, Scorecard scorecard) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String MASK = "***";

  /** Checks that nothing is null. */
  public Decision {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(scorecard, "scorecard");
  }

  /**
   * One line of JSON without a line end: when, who, the rubric's name, version and hash, the hash
   * of the input, the library's version, unit, year, total, grade and reference.
   *
   * @param masked the fields whose value is replaced by {@code ***}, such as {@code unit}, {@code
   *     by}, {@code caseNumber} or the name of an attribute; one that is missing stays missing
   */
  public String toJson(Set<String> masked) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("at", at.toString());
    put(json, "by", by, masked);
    put(json, "rubric", scorecard.rubric().name(), masked);
    put(json, "version", scorecard.rubric().version(), masked);
    put(json, "rubricHash", scorecard.rubric().hash(), masked);
    InputHash input = scorecard.inputHash();
    put(json, "inputHash", input == null ? null : input.toString(), masked);
    put(json, "engine", scorecard.rubric().engine(), masked);
    put(json, "unit", scorecard.unit(), masked);
    Integer year = scorecard.year();
    put(json, "year", year == null ? null : year.toString(), masked);
    BigDecimal total = scorecard.total();
    put(json, "total", total == null ? null : total.toPlainString(), masked);
    put(json, "grade", scorecard.grade(), masked);
    reference(json, scorecard.reference(), masked);
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException problem) {
      throw new IllegalStateException("writing to memory", problem);
    }
  }

  private static void reference(ObjectNode json, Reference reference, Set<String> masked) {
    if (!reference.isEmpty()) {
      ObjectNode own = json.putObject("reference");
      put(own, "caseNumber", reference.caseNumber(), masked);
      put(own, "unitCode", reference.unitCode(), masked);
      ObjectNode attributes = MAPPER.createObjectNode();
      reference.attributes().forEach((name, value) -> put(attributes, name, value, masked));
      if (!attributes.isEmpty()) {
        own.set("attributes", attributes);
      }
    }
  }

  private static void put(
      ObjectNode json, String name, @Nullable String value, Set<String> masked) {
    if (value != null) {
      json.put(name, masked.contains(name) ? MASK : value);
    }
  }
}
