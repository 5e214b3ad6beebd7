package dev.rubric.internal.probe;

import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.Truth;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Values;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a condition does not hold, and by how much. */
final class ConditionWords {
  private ConditionWords() {}

  /** Why it does not hold for these facts. */
  static Text why(ConditionProbe probe, Facts facts) {
    Condition condition = probe.condition();
    if (condition instanceof Comparison comparison) {
      return comparison(comparison, value(probe.left(), facts), value(probe.right(), facts));
    }
    if (condition instanceof Condition.All) {
      return joined(failing(probe, facts), facts, "，", ", ");
    }
    if (condition instanceof Condition.Any) {
      return joined(probe.parts(), facts, "，并且 ", ", and ");
    }
    String spelled = condition.toDrl();
    return Text.of(spelled + " 不成立", spelled + " does not hold");
  }

  private static List<ConditionProbe> failing(ConditionProbe probe, Facts facts) {
    return probe.parts().stream().filter(part -> part.truth().apply(facts) != Truth.TRUE).toList();
  }

  private static Text joined(List<ConditionProbe> parts, Facts facts, String zh, String en) {
    List<Text> reasons = parts.stream().map(part -> why(part, facts)).toList();
    return Text.lazy(
        language ->
            reasons.stream()
                .map(reason -> reason.in(language))
                .collect(Collectors.joining(language == dev.rubric.text.Language.ZH ? zh : en)));
  }

  private static Text comparison(
      Comparison comparison, @Nullable Object left, @Nullable Object right) {
    String name = comparison.left().toDrl();
    String sign = comparison.comparator().symbol();
    String limit = limit(comparison.right(), right);
    boolean asksMissing =
        comparison.left() instanceof Expression.Missing
            || comparison.right() instanceof Expression.Missing;
    if (left == null && !asksMissing) {
      return Text.of(
          name + " 未填报，无法判断 " + sign + " " + limit,
          name + " is not reported, so it can't be " + sign + " " + limit);
    }
    if (right == null && !asksMissing) {
      return Text.of(
          limit + " 未填报，无法与 " + name + " 比较", limit + " is not reported to compare with " + name);
    }
    String shown = left == null ? "（未填报）" : shown(left);
    String shownEn = left == null ? "(not reported)" : shown(left);
    String by = by(comparison, left, right);
    return Text.of(
        name + " " + shown + " 不满足 " + sign + " " + limit + (by.isEmpty() ? "" : "，差 " + by),
        name
            + " "
            + shownEn
            + " is not "
            + sign
            + " "
            + limit
            + (by.isEmpty() ? "" : ", off by " + by));
  }

  private static String by(Comparison comparison, @Nullable Object left, @Nullable Object right) {
    Fraction distance = distance(comparison, left, right);
    return distance == null ? "" : distance.shown();
  }

  private static @Nullable Fraction distance(
      Comparison comparison, @Nullable Object left, @Nullable Object right) {
    return comparison.comparator().isOrder() && left != null && right != null
        ? number(left).minus(number(right)).abs()
        : null;
  }

  /** By how much a comparison of numbers is missed; null for other conditions. */
  static @Nullable Fraction distance(ConditionProbe probe, Facts facts) {
    return probe.condition() instanceof Comparison comparison
        ? distance(comparison, value(probe.left(), facts), value(probe.right(), facts))
        : null;
  }

  private static Fraction number(Object value) {
    return Objects.requireNonNull(Values.number(value));
  }

  /** A limit that is not written in the rule is shown with its value. */
  private static String limit(Expression written, @Nullable Object value) {
    String spelled = written.toDrl();
    boolean literal =
        written instanceof Expression.Decimal
            || written instanceof Expression.Words
            || written instanceof Expression.Flag
            || written instanceof Expression.Missing;
    return literal || value == null ? spelled : spelled + " " + shown(value);
  }

  private static String shown(Object value) {
    if (Values.isNumber(value)) {
      return number(value).shown();
    }
    return value instanceof Boolean flag ? (flag ? "是" : "否") : value.toString();
  }

  private static @Nullable Object value(
      @Nullable Function<Facts, @Nullable Object> reader, Facts facts) {
    return reader == null ? null : reader.apply(facts);
  }
}
