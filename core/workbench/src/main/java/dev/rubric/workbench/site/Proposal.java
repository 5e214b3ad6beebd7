package dev.rubric.workbench.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for a second pair of eyes.
 *
 * @param hash the content hash of the rubric that is proposed
 * @param proposer who proposes it
 * @param reason why
 * @param from the first day it is to be in force; null for at once
 */
public record Proposal(String hash, String proposer, String reason, @Nullable LocalDate from) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Checks what must not be null. */
  public Proposal {
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(proposer, "proposer");
    Objects.requireNonNull(reason, "reason");
  }

  /** As JSON, which {@link #fromJson} reads. */
  public String toJson() {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("hash", hash).put("proposer", proposer).put("reason", reason);
    node.put("from", from == null ? null : from.toString());
    return node.toString();
  }

  /** What {@link #toJson} wrote; empty when it is none. */
  public static Optional<Proposal> fromJson(String json) {
    Objects.requireNonNull(json, "json");
    try {
      JsonNode node = MAPPER.readTree(json);
      JsonNode from = node.path("from");
      return Optional.of(
          new Proposal(
              node.path("hash").asText(),
              node.path("proposer").asText(),
              node.path("reason").asText(),
              from.isTextual() ? LocalDate.parse(from.asText()) : null));
    } catch (JsonProcessingException | DateTimeException damaged) {
      return Optional.empty();
    }
  }
}
