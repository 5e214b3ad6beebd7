package dev.rubric.framework;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A grade (等级) and the lowest total that earns it.
 *
 * @param grade the word, such as 优; not null
 * @param from the lower bound in points, included (财预〔2020〕10号: 90（含）–100分为优); not null
 */
public record GradeBand(String grade, BigDecimal from) {
  /** Checks that nothing is null. */
  public GradeBand {
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(from, "from");
  }
}
