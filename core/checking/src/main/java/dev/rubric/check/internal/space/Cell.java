package dev.rubric.check.internal.space;

import dev.rubric.submission.Submission;
import java.util.List;
import java.util.Optional;

/**
 * A part of the space on which every condition is constant, by a sample of each axis.
 *
 * @param samples in the order of the axes
 */
public record Cell(List<Sample> samples) {
  /** Copies the list. */
  public Cell {
    samples = List.copyOf(samples);
  }

  /** The sample of an axis. */
  public Optional<Sample> of(Axis axis) {
    return samples.stream().filter(sample -> sample.axis().equals(axis)).findFirst();
  }

  /** The sample of the innermost axis; empty when there is no axis at all. */
  public Optional<Sample> last() {
    return samples.isEmpty() ? Optional.empty() : Optional.of(samples.get(samples.size() - 1));
  }

  /** All samples but the innermost. */
  public List<Sample> outer() {
    return samples.isEmpty() ? samples : samples.subList(0, samples.size() - 1);
  }

  /** Whether it is known how a submission says it. */
  boolean isReachable() {
    return samples.stream().allMatch(sample -> sample.axis().canBe(sample.value()));
  }

  /** Says it in a submission that others may be said in too. */
  public void tell(Draft draft) {
    samples.forEach(sample -> sample.axis().set(draft, sample.value()));
  }

  /** A submission that says nothing else. */
  public Submission submission() {
    Draft draft = new Draft();
    tell(draft);
    return draft.build();
  }
}
