package dev.rubric.change.report;

import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit would have needed for more.
 *
 * @param card the scorecard; not null
 * @param lines what each line would need, in the rubric's order
 * @param nextGrade the grade above; null when there is none, or no grade at all
 * @param bound the total that earns it; null without one
 * @param single the cheapest single number that earns it, by how large the change is in proportion
 *     to what is reported; null when none does
 * @param pair the cheapest combination of at most two numbers; null when none does
 * @param mixed something said otherwise that is no number, with the smallest change of a number
 *     that earns it together; where no number does, two things said otherwise; null when none do
 * @param answers what earns the next grade when it is said otherwise, and is no number
 * @param margin by how many points the total is above the bound of its own grade; null without one
 */
public record WhatIf(
    Scorecard card,
    List<LineWhatIf> lines,
    @Nullable String nextGrade,
    @Nullable BigDecimal bound,
    @Nullable Way single,
    @Nullable Way pair,
    @Nullable Way mixed,
    List<Answer> answers,
    @Nullable BigDecimal margin) {
  /** So near above a bound, a total deserves a second look. */
  public static final BigDecimal NEAR = BigDecimal.ONE;

  /** Copies the list. */
  public WhatIf {
    Objects.requireNonNull(card, "card");
    lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    answers = List.copyOf(Objects.requireNonNull(answers, "answers"));
  }

  /** Whether the total is only just above the bound of its grade: by a point or less. */
  public boolean isJustAbove() {
    return margin != null && margin.compareTo(NEAR) <= 0;
  }

  /** What the line of an indicator would need. */
  public Optional<LineWhatIf> line(String indicator) {
    Objects.requireNonNull(indicator, "indicator");
    return lines.stream().filter(each -> each.line().indicator().equals(indicator)).findFirst();
  }

  /** The same with no other line than that of an indicator. */
  public WhatIf only(String indicator) {
    Objects.requireNonNull(indicator, "indicator");
    List<LineWhatIf> kept =
        lines.stream().filter(each -> each.line().indicator().equals(indicator)).toList();
    return new WhatIf(card, kept, nextGrade, bound, single, pair, mixed, answers, margin);
  }

  /** For people in a terminal; ends with one line end, and the form may change. */
  public String toText(Language language) {
    return WhatIfText.of(this, language);
  }

  /** As JSON, as {@code dev/rubric/schema/what-if.schema.json} describes it. */
  public String toJson() {
    return WhatIfJson.of(this);
  }
}
