package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Limits.Limit;
import dev.rubric.check.report.Check;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.verify.Steps;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks for formulas that run against the indicator's direction, by what is written: the values
 * that are tried can't tell where the target comes from the data.
 */
final class Trends {
  private static final Map<String, Trend> ITEMS =
      Map.of("satisfiedItems", Trend.GROWS, "missingItems", Trend.FALLS);

  /** A list of what must not be is met by what is wrong; its rule says so. */
  private static final Pattern FAULTS = Pattern.compile("每(符合|存在|发现|发生|有)|负面");

  private final Study study;
  private final Direction direction;
  private final Subject subject;
  private final Finder finder;

  private Trends(Study study, Direction direction, Finder finder) {
    this.study = study;
    this.direction = direction;
    this.subject = new Subject(study);
    this.finder = finder;
  }

  static void check(Study study, Finder finder) {
    Direction direction = study.indicator().direction();
    if (direction != null) {
      Trends trends = new Trends(study, direction, finder);
      study.rules().forEach(trends::check);
    }
  }

  private void check(CompiledRule rule) {
    Trend value = value(rule);
    if (value == Trend.UNKNOWN) {
      return;
    }
    for (int i = 0; i < rule.calls().size(); i++) {
      CompiledCall call = rule.calls().get(i);
      Trend right =
          switch (call.verb()) {
            case AWARD, PART, SHARE -> Trend.GROWS;
            case DEDUCT, DEDUCT_LARGEST -> Trend.FALLS;
            default -> Trend.UNKNOWN;
          };
      if (right != Trend.UNKNOWN && subject.isOf(rule, call)) {
        Expression written = rule.rule().calls().get(i).arguments().get(1);
        Trend found = Trend.of(rule, written, value, field -> field(field, value));
        boolean against = found == (right == Trend.GROWS ? Trend.FALLS : Trend.GROWS);
        if (against && !isMeant(rule, value) && !isCounted(rule, written)) {
          report(call.verb(), written);
        }
      }
    }
  }

  /** Whether what is good grows or falls with the value, where a rule speaks. */
  private Trend value(CompiledRule rule) {
    return switch (direction) {
      case AT_LEAST -> Trend.GROWS;
      case AT_MOST -> Trend.FALLS;
      case CHECKLIST -> Trend.LEVEL;
      case EXACTLY -> towards(subject.limits(rule));
      default -> Trend.UNKNOWN;
    };
  }

  /** Below the target more is better, above it less. */
  private static Trend towards(List<Limit> limits) {
    if (limits.isEmpty() || limits.stream().map(Limit::over).distinct().count() > 1) {
      return Trend.UNKNOWN;
    }
    return limits.get(0).over() ? Trend.FALLS : Trend.GROWS;
  }

  private Trend field(FieldWord field, Trend value) {
    return direction == Direction.CHECKLIST
        ? ITEMS.getOrDefault(field.en(), Trend.LEVEL)
        : subject.is(field) ? value : Trend.LEVEL;
  }

  /** What is reached beyond a limit on the good side may be worth less. */
  private boolean isMeant(CompiledRule rule, Trend value) {
    if (direction == Direction.CHECKLIST) {
      return FAULTS.matcher(rule.rule().name()).find();
    }
    return direction != Direction.EXACTLY
        && subject.limits(rule).stream().anyMatch(limit -> limit.over() == (value == Trend.GROWS));
  }

  /** Steps under a condition are held against it already. */
  private boolean isCounted(CompiledRule rule, Expression written) {
    return Steps.within(written).findAny().isPresent() && !subject.limits(rule).isEmpty();
  }

  private void report(VerbWord verb, Expression written) {
    Indicator indicator = study.indicator();
    boolean items = direction == Direction.CHECKLIST;
    boolean deducts = verb == VerbWord.DEDUCT || verb == VerbWord.DEDUCT_LARGEST;
    finder.add(
        Check.WRONG_DIRECTION,
        written.location(),
        Text.of(
            "指标 "
                + indicator.name()
                + "（方向 "
                + direction.symbol()
                + "）：完成得越好，"
                + (deducts ? "扣分反而越多" : "得分反而越少")
                + "；是不是参数写反，或者"
                + (items ? "符合要点数、缺少要点数用错？" : "完成比例与反向比例、每超与每低用错？"),
            "indicator "
                + indicator.name()
                + " (direction "
                + direction.symbol()
                + "): the better, the "
                + (deducts ? "more is deducted" : "less is awarded")
                + "; are the arguments swapped, or is the opposite function written?"),
        indicator.location());
  }
}
