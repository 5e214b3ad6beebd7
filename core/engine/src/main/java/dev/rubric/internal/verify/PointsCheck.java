package dev.rubric.internal.verify;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reports points and shares that no line can get: negative ones, more than the weight, 0.8 where 80
 * is meant.
 */
final class PointsCheck {
  private static final String PERCENT_AS_RATIO = "percent-as-ratio";

  private static final Fraction ONE = Fraction.of(BigDecimal.ONE);

  private final CompiledCall call;
  private final RuleNames names;
  private final Scored known;
  private final List<Expression> numbers;
  private final List<Indicator> scored;
  private final Location where;
  private final Diagnostics diagnostics;

  PointsCheck(
      CompiledRule rule, int index, RuleNames names, Scored scored, Diagnostics diagnostics) {
    this.call = rule.calls().get(index);
    this.names = names;
    this.known = scored;
    this.scored = scored.by(rule, call);
    this.where = rule.rule().calls().get(index).location();
    this.diagnostics = diagnostics;
    List<Expression> arguments = rule.rule().calls().get(index).arguments();
    int first = call.verb().target() == VerbWord.Target.TOTAL ? 0 : 1;
    int count = call.verb().numbers();
    this.numbers = count == 0 ? List.of() : arguments.subList(first, first + count);
  }

  void check() {
    switch (call.verb()) {
      case SHARE -> share(numbers.get(0));
      case RATED, RATED_WITHIN -> band(numbers.get(0), numbers.get(1));
      case AWARD, PART -> {
        negative(numbers.get(0));
        aboveWeight(numbers.get(0));
      }
      default -> numbers.forEach(this::negative);
    }
  }

  private Extent extent(Expression written) {
    return extent(written, scored);
  }

  private Extent extent(Expression written, List<Indicator> of) {
    return Extent.of(written, read -> field(read, of));
  }

  /** The weight is known when all lines that the call is about have the same. */
  private Extent field(Expression read, List<Indicator> of) {
    if (read instanceof Expression.Aggregate aggregate) {
      return rows(aggregate);
    }
    FieldWord field =
        names.read(RuleNames.CONSEQUENCE, read).map(RuleNames.Read::field).orElse(null);
    if (field == null) {
      return Extent.ANY;
    }
    if (field.en().equals("weight")) {
      List<BigDecimal> weights = of.stream().map(Indicator::weight).distinct().toList();
      boolean fixed = of.stream().noneMatch(Indicator::fromData);
      return fixed && weights.size() == 1 ? Extent.of(weights.get(0)) : Extent.ANY;
    }
    DataItem item = field.item();
    if (item != null) {
      return extent(item);
    }
    return field.isNeverNegative() ? Extent.FROM_ZERO : Extent.ANY;
  }

  private static Extent extent(DataItem item) {
    BigDecimal least = item.range().minimum();
    BigDecimal most = item.range().maximum();
    return new Extent(
        least == null ? null : Fraction.of(least), most == null ? null : Fraction.of(most));
  }

  /** A sum of what is not negative is not, whatever its rows. */
  private Extent rows(Expression.Aggregate aggregate) {
    boolean counted =
        Word.find(AggregateWord.values(), aggregate.name())
            .filter(word -> word.isCount() || word == AggregateWord.PEER_PERCENTILE)
            .isPresent();
    boolean notNegative =
        !aggregate.values().isEmpty()
            && aggregate.values().stream()
                .allMatch(
                    value ->
                        known
                            .column(aggregate.list(), value)
                            .map(PointsCheck::extent)
                            .filter(each -> each.low() != null && each.low().signum() >= 0)
                            .isPresent());
    return counted || notNegative ? Extent.FROM_ZERO : Extent.ANY;
  }

