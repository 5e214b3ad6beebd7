package dev.rubric.change.internal.whatif;

import dev.rubric.change.report.Answer;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is reported and no number, or a number that is not reported, and could be said
 * otherwise.
 *
 * @param name its stable name, such as {@code Measure(案件).claimed}
 * @param label what it is, in words
 * @param from what is reported; null when nothing is
 * @param others what could be said instead, the nearest first
 */
record Option(String name, Text label, @Nullable Text from, List<Other> others) {
  /**
   * One that could be said instead.
   *
   * @param said how people say it
   * @param with the submission that says so
   */
  record Other(Text said, Function<Submission, Submission> with) {}

  Answer to(Other other, BigDecimal score) {
    return new Answer(name, label, from, other.said(), score);
  }
}
