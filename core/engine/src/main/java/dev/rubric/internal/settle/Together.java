package dev.rubric.internal.settle;

import dev.rubric.framework.Aggregation;
import dev.rubric.framework.Rounding;
import dev.rubric.framework.Scale;
import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the scores of lines, or of sections, together in a way that is no sum: their mean, the
 * lowest of them, what a table makes of them. No order of them gives another result.
 */
final class Together {
  private final Scale scale;
  private final Rounding rounding;
  private final List<Part> parts;

  private Together(Scale scale, Rounding rounding, List<Part> parts) {
    this.scale = scale;
    this.rounding = rounding;
    this.parts = parts;
  }

  /**
   * One of the scores.
   *
   * @param mark its mark by which it counts; null on points
   * @param share what it counts for in a weighted mean; null where each counts alike
   */
  record Part(String name, Fraction score, @Nullable String mark, @Nullable BigDecimal share) {
    static Part of(String name, BigDecimal score, Scale scale, @Nullable BigDecimal share) {
      return new Part(name, Fraction.of(score), scale.of(score), share);
    }

    String shown() {
      return mark == null ? score.shown() : mark;
    }
  }

  /**
   * What came of them.
   *
   * @param mark its mark; null on points
   * @param how the way in words; null for a sum
   */
  record Outcome(BigDecimal score, @Nullable String mark, @Nullable Text how) {}

  /** What comes of scores on that scale; null when there are none, or no way to say. */
  static @Nullable Outcome of(
      Aggregation aggregation, Scale scale, Rounding rounding, List<Part> parts) {
    Together together = new Together(scale, rounding, parts);
    if (parts.isEmpty()) {
      return null;
    } else if (aggregation instanceof Aggregation.Mean mean) {
      return together.mean(mean);
    } else if (aggregation instanceof Aggregation.Lowest lowest) {
      return together.lowest(lowest.plus());
    } else if (aggregation instanceof Aggregation.Table table) {
      return together.table(table);
    }
    return null;
  }

  private Outcome mean(Aggregation.Mean mean) {
    Fraction sum = Fraction.ZERO;
    Fraction shares = Fraction.ZERO;
    List<String> terms = new ArrayList<>();
    for (Part part : parts) {
      BigDecimal share = part.share() == null ? BigDecimal.ONE : part.share();
      sum = sum.plus(part.score().times(share));
      shares = shares.plus(Fraction.of(share));
      String shown = part.name() + " " + part.shown();
      terms.add(mean.weighted() ? shown + " × " + share.toPlainString() : shown);
    }
    Fraction value = sum.dividedBy(shares);
    Outcome outcome = outcome(value, Text.same(""));
    String made = value.shown() + (outcome.mark() == null ? "" : " → " + outcome.mark());
    Text words =
        Text.of(
            (mean.weighted() ? "加权平均：" : "平均：") + String.join("，", terms) + "；" + made,
            (mean.weighted() ? "weighted mean: " : "mean: ")
                + String.join(", ", terms)
                + "; "
                + made);
    return new Outcome(outcome.score(), outcome.mark(), words);
  }

  private Outcome lowest(@Nullable String plus) {
    Part lowest = parts.stream().min(Comparator.comparing(Part::score)).orElseThrow();
    boolean better = parts.stream().anyMatch(part -> part.score().compareTo(lowest.score()) > 0);
    String zh = "最低一项：" + lowest.name() + " " + lowest.shown();
    String en = "the lowest: " + lowest.name() + " " + lowest.shown();
    if (plus == null || !better || lowest.mark() == null) {
      return outcome(lowest.score(), Text.of(zh, en));
    }
    String mark = lowest.mark() + plus;
    return marked(mark, Text.of(zh + "，另有更高的，得 " + mark, en + "; another is better, so " + mark));
  }

  private @Nullable Outcome table(Aggregation.Table table) {
    List<String> marks =
        parts.stream()
            .sorted(Comparator.comparing(Part::score).reversed())
            .map(Part::shown)
            .toList();
    if (marks.size() == 1) {
      String only = marks.get(0);
      return marked(only, Text.of("只有一项：" + only, "the only one: " + only));
    }
    String made = table.rows().get(marks);
    return made == null
        ? null
        : marked(
            made,
            Text.of(
                "查表：" + String.join("、", marks) + " 合为 " + made,
                "by the table: " + String.join(", ", marks) + " make " + made));
  }

  private Outcome marked(String mark, Text how) {
    BigDecimal value = scale.mark(mark).orElseThrow().value();
    return new Outcome(rounding.round(value == null ? BigDecimal.ZERO : value), mark, how);
  }

  /** On a scale of marks the best mark that is not above the value. */
  private Outcome outcome(Fraction value, Text how) {
    if (scale.isPoints()) {
      return new Outcome(rounding.round(value), null, how);
    }
    String mark =
        scale.marks().stream()
            .filter(each -> each.value() != null)
            .filter(each -> value.compareTo(Fraction.of(each.value())) >= 0)
            .findFirst()
            .orElseThrow()
            .name();
    return marked(mark, how);
  }
}
