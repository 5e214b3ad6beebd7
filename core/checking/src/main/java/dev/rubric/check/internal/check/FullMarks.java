package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Limits.Limit;
import dev.rubric.check.internal.check.Study.Case;
import dev.rubric.check.internal.space.Region;
import dev.rubric.check.report.Check;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Looks at how full marks are got: on the right side of the limit, not by a value that another rule
 * deducts for, and by somebody at all.
 */
final class FullMarks {
  private final Study study;
  private final Finder finder;

  private FullMarks(Study study, Finder finder) {
    this.study = study;
    this.finder = finder;
  }

  static void check(Study study, Finder finder) {
    FullMarks marks = new FullMarks(study, finder);
    marks.against();
    marks.deducted();
    marks.unreachable();
  }

  /**
   * Full marks for nothing but a value on the bad side of a limit, or nothing for one on the good
   * side where no rule gives full marks.
   */
  private void against() {
    Direction direction = study.indicator().direction();
    if (direction != Direction.AT_LEAST && direction != Direction.AT_MOST) {
      return;
    }
    boolean bad = direction == Direction.AT_MOST;
    boolean given = study.rules().stream().anyMatch(rule -> states(rule, VerbWord.FULL));
    for (CompiledRule rule : study.rules()) {
      if (states(rule, VerbWord.FULL)) {
        against(rule, direction, bad);
      } else if (!given && states(rule, VerbWord.NONE)) {
        against(rule, direction, !bad);
      }
    }
  }

  private void against(CompiledRule rule, Direction direction, boolean wrong) {
    List<Limit> limits = own(rule);
    boolean one = !limits.isEmpty() && limits.stream().allMatch(limit -> limit.over() == wrong);
    if (one && limits.stream().noneMatch(FullMarks::isZero)) {
      against(rule, direction, limits.get(0));
    }
  }

  private static boolean isZero(Limit limit) {
    return Limits.size(limit.value()).map(number -> number.signum() <= 0).orElse(false);
  }

  private void against(CompiledRule rule, Direction direction, Limit limit) {
    Indicator indicator = study.indicator();
    String condition = said(limit);
    finder.add(
        Check.WRONG_DIRECTION,
        rule.rule().location(),
        Text.of(
            "指标 "
                + indicator.name()
                + "（方向 "
                + direction.symbol()
                + "）：规则“"
                + rule.rule().name()
                + "”在 "
                + condition
                + (states(rule, VerbWord.FULL) ? " 时得满分" : " 时不得分")
                + "，与指标方向相反",
            "indicator "
                + indicator.name()
                + " (direction "
                + direction.symbol()
                + "): the rule \""
                + rule.rule().name()
                + "\" awards "
                + (states(rule, VerbWord.FULL) ? "full marks" : "nothing")
                + " where "
                + condition
                + ", against the direction"),
        indicator.location());
  }

  private static String said(Limit limit) {
    String sign = (limit.over() ? ">" : "<") + (limit.included() ? "=" : "");
    return limit.field().zh() + " " + sign + " " + limit.value().toDrl();
  }

  /** A rule that awards full marks up to one limit, and one that deducts from a lower one on. */
  private void deducted() {
    for (CompiledRule full : study.rules()) {
      for (CompiledRule less : study.rules()) {
        if (states(full, VerbWord.FULL) && deducts(less) && full != less) {
          together(full, less).ifPresent(each -> deducted(full, less, each));
        }
      }
    }
  }

  /** A case that both speak of, when limits on two sides of one value make it so. */
  private Optional<Case> together(CompiledRule full, CompiledRule less) {
    boolean opposite =
        own(full).stream()
            .anyMatch(
                a ->
                    own(less).stream()
                        .anyMatch(b -> a.field().equals(b.field()) && a.over() != b.over()));
    return opposite
        ? study.cases().stream()
            .filter(each -> speaks(each, full) && speaks(each, less))
            .findFirst()
        : Optional.empty();
  }

  private static boolean speaks(Case each, CompiledRule rule) {
    return each.line().entries().stream()
        .anyMatch(entry -> entry.rule().equals(rule.rule().name()));
  }

