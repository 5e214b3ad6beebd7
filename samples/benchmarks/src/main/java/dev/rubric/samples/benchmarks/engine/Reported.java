package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A reported value as the fact of an engine that matches beans. */
public final class Reported {
  private final String indicator;
  private final BigDecimal value;

  private Reported(String indicator, BigDecimal value) {
    this.indicator = indicator;
    this.value = value;
  }

  static List<Object> of(Criteria criteria, Submission submission) {
    BigDecimal[] values = Contender.values(criteria, submission);
    List<Object> facts = new ArrayList<>();
    criteria
        .lines()
        .forEach(line -> facts.add(new Reported(line.indicator(), values[line.place()])));
    return facts;
  }

  /** The indicator's name. */
  public String getIndicator() {
    return indicator;
  }

  /** What was reached. */
  public BigDecimal getValue() {
    return value;
  }
}
