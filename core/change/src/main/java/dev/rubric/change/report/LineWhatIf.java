package dev.rubric.change.report;

import dev.rubric.scorecard.LineScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line would need.
 *
 * @param line the line as scored; not null
 * @param full the nearest number that gives full marks; null when the line has them, or no single
 *     number gives them
 * @param next the nearest number that gives more; null when none does
 * @param answers what gives more when it is said otherwise, and is no number
 * @param sensitivities how the line answers to each of its numbers
 * @param whyNot the rules that speak of the line and did not apply
 * @param exact whether the distances are certain; false where rules are too complex
 */
public record LineWhatIf(
    LineScore line,
    @Nullable Way full,
    @Nullable Way next,
    List<Answer> answers,
    List<Sensitivity> sensitivities,
    List<WhyNot> whyNot,
    boolean exact) {
  /** Copies the lists. */
  public LineWhatIf {
    Objects.requireNonNull(line, "line");
    answers = List.copyOf(Objects.requireNonNull(answers, "answers"));
    sensitivities = List.copyOf(Objects.requireNonNull(sensitivities, "sensitivities"));
    whyNot = List.copyOf(Objects.requireNonNull(whyNot, "whyNot"));
  }
}
