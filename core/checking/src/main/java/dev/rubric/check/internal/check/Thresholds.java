package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Limits.Limit;
import dev.rubric.check.report.Check;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.compile.Reach;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.verify.RuleNames;
import dev.rubric.internal.verify.Steps;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Looks for rules that begin to speak at one limit and count their steps from another, and for
 * those that only speak where there is nothing to count.
 */
final class Thresholds {
  private static final FieldWord VALUE =
      Word.find(FactWord.MEASURE.fields(), "value").orElseThrow();

  private static final Fraction NEXT = Fraction.of(BigDecimal.ONE);

  private final CompiledRule rule;
  private final RuleNames names;
  private final List<Limit> limits;
  private final Reach reach;
  private final Finder finder;

  private Thresholds(CompiledRule rule, Reach reach, Finder finder) {
    this.rule = rule;
    this.reach = reach;
    this.names = new RuleNames(rule);
    this.limits = Limits.of(rule);
    this.finder = finder;
  }

  static void check(CompiledRule rule, Reach reach, Finder finder) {
    new Thresholds(rule, reach, finder).check();
  }

  private void check() {
    for (Call call : rule.rule().calls()) {
      for (Expression argument : call.arguments()) {
        Steps.within(argument).forEach(steps -> check(call, steps));
      }
    }
  }

  private void check(Call call, Steps steps) {
    Optional<RuleNames.Read> counted = counted(call, steps);
    if (counted.isEmpty()) {
      return;
    }
    List<Limit> own = limits.stream().filter(limit -> limit.isOf(counted.get())).toList();
    List<Limit> same = own.stream().filter(limit -> limit.over() == steps.over()).toList();
    if (same.isEmpty()) {
      own.stream()
          .filter(limit -> leavesNothing(limit, steps))
          .findFirst()
          .ifPresent(limit -> nothing(limit, steps));
    } else if (same.stream().noneMatch(limit -> agrees(limit, steps))) {
      mismatch(same.get(0), steps);
    }
  }

  /** The field whose steps are counted. */
  private Optional<RuleNames.Read> counted(Call call, Steps steps) {
    if (steps.value().isPresent()) {
      return names.read(RuleNames.CONSEQUENCE, steps.value().get());
    }
    return call.arguments().get(0) instanceof Expression.Variable about
        ? names.fact(about.name()).map(pattern -> new RuleNames.Read(VALUE, pattern))
        : Optional.empty();
  }

  /** Whether everything that a limit lets in lies on the side on which no step is counted. */
  private static boolean leavesNothing(Limit limit, Steps steps) {
    Optional<Fraction> end = Limits.size(limit.value());
    Optional<Fraction> from = Limits.size(steps.limit());
    if (end.isEmpty() || from.isEmpty() || isNumber(limit.value()) != isNumber(steps.limit())) {
      return false;
    }
    int order = end.get().compareTo(from.get());
    return steps.over() ? order <= 0 : order >= 0;
  }

  private static boolean isNumber(Expression expression) {
    return Extent.constant(expression).isPresent();
  }

  /**
   * A rule may let some excess pass and then count all of it; its name has to say both limits, or
   * else one of them was forgotten when the other was changed.
   */
  private boolean agrees(Limit limit, Steps steps) {
    Optional<Fraction> begins = Limits.size(limit.value());
    Optional<Fraction> from = Limits.size(steps.limit());
    if (begins.isEmpty() || from.isEmpty()) {
      return true;
    }
    if (isNumber(limit.value()) != isNumber(steps.limit())) {
      return !isTarget(limit.value()) && !isTarget(steps.limit());
    }
    int order = begins.get().compareTo(from.get());
    boolean tolerant = steps.over() ? order > 0 : order < 0;
    boolean asksOnlyForAValue = isNumber(limit.value()) && begins.get().signum() == 0;
    return order == 0
        || asksOnlyForAValue
        || (tolerant && isNextTo(limit, begins.get(), from.get()))
        || (tolerant && isNumber(limit.value()) && isNamed(begins.get()) && isNamed(from.get()));
  }

  /** What is counted and at least 1 is above 0: between the two there is nothing. */
  private boolean isNextTo(Limit limit, Fraction begins, Fraction from) {
    return limit.included()
        && isNumber(limit.value())
        && begins.minus(from).abs().compareTo(NEXT) == 0
        && limit
            .field()
            .isWhole(reach.measures(limit.pattern()).stream().map(MeasureFact::indicator).toList());
  }

  private boolean isTarget(Expression expression) {
    return names
        .read(RuleNames.CONSEQUENCE, expression)
        .or(() -> names.read(0, expression))
        .map(read -> read.field().en().equals("target"))
        .orElse(false);
  }

  private boolean isNamed(Fraction number) {
    return NameNumbers.of(rule.rule().name()).stream()
        .anyMatch(each -> Fraction.of(each.value()).compareTo(number) == 0);
  }

  private void mismatch(Limit limit, Steps steps) {
    String first = said(limit.value());
    String second = said(steps.limit());
    finder.add(
        Check.THRESHOLD_MISMATCH,
        steps.limit().location(),
        Text.of(
            "条件以 " + limit.field().zh() + " " + first + " 为界，结论却从 " + second + " 算起",
            "the condition sets in at "
                + limit.field().en()
                + " "
                + first
                + ", the consequence counts from "
                + second),
        rule.rule().location());
  }

  private void nothing(Limit limit, Steps steps) {
    String end = said(limit.value());
    String from = said(steps.limit());
    boolean over = steps.over();
    finder.add(
        Check.NEVER_DEDUCTS,
        steps.limit().location(),
        Text.of(
            "规则只在 "
                + limit.field().zh()
                + (over ? " 低于 " : " 高于 ")
                + end
                + " 时成立，结论却从 "
                + from
                + (over ? " 往上" : " 往下")
                + "计，永远不会扣分；"
                + (over ? "是不是 每低…，或者比较符写反了？" : "是不是 每超…，或者比较符写反了？"),
            "the rule only speaks where "
                + limit.field().en()
                + (over ? " is below " : " is above ")
                + end
                + ", and counts "
                + (over ? "above " : "below ")
                + from
                + ", so that it never deducts; is the comparison the wrong way round, or is "
                + (over ? "…Under" : "…Over")
                + " meant?"),
        rule.rule().location());
  }

  private static String said(Expression value) {
    return Extent.constant(value).map(Numbers::exact).orElseGet(() -> withoutVariables(value));
  }

  private static String withoutVariables(Expression value) {
    return value.toDrl().replaceAll("\\$[^.\\s()]+\\.", "");
  }
}
