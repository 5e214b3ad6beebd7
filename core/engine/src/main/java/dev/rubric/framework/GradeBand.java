package dev.rubric.framework;

import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * A grade (等级) and the lowest total that earns it.
 *
 * @param grade the word, such as 优; not null
 * @param from the lower bound in points, included (财预〔2020〕10号: 90（含）–100分为优); not null
 */
public record GradeBand(String grade, BigDecimal from) {
  private static final Map<String, String> NATIONAL =
      Map.of("优", "excellent", "良", "good", "中", "fair", "差", "poor");

  /** Checks that nothing is null. */
  public GradeBand {
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(from, "from");
  }

  /**
   * The word for a grade; in English with its meaning where it is one of the national grades
   * (财预〔2020〕10号), such as “excellent (优)”.
   */
  public static Text label(String grade) {
    Objects.requireNonNull(grade, "grade");
    String meaning = NATIONAL.get(grade);
    return meaning == null ? Text.same(grade) : Text.of(grade, meaning + " (" + grade + ")");
  }
}
