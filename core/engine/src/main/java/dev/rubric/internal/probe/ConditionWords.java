package dev.rubric.internal.probe;

import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.Truth;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.framework.ItemValues;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Condition.Membership;
import dev.rubric.rule.Expression;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a condition does not hold, and by how much. */
final class ConditionWords {
  private static final Text NOT_REPORTED = Text.of("未填报", "is not reported");

  private ConditionWords() {}

  /** Why it does not hold for these facts. */
  static Text why(ConditionProbe probe, Facts facts) {
    Condition condition = probe.condition();
    if (condition instanceof Comparison comparison) {
      return compared(probe, comparison, facts, false);
    } else if (condition instanceof Membership among) {
      return among(probe, among, facts, false);
    } else if (condition instanceof Condition.All) {
      return joined(such(probe, facts, false), each -> why(each, facts), "，", ", ");
    } else if (condition instanceof Condition.Any) {
      return joined(probe.parts(), each -> why(each, facts), "，并且 ", ", and ");
    }
    ConditionProbe part = probe.parts().get(0);
    if (part.condition() instanceof Condition.Negation) {
      return why(part.parts().get(0), facts);
    }
    return part.truth().apply(facts) == Truth.TRUE
        ? with(holding(part, facts), "，规则要求不是这样", ", and the rule asks that it is not")
        : why(part, facts);
  }

  /** What makes it hold for these facts. */
  private static Text holding(ConditionProbe probe, Facts facts) {
    Condition condition = probe.condition();
    if (condition instanceof Comparison comparison) {
      return compared(probe, comparison, facts, true);
    } else if (condition instanceof Membership among) {
      return among(probe, among, facts, true);
    } else if (condition instanceof Condition.Negation) {
      return why(probe.parts().get(0), facts);
    }
    return joined(such(probe, facts, true), each -> holding(each, facts), "，", ", ");
  }

  private static List<ConditionProbe> such(ConditionProbe probe, Facts facts, boolean hold) {
    return probe.parts().stream()
        .filter(part -> (part.truth().apply(facts) == Truth.TRUE) == hold)
        .toList();
  }

  private static Text joined(
      List<ConditionProbe> parts, Function<ConditionProbe, Text> said, String zh, String en) {
    List<Text> reasons = parts.stream().map(said).toList();
    return Text.lazy(
        language ->
            reasons.stream()
                .map(reason -> reason.in(language))
                .collect(Collectors.joining(language == Language.ZH ? zh : en)));
  }

  private static Text with(Text said, String zh, String en) {
    return Text.lazy(language -> said.in(language) + (language == Language.ZH ? zh : en));
  }

  /** A number that the rule writes first is what the other side is held against. */
  private static Text compared(
      ConditionProbe probe, Comparison comparison, Facts facts, boolean holds) {
    Object left = value(probe.left(), facts);
    Object right = value(probe.right(), facts);
    Comparator sign = comparison.comparator();
    return isLiteral(comparison.left()) && !isLiteral(comparison.right())
        ? compared(comparison.right(), right, mirrored(sign), comparison.left(), left, null, holds)
        : compared(
            comparison.left(),
            left,
            sign,
            comparison.right(),
            right,
            left == null ? gap(probe, facts) : null,
            holds);
  }

  private static Comparator mirrored(Comparator comparator) {
    return switch (comparator) {
      case LESS -> Comparator.MORE;
      case MORE -> Comparator.LESS;
      case AT_MOST -> Comparator.AT_LEAST;
      case AT_LEAST -> Comparator.AT_MOST;
      default -> comparator;
    };
  }

  private static Text compared(
      Expression of,
      @Nullable Object value,
      Comparator comparator,
      Expression limit,
      @Nullable Object bound,
      @Nullable Text gap,
      boolean holds) {
    String name = of.toDrl();
    String sign = comparator.symbol();
    String with = limit(limit, bound);
    boolean asksMissing = of instanceof Expression.Missing || limit instanceof Expression.Missing;
    if (value == null && !asksMissing) {
      Text why = gap == null ? NOT_REPORTED : gap;
      return Text.lazy(
          language ->
              language == Language.ZH
                  ? name + " " + why.in(language) + "，无法判断 " + sign + " " + with
                  : name + " " + why.in(language) + ", so it can't be " + sign + " " + with);
    }
    if (bound == null && !asksMissing) {
      boolean reported = limit instanceof Expression.Field;
      return Text.of(
          with + (reported ? " 未填报" : " 没有数值") + "，无法与 " + name + " 比较",
          with + (reported ? " is not reported" : " has no value") + " to compare with " + name);
    }
    Text by = holds ? Text.same("") : by(comparator, value, bound);
    String zh = value == null ? "（未填报）" : shown(value, Language.ZH);
    String en = value == null ? "(not reported)" : shown(value, Language.EN);
    return Text.of(
        name + " " + zh + (holds ? " 满足 " : " 不满足 ") + sign + " " + with + by.in(Language.ZH),
        name + " " + en + (holds ? " is " : " is not ") + sign + " " + with + by.in(Language.EN));
  }

