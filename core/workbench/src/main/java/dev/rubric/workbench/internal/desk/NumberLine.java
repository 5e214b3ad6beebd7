package dev.rubric.workbench.internal.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.Indicator;
import dev.rubric.requirement.Need;
import dev.rubric.requirement.Requirement;
import dev.rubric.requirement.Threshold;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The number line of an indicator: what each value of it would be worth to one unit, by what is
 * published and by the draft, tried at the rules' own bounds, right beside them and between.
 *
 * @param points in the order of the values
 * @param bounds the rules' bounds
 */
public record NumberLine(Indicator indicator, List<Point> points, List<BigDecimal> bounds) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String VALUE = "实际完成值";
  private static final int SAMPLES = 24;

  /**
   * What a value is worth.
   *
   * @param before its score by what is published; null when it has none
   * @param after its score by the draft; null when it has none
   */
  public record Point(BigDecimal value, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

  /** Copies the lists. */
  public NumberLine {
    Objects.requireNonNull(indicator, "indicator");
    points = List.copyOf(points);
    bounds = List.copyOf(bounds);
  }

  /** The number line; empty when rules compare no value of that indicator with a number. */
  public static Optional<NumberLine> of(
      Rubric before, Rubric after, Submission submission, String name) {
    Optional<Indicator> indicator = after.framework().indicator(name);
    NavigableSet<BigDecimal> bounds = new TreeSet<>(bounds(before, name));
    bounds.addAll(bounds(after, name));
    if (indicator.isEmpty() || bounds.isEmpty()) {
      return Optional.empty();
    }
    List<Point> points = new ArrayList<>();
    for (BigDecimal value : values(bounds, indicator.get())) {
      Optional<Submission> tried = with(submission, name, value);
      tried.ifPresent(
          each ->
              points.add(new Point(value, score(before, each, name), score(after, each, name))));
    }
    return Optional.of(new NumberLine(indicator.get(), points, List.copyOf(bounds)));
  }

  private static NavigableSet<BigDecimal> bounds(Rubric rubric, String name) {
    NavigableSet<BigDecimal> bounds = new TreeSet<>();
    for (Requirement requirement : rubric.requirements()) {
      if (requirement.indicator().name().equals(name)) {
        requirement.needs().stream()
            .filter(need -> need.name().in(Language.ZH).equals(VALUE))
            .map(Need::thresholds)
            .flatMap(List::stream)
            .map(Threshold::bound)
            .forEach(bound -> number(bound).ifPresent(bounds::add));
      }
    }
    return bounds;
  }

  private static Optional<BigDecimal> number(String written) {
    return written.matches("-?[0-9]+(\\.[0-9]+)?")
        ? Optional.of(new BigDecimal(written))
        : Optional.empty();
  }

  /** A quarter beyond the bounds on each side, as far as a value can be true. */
  private static NavigableSet<BigDecimal> values(
      NavigableSet<BigDecimal> bounds, Indicator indicator) {
    BigDecimal least = bounds.first();
    BigDecimal most = bounds.last();
    BigDecimal beyond =
        most.subtract(least).max(most.abs()).max(BigDecimal.TEN).divide(BigDecimal.valueOf(4));
    NavigableSet<BigDecimal> values = new TreeSet<>();
    BigDecimal step = indicator.whole() ? BigDecimal.ONE : new BigDecimal("0.01");
    for (BigDecimal bound : bounds) {
      values.add(bound);
      values.add(bound.subtract(step));
      values.add(bound.add(step));
    }
    BigDecimal from = least.subtract(beyond);
    BigDecimal width = most.add(beyond).subtract(from);
    for (int i = 0; i <= SAMPLES; i++) {
      BigDecimal part = width.multiply(BigDecimal.valueOf(i));
      int scale = indicator.whole() ? 0 : 2;
      values.add(
          from.add(part.divide(BigDecimal.valueOf(SAMPLES), scale, RoundingMode.HALF_UP))
              .setScale(scale, RoundingMode.HALF_UP));
    }
    values.removeIf(value -> !indicator.range().contains(value));
    return values;
  }

  /** The submission with another value of the indicator. */
  private static Optional<Submission> with(Submission submission, String name, BigDecimal value) {
    try {
      ObjectNode root = (ObjectNode) MAPPER.readTree(submission.toJson());
      ArrayNode measures =
          root.path("measures").isArray()
              ? (ArrayNode) root.get("measures")
              : root.putArray("measures");
      ObjectNode own = null;
      for (JsonNode measure : measures) {
        own = measure.path("indicator").asText().equals(name) ? (ObjectNode) measure : own;
      }
      if (own == null) {
        own = measures.addObject().put("indicator", name);
      }
      own.put("value", value);
      own.remove(List.of("claimed"));
      byte[] json = MAPPER.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
      return Optional.of(Submissions.parseJson("填报", json));
    } catch (JsonProcessingException | InvalidSubmissionException impossible) {
      return Optional.empty();
    }
  }

  private static @Nullable BigDecimal score(Rubric rubric, Submission submission, String name) {
    try {
      return rubric.score(submission).line(name).map(LineScore::score).orElse(null);
    } catch (InvalidSubmissionException refused) {
      return null;
    }
  }
}
