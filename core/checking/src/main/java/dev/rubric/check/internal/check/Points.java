package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Study.Case;
import dev.rubric.check.report.Check;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for fixed points above an indicator's weight. The scorecard cuts them off, so that no total
 * is wrong, but what the rule says is never what happens.
 */
final class Points {
  private static final FunctionWord[] TABLES = {
    FunctionWord.BANDS, FunctionWord.BANDS_UP_TO, FunctionWord.INTERPOLATE
  };

  private final Study study;
  private final Finder finder;
  private final Set<String> reported = new HashSet<>();

  private Points(Study study, Finder finder) {
    this.study = study;
    this.finder = finder;
  }

  static void check(Study study, Finder finder) {
    Points points = new Points(study, finder);
    study.rules().forEach(points::single);
    points.together();
  }

  private void single(CompiledRule rule) {
    Indicator indicator = study.indicator();
    for (Call call : rule.rule().calls()) {
      Optional<BigDecimal> fixed =
          fixed(call, VerbWord.DEDUCT, VerbWord.DEDUCT_LARGEST, VerbWord.AWARD, VerbWord.PART)
              .or(() -> table(call, VerbWord.AWARD, VerbWord.PART))
              .or(() -> shared(call));
      if (fixed.isPresent() && fixed.get().compareTo(indicator.weight()) > 0 && !isSaid(rule)) {
        reported.add(rule.rule().name());
        report(rule, fixed.get());
      }
    }
  }

  private Optional<BigDecimal> shared(Call call) {
    return fixed(call, VerbWord.SHARE)
        .or(() -> table(call, VerbWord.SHARE))
        .map(percent -> study.indicator().weight().multiply(percent).movePointLeft(2));
  }

  /** The most that bands or an interpolation give. */
  private static Optional<BigDecimal> table(Call call, VerbWord... verbs) {
    boolean stated = Word.find(verbs, call.verb()).isPresent();
    return stated && call.arguments().get(1) instanceof Expression.Function function
        ? Word.find(TABLES, function.name())
            .map(word -> Extent.of(function, read -> Extent.ANY).high())
            .filter(Fraction::isDecimal)
            .map(Fraction::decimal)
        : Optional.empty();
  }

  private static boolean isSaid(CompiledRule rule) {
    return rule.rule().name().contains("扣完为止");
  }

  private void report(CompiledRule rule, BigDecimal points) {
    Indicator indicator = study.indicator();
    finder.add(
        Check.POINTS_ABOVE_WEIGHT,
        rule.rule().location(),
        Text.of(
            "指标 "
                + indicator.name()
                + " 的分值是 "
                + Numbers.exact(indicator.weight())
                + "，规则“"
                + rule.rule().name()
                + "”写的是 "
                + Numbers.exact(points)
                + " 分，超出部分不起作用",
            "the indicator "
                + indicator.name()
                + " has "
                + Numbers.exact(indicator.weight())
                + " points, the rule \""
                + rule.rule().name()
                + "\" states "
                + Numbers.exact(points)
                + "; what is above has no effect"),
        indicator.location());
  }

  /** Fixed deductions that are due together, unless a rule says that they end at nothing. */
  private void together() {
    Optional<Case> worst = study.cases().stream().filter(this::isTooMuch).findFirst();
    if (worst.isEmpty()) {
      return;
    }
    Indicator indicator = study.indicator();
    List<CompiledRule> rules = deducting(worst.get());
    String sum = Numbers.exact(sum(worst.get()));
    finder.add(
        Check.POINTS_ABOVE_WEIGHT,
        rules.get(rules.size() - 1).rule().location(),
        Text.of(
            "指标 "
                + indicator.name()
                + " 的分值是 "
                + Numbers.exact(indicator.weight())
                + "，可同时成立的规则合计扣 "
                + sum
                + " 分；如属有意，请在规则名称里写明“扣完为止”",
            "the indicator "
                + indicator.name()
                + " has "
                + Numbers.exact(indicator.weight())
                + " points, rules that hold together deduct "
                + sum
                + "; if that is meant, say 扣完为止 in a rule's name"),
        worst.get().cell(),
        rules.stream().map(rule -> rule.rule().location()).toList());
  }

  private boolean isTooMuch(Case each) {
    List<CompiledRule> rules = deducting(each);
    boolean said =
        rules.stream()
            .map(rule -> rule.rule().name())
            .anyMatch(name -> name.contains("扣完为止") || reported.contains(name));
    return rules.size() > 1 && !said && sum(each).compareTo(study.indicator().weight()) > 0;
  }

  private List<CompiledRule> deducting(Case each) {
    return each.line().entries().stream()
        .filter(entry -> entry.kind() == EntryKind.DEDUCTION)
        .map(Entry::rule)
        .distinct()
        .flatMap(name -> study.rule(name).stream())
        .filter(rule -> fixedDeduction(rule).isPresent())
        .toList();
  }

  private BigDecimal sum(Case each) {
    return deducting(each).stream()
        .flatMap(rule -> fixedDeduction(rule).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<BigDecimal> fixedDeduction(CompiledRule rule) {
    return rule.rule().calls().stream()
        .flatMap(call -> fixed(call, VerbWord.DEDUCT).stream())
        .findFirst();
  }

  /** The points of a call that states a plain number. */
  private static Optional<BigDecimal> fixed(Call call, VerbWord... verbs) {
    boolean stated = Word.find(verbs, call.verb()).isPresent();
    return stated && call.arguments().size() > 1
        ? Extent.constant(call.arguments().get(1))
        : Optional.empty();
  }
}