  private static Text among(ConditionProbe probe, Membership among, Facts facts, boolean holds) {
    Object value = value(probe.left(), facts);
    String name = among.value().toDrl();
    String choices =
        among.choices().stream()
            .map(each -> each instanceof Expression.Words words ? words.value() : each.toDrl())
            .collect(Collectors.joining("、"));
    String all = choices.replace("、", ", ");
    if (value == null) {
      Text gap = gap(probe, facts);
      Text why = gap == null ? NOT_REPORTED : gap;
      return Text.lazy(
          language ->
              language == Language.ZH
                  ? name + " " + why.in(language) + "，无法判断是不是 " + choices + " 之一"
                  : name + " " + why.in(language) + ", so it can't be held against " + all);
    }
    boolean one = among.negated() != holds;
    return Text.of(
        name + " " + shown(value, Language.ZH) + (one ? " 是 " : " 不是 ") + choices + " 之一",
        name + " " + shown(value, Language.EN) + (one ? " is" : " is not") + " one of " + all);
  }

  private static @Nullable Text gap(ConditionProbe probe, Facts facts) {
    if (probe.gap() == null) {
      return null;
    }
    Text label = probe.gap().apply(facts).label();
    return Text.lazy(
        language ->
            language == Language.ZH
                ? "没有数值（" + label.in(language) + "）"
                : "has no value (" + label.in(language) + ")");
  }

  /** How far a number is off, or a day in days. */
  private static Text by(Comparator comparator, @Nullable Object value, @Nullable Object bound) {
    Fraction distance = distance(comparator, value, bound);
    if (distance == null) {
      return Text.same("");
    }
    boolean days = day(value) != null;
    return Text.of(
        "，差 " + distance.shown() + (days ? " 天" : ""),
        ", off by " + distance.shown() + (days ? " days" : ""));
  }

  private static @Nullable Fraction distance(
      Comparator comparator, @Nullable Object value, @Nullable Object bound) {
    if (!comparator.isOrder()) {
      return null;
    }
    LocalDate day = day(value);
    LocalDate other = day(bound);
    if (day != null && other != null) {
      return Fraction.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(other, day))).abs();
    }
    return Values.isNumber(value) && Values.isNumber(bound)
        ? number(value).minus(number(bound)).abs()
        : null;
  }

  /** A day as it is known, or as a rule writes it. */
  private static @Nullable LocalDate day(@Nullable Object value) {
    if (value instanceof LocalDate day) {
      return day;
    }
    return value instanceof String written ? ItemValues.date(written) : null;
  }

  /** By how much a comparison is missed; null for other conditions. */
  static @Nullable Fraction distance(ConditionProbe probe, Facts facts) {
    return probe.condition() instanceof Comparison comparison
        ? distance(comparison.comparator(), value(probe.left(), facts), value(probe.right(), facts))
        : null;
  }

  private static Fraction number(@Nullable Object value) {
    return Objects.requireNonNull(Values.number(value));
  }

  private static boolean isLiteral(Expression written) {
    return written instanceof Expression.Decimal
        || written instanceof Expression.Words
        || written instanceof Expression.Flag
        || written instanceof Expression.Missing;
  }

  /** A limit that is not written in the rule is shown with its value. */
  private static String limit(Expression written, @Nullable Object value) {
    String spelled = written.toDrl();
    return isLiteral(written) || value == null
        ? spelled
        : spelled + " " + shown(value, Language.ZH);
  }

  private static String shown(Object value, Language language) {
    if (Values.isNumber(value)) {
      return number(value).shown();
    }
    boolean zh = language == Language.ZH;
    return value instanceof Boolean flag
        ? (flag ? (zh ? "是" : "yes") : (zh ? "否" : "no"))
        : value.toString();
  }

  private static @Nullable Object value(
      @Nullable Function<Facts, @Nullable Object> reader, Facts facts) {
    return reader == null ? null : reader.apply(facts);
  }
}
