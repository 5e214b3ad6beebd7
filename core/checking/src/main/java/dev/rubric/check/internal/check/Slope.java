package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Study.Case;
import dev.rubric.check.internal.space.Axis;
import dev.rubric.check.internal.space.Sample;
import dev.rubric.check.report.Check;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for better values that score less, where the indicator says which values are better. */
final class Slope {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Two values that follow each other, and their scores. */
  private record Step(Case worse, Case better, int change) {}

  private final Study study;
  private final Axis main;
  private final boolean more;

  private Slope(Study study, Axis main, Direction direction) {
    this.study = study;
    this.main = main;
    this.more = direction == Direction.AT_LEAST;
  }

  static void check(Study study, Finder finder) {
    Axis main = study.space().main();
    Direction direction = study.indicator().direction();
    boolean oneWay = direction == Direction.AT_LEAST || direction == Direction.AT_MOST;
    if (main != null && oneWay && study.rules().stream().noneMatch(Slope::isRange)) {
      new Slope(study, main, direction).check(finder);
    }
  }

  /** A rule that measures a distance says that there is too much as well as too little. */
  private static boolean isRange(CompiledRule rule) {
    return rule.canonical().contains(FunctionWord.OUTSIDE.en() + "(")
        || rule.canonical().contains(FunctionWord.ABS.en() + "(");
  }

  private void check(Finder finder) {
    List<Step> falls = new ArrayList<>();
    boolean rises = false;
    for (List<Case> row : study.rows()) {
      for (Step step : steps(row)) {
        rises |= step.change() > 0;
        if (step.change() < 0) {
          falls.add(step);
        }
      }
    }
    if (falls.isEmpty()) {
      return;
    }
    Optional<Step> before = falls.stream().filter(step -> !isFull(step.worse())).findFirst();
    if (!rises) {
      report(falls.get(0), Check.WRONG_DIRECTION, finder);
    } else if (before.isPresent()) {
      report(before.get(), Check.NOT_MONOTONIC, finder);
    } else {
      report(falls.get(0), Check.LESS_FOR_MORE, finder);
    }
  }

  private static boolean isFull(Case each) {
    return score(each).compareTo(Fraction.of(each.line().weight())) == 0;
  }

  private List<Step> steps(List<Case> row) {
    List<Step> steps = new ArrayList<>();
    Case before = null;
    for (Case each : row) {
      if (!isComparable(each)) {
        continue;
      }
      if (before != null) {
        Case worse = more ? before : each;
        Case better = more ? each : before;
        steps.add(new Step(worse, better, score(better).compareTo(score(worse))));
      }
      before = each;
    }
    return steps;
  }

  private boolean isComparable(Case each) {
    boolean below = each.cell().last().map(Sample::isBelowAll).orElse(false);
    boolean scored = each.line().status() == LineStatus.SCORED;
    return scored && number(each) != null && !below && !isBeyond(each);
  }

  private static @Nullable BigDecimal number(Case each) {
    return each.cell().last().map(Sample::number).orElse(null);
  }

  /** What is reached beyond the target may be worth less, when the target was set too low. */
  private boolean isBeyond(Case each) {
    BigDecimal number = number(each);
    if (!more || number == null) {
      return false;
    }
    BigDecimal limit = main.isCompletion() ? HUNDRED : target(each).orElse(null);
    return limit != null && number.compareTo(limit) > 0;
  }

  private Optional<BigDecimal> target(Case each) {
    Optional<BigDecimal> said =
        each.cell().samples().stream()
            .filter(sample -> sample.axis().isTarget() && sample.number() != null)
            .findFirst()
            .map(Sample::number);
    return said.or(() -> Optional.ofNullable(study.indicator().target()));
  }

  /** The score of the weight that the rubric states, wherever that weight went. */
  private static Fraction score(Case each) {
    LineScore line = each.line();
    Fraction exact = line.exact();
    if (exact == null || line.effectiveWeight().signum() == 0) {
      return Fraction.ZERO;
    }
    return exact.times(line.weight()).dividedBy(Fraction.of(line.effectiveWeight()));
  }

  private void report(Step step, Check check, Finder finder) {
    String name = study.indicator().name();
    Direction direction = more ? Direction.AT_LEAST : Direction.AT_MOST;
    Text reversed = Text.of("，得分方向与指标方向相反", "; the rules run against the direction");
    Text none = Text.same("");
    Text end = check == Check.WRONG_DIRECTION ? reversed : none;
    Text message =
        Text.lazy(
            language -> {
              String label = main.label().in(language);
              return language == Language.ZH
                  ? "指标 "
                      + name
                      + "（方向 "
                      + direction.symbol()
                      + "）："
                      + label
                      + " "
                      + shown(step.better())
                      + " 好于 "
                      + shown(step.worse())
                      + "，得分却从 "
                      + points(step.worse())
                      + " 降为 "
                      + points(step.better())
                      + end.in(language)
                  : "indicator "
                      + name
                      + " (direction "
                      + direction.symbol()
                      + "): "
                      + label
                      + " "
                      + shown(step.better())
                      + " is better than "
                      + shown(step.worse())
                      + " but scores "
                      + points(step.better())
                      + " instead of "
                      + points(step.worse())
                      + end.in(language);
            });
    finder.add(
        check,
        speaker(step.better()),
        message,
        step.better().cell(),
        List.of(study.indicator().location(), speaker(step.worse())));
  }

  private static Location speaker(Case each) {
    return each.line().entries().get(0).location();
  }

  private static String shown(Case each) {
    BigDecimal number = number(each);
    return number == null ? "" : Numbers.exact(number);
  }

  private static String points(Case each) {
    return score(each).shown();
  }
}