  private void deducted(CompiledRule full, CompiledRule less, Case example) {
    String name = study.indicator().name();
    Text words = Region.example(example.cell(), true);
    finder.add(
        Check.FULL_AND_DEDUCTED,
        less.rule().location(),
        Text.lazy(
            language ->
                language == Language.ZH
                    ? "指标 "
                        + name
                        + "："
                        + words.in(language)
                        + " 时，“"
                        + full.rule().name()
                        + "”给满分，“"
                        + less.rule().name()
                        + "”又扣分；两条规则的界限对不上"
                    : "indicator "
                        + name
                        + ": for "
                        + words.in(language)
                        + " the rule \""
                        + full.rule().name()
                        + "\" awards full marks and \""
                        + less.rule().name()
                        + "\" deducts; their limits do not meet"),
        example.cell(),
        List.of(full.rule().location()));
  }

  private void unreachable() {
    Optional<Fraction> best = best();
    BigDecimal weight = study.indicator().weight();
    if (best.isEmpty() || best.get().compareTo(Fraction.of(weight)) >= 0) {
      return;
    }
    String name = study.indicator().name();
    String most = best.get().shown();
    String whole = Numbers.exact(weight);
    finder.add(
        Check.FULL_UNREACHABLE,
        study.rules().get(0).rule().location(),
        Text.of(
            "指标 " + name + " 的分值是 " + whole + "，按规则最多只能得 " + most + " 分；是不是把比例写成了分数，或者漏了得满分的一条？",
            "the indicator "
                + name
                + " has "
                + whole
                + " points, its rules give "
                + most
                + " at most; is a share written as points, or the rule for full marks missing?"),
        study.indicator().location());
  }

  /** The most that the rules can give; empty when there is no telling, or nothing to give. */
  private Optional<Fraction> best() {
    Fraction best = null;
    for (CompiledRule rule : study.rules()) {
      for (int i = 0; i < rule.calls().size(); i++) {
        CompiledCall call = rule.calls().get(i);
        if (isAbout(call)) {
          Extent given = given(call, rule.rule().calls().get(i).arguments());
          if (given.high() == null) {
            return Optional.empty();
          }
          best = best == null ? given.high() : best.max(given.high());
        }
      }
    }
    return best == null || best.signum() == 0 ? Optional.empty() : Optional.of(best);
  }

  private boolean isAbout(CompiledCall call) {
    return call.verb().target() == VerbWord.Target.LINE
        && (call.slot() >= 0 || call.isAbout(study.indicator()));
  }

  private Extent given(CompiledCall call, List<Expression> arguments) {
    BigDecimal weight = study.indicator().weight();
    return switch (call.verb()) {
      case FULL -> Extent.of(weight);
      case AWARD -> extent(arguments.get(1));
      case SHARE -> extent(arguments.get(1)).percentOf(weight);
      case RATED -> extent(arguments.get(2)).percentOf(weight);
      case PART -> Extent.ANY;
      case DEDUCT -> left(weight, extent(arguments.get(1)));
      default -> Extent.of(BigDecimal.ZERO);
    };
  }

  /** What is left of the weight after the smallest deduction. */
  private static Extent left(BigDecimal weight, Extent deduction) {
    Fraction least = deduction.low();
    return least == null || least.signum() <= 0
        ? Extent.of(weight)
        : Extent.of(weight).plus(deduction.negated());
  }

  private Extent extent(Expression expression) {
    BigDecimal weight = study.indicator().weight();
    return Extent.of(
        expression,
        read ->
            read instanceof Expression.VariableField member
                    && (member.field().equals("分值") || member.field().equals("weight"))
                ? Extent.of(weight)
                : Extent.ANY);
  }

  private boolean deducts(CompiledRule rule) {
    return states(rule, VerbWord.DEDUCT) || states(rule, VerbWord.DEDUCT_LARGEST);
  }

  private boolean states(CompiledRule rule, VerbWord verb) {
    return rule.calls().stream().anyMatch(call -> call.verb() == verb && isAbout(call));
  }

  /** The limits that a rule sets to what the indicator is about. */
  private List<Limit> own(CompiledRule rule) {
    String name = study.indicator().name();
    return Limits.of(rule).stream()
        .filter(
            limit ->
                limit.field().en().equals("value")
                    || limit.field().en().equals("completionRate")
                    || limit.field().isWritten(name))
        .toList();
  }
}
