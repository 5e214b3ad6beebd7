package dev.rubric.check.internal.check;

import dev.rubric.check.internal.space.Steps;
import dev.rubric.check.report.Check;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for rules that begin to speak at one limit and count their steps from another. */
final class Thresholds {
  /** A field and a number that a condition keeps it above or below. */
  private record Limit(FieldWord field, boolean over, BigDecimal number) {}

  private final CompiledRule rule;
  private final Finder finder;

  private Thresholds(CompiledRule rule, Finder finder) {
    this.rule = rule;
    this.finder = finder;
  }

  static void check(CompiledRule rule, Finder finder) {
    new Thresholds(rule, finder).check();
  }

  private void check() {
    for (Call call : rule.rule().calls()) {
      for (Expression argument : call.arguments()) {
        within(argument)
            .flatMap(each -> Steps.of(each).stream())
            .forEach(steps -> check(call, steps));
      }
    }
  }

  private static Stream<Expression> within(Expression expression) {
    if (expression instanceof Expression.Function call) {
      return Stream.concat(Stream.of(call), call.arguments().stream().flatMap(Thresholds::within));
    }
    if (expression instanceof Expression.Arithmetic sum) {
      return Stream.concat(within(sum.left()), within(sum.right()));
    }
    return Stream.of(expression);
  }

  private void check(Call call, Steps steps) {
    Optional<FieldWord> counted = counted(call, steps);
    if (counted.isEmpty() || !(steps.limit() instanceof Expression.Decimal from)) {
      return;
    }
    List<BigDecimal> limits =
        limits().stream()
            .filter(limit -> limit.over() == steps.over() && limit.field().equals(counted.get()))
            .map(Limit::number)
            .toList();
    boolean agrees = limits.stream().anyMatch(limit -> limit.compareTo(from.value()) == 0);
    if (!limits.isEmpty() && !agrees) {
      report(counted.get(), limits.get(0), from);
    }
  }

  /** The field whose steps are counted. */
  private Optional<FieldWord> counted(Call call, Steps steps) {
    if (steps.value().isEmpty()) {
      boolean measure = call.arguments().get(0) instanceof Expression.Variable;
      return measure ? Word.find(FactWord.MEASURE.fields(), "value") : Optional.empty();
    }
    return steps.value().get() instanceof Expression.VariableField member
        ? field(member)
        : Optional.empty();
  }

  private Optional<FieldWord> field(Expression.VariableField member) {
    for (int i = 0; i < rule.patterns().size(); i++) {
      if (member.variable().equals(pattern(i).variable())) {
        return Word.find(rule.patterns().get(i).fact().fields(), member.field());
      }
    }
    return Optional.empty();
  }

  private Pattern pattern(int index) {
    return rule.rule().patterns().get(index);
  }

  private List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    for (int i = 0; i < rule.patterns().size(); i++) {
      FactWord fact = rule.patterns().get(i).fact();
      for (Condition condition : pattern(i).conditions()) {
        limit(fact, condition).ifPresent(limits::add);
      }
    }
    return limits;
  }

  private static Optional<Limit> limit(FactWord fact, Condition condition) {
    if (!(condition instanceof Condition.Comparison comparison)
        || !comparison.comparator().isOrder()) {
      return Optional.empty();
    }
    boolean more =
        comparison.comparator() == Comparator.MORE
            || comparison.comparator() == Comparator.AT_LEAST;
    if (comparison.left() instanceof Expression.Field field
        && comparison.right() instanceof Expression.Decimal number) {
      return limit(fact, field, more, number);
    }
    return comparison.right() instanceof Expression.Field field
            && comparison.left() instanceof Expression.Decimal number
        ? limit(fact, field, !more, number)
        : Optional.empty();
  }

  private static Optional<Limit> limit(
      FactWord fact, Expression.Field field, boolean over, Expression.Decimal number) {
    return Word.find(fact.fields(), field.name())
        .map(word -> new Limit(word, over, number.value()));
  }

  private void report(FieldWord field, BigDecimal limit, Expression.Decimal from) {
    String first = Numbers.exact(limit);
    String second = Numbers.exact(from.value());
    finder.add(
        Check.THRESHOLD_MISMATCH,
        from.location(),
        Text.of(
            "条件以 " + field.zh() + " " + first + " 为界，结论却从 " + second + " 算起",
            "the condition sets in at "
                + field.en()
                + " "
                + first
                + ", the consequence counts from "
                + second),
        rule.rule().location());
  }
}