  private boolean negative(Expression written) {
    Extent extent = extent(written);
    Fraction most = extent.high();
    if (most == null || most.signum() > 0 || extent.equals(Extent.ZERO)) {
      return false;
    }
    boolean single = extent.single().isPresent();
    diagnostics.error(
        "negative-points",
        written.location(),
        call.verb().zh()
            + "的分数应大于 0，这里"
            + (single ? "是 " : "最多是 ")
            + most.shown()
            + "；扣分也写正数，例如 扣分($m, 5)",
        "points are above 0, found "
            + (single ? "" : "at most ")
            + most.shown()
            + "; a deduction is a positive number too, such as deduct($m, 5)");
    return true;
  }

  /** The points may be the weight and more, whichever of the lines it is. */
  private void aboveWeight(Expression written) {
    scored.stream()
        .sorted(Comparator.comparing(Indicator::weight))
        .filter(each -> isAbove(written, each))
        .findFirst()
        .ifPresent(each -> aboveWeight(written, each));
  }

  private boolean isAbove(Expression written, Indicator indicator) {
    return extent(written, List.of(indicator))
        .single()
        .filter(points -> points.compareTo(Fraction.of(indicator.weight())) > 0)
        .isPresent();
  }

  private void aboveWeight(Expression written, Indicator indicator) {
    String name = indicator.name();
    String weight = Numbers.exact(indicator.weight());
    String found = extent(written, List.of(indicator)).single().orElseThrow().shown();
    diagnostics.error(
        "above-weight",
        where,
        "得分 " + found + " 超过指标 " + name + " 的分值 " + weight,
        "the award " + found + " is above the weight " + weight + " of the indicator " + name);
  }

  private void share(Expression written) {
    Fraction most = extent(written).high();
    if (negative(written) || most == null || !isRatio(most)) {
      return;
    }
    if (extent(written).single().isPresent()) {
      ratio(most, written.location());
    } else {
      littleAtBest(most, written.location());
    }
  }

  /** A share that never comes to more than 1 % of the weight was meant as a ratio. */
  private static boolean isRatio(Fraction most) {
    return most.signum() > 0 && most.compareTo(ONE) <= 0;
  }

  private void ratio(Fraction found, Location where) {
    diagnostics.error(
        PERCENT_AS_RATIO,
        where,
        "按比例得分的比例按 0–100 计，这里是 %1$s，只得分值的 %1$s%%；是不是 %2$s？确实只得这样少的，请用 得分 写明分数"
            .formatted(found.shown(), found.times(Fraction.HUNDRED).shown()),
        "a share is on the scale 0–100, and this is %1$s, that is %1$s %% of the weight; did you mean %2$s? If so little is meant, state the points with award"
            .formatted(found.shown(), found.times(Fraction.HUNDRED).shown()));
  }

  /** A share that depends on what is reported can be told to be small, not to be a mistake. */
  private void littleAtBest(Fraction most, Location where) {
    diagnostics.warning(
        PERCENT_AS_RATIO,
        where,
        "按比例得分的比例按 0–100 计，这里最多是 %1$s，最高只得分值的 %1$s%%，得不到满分；满分的比例写 100".formatted(most.shown()),
        "a share is on the scale 0–100, and this is at most %1$s: the best score is %1$s %% of the weight, full marks are unreachable; the share of full marks is 100"
            .formatted(most.shown()));
  }

  private void band(Expression from, Expression to) {
    Optional<Fraction> low = extent(from).single();
    Optional<Fraction> high = extent(to).single();
    if (low.isEmpty() || high.isEmpty()) {
      return;
    }
    if (isRatio(high.get())) {
      ratio(high.get(), to.location());
    } else if (isRatio(low.get())) {
      ratio(low.get(), from.location());
    } else if (low.get().signum() < 0
        || low.get().compareTo(high.get()) >= 0
        || high.get().compareTo(Fraction.HUNDRED) > 0) {
      String found = low.get().shown() + "–" + high.get().shown();
      diagnostics.error(
          "bad-share",
          from.location(),
          "按评定得分的区间应从小到大，在 0 到 100 之间，这里是 " + found,
          "the band of a rating ascends and lies between 0 and 100, found " + found);
    }
  }
}
