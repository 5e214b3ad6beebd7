package dev.rubric.internal.fact;

import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Event;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is known of the unit as a whole; exists once. */
public final class UnitFact extends Fact {
  private final Submission submission;

  UnitFact(int ordinal, Submission submission) {
    super(ordinal, Plausibility.doubt(submission));
    this.submission = submission;
  }

  /** The whole submission. */
  public Submission submission() {
    return submission;
  }

  @Override
  public @Nullable MeasureFact measure() {
    return null;
  }

  /** The sum of the section scores the unit gave itself; null when it gave none. */
  public @Nullable BigDecimal selfSum() {
    return submission.selfScores().stream()
        .map(SelfScore::score)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** What was spent of a budget line; null when that is not reported. */
  public @Nullable BigDecimal spent(String line) {
    return submission.budget().stream()
        .filter(budget -> budget.line().equals(line))
        .findFirst()
        .map(BudgetLine::spent)
        .orElse(null);
  }

  /** The score the unit gave itself for one section. */
  public static final class SelfScoreFact extends Fact {
    private final SelfScore selfScore;

    SelfScoreFact(int ordinal, SelfScore selfScore) {
      super(ordinal, null);
      this.selfScore = selfScore;
    }

    /** The score as reported. */
    public SelfScore selfScore() {
      return selfScore;
    }

    @Override
    public @Nullable MeasureFact measure() {
      return null;
    }
  }

  /** Something that happened. */
  public static final class EventFact extends Fact {
    private final Event event;

    EventFact(int ordinal, Event event) {
      super(ordinal, null);
      this.event = event;
    }

    /** The event as reported. */
    public Event event() {
      return event;
    }

    @Override
    public @Nullable MeasureFact measure() {
      return null;
    }
  }
}
