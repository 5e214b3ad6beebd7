package dev.rubric.testing.internal.limits;

import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.compile.SingleRule.RowsProbe;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.probe.Selectors;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.NumberKind;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import dev.rubric.testing.internal.run.Scorer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the thresholds of a rule, in the order in which they are written. */
public final class Thresholds {
  private final Scorer scorer;
  private final CompiledRule rule;
  private final List<PatternProbe> patterns;
  private final List<Threshold> found = new ArrayList<>();

  private Thresholds(Scorer scorer, CompiledRule rule) {
    this.scorer = scorer;
    this.rule = rule;
    this.patterns = scorer.probes(rule);
  }

  /** The thresholds of this rule. */
  public static List<Threshold> of(Scorer scorer, CompiledRule rule) {
    Thresholds thresholds = new Thresholds(scorer, rule);
    for (PatternProbe pattern : thresholds.patterns) {
      Place place = new Place(pattern, pattern, null);
      pattern.conditions().forEach(condition -> thresholds.add(place, condition));
    }
    thresholds.consequences();
    return thresholds.found;
  }

  private void consequences() {
    Place consequence = new Place(null, null, null);
    Consequences.of(rule.rule()).forEach(each -> comparison(consequence, scorer.probe(rule, each)));
    for (Call call : rule.rule().calls()) {
      for (Expression argument : call.arguments()) {
        scorer.rows(rule, argument).forEach(rows -> add(consequence, rows));
      }
    }
  }

  /** The indicators of which a pattern may match what is reported. */
  public static List<MeasureFact> measures(Scorer scorer, PatternProbe pattern) {
    if (!pattern.fact().hasIndicator()) {
      return List.of();
    }
    return scorer.blank().measures().stream()
        .filter(measure -> Selectors.mayMatch(pattern, measure))
        .toList();
  }

  /** The indicators whose lines a statement may be about; none when it is about no line. */
  public static List<String> lines(Scorer scorer, CompiledRule rule, CompiledCall call) {
    if (call.verb().target() != Target.LINE) {
      return List.of();
    }
    return call.name() != null
        ? List.of(call.name())
        : scorer.probes(rule).stream()
            .filter(pattern -> pattern.slot() == call.slot())
            .flatMap(pattern -> measures(scorer, pattern).stream())
            .map(measure -> measure.indicator().name())
            .toList();
  }

  /**
   * Where a comparison stands.
   *
   * @param pattern the pattern in whose condition it stands; null in a consequence
   * @param own the pattern whose fields it may name; null when there is none
   * @param rows the rows of which it is asked; null when it stands in no aggregate
   */
  private record Place(
      @Nullable PatternProbe pattern,
      @Nullable PatternProbe own,
      @Nullable Function<Facts, List<? extends Fact>> rows) {}

  private void add(Place place, ConditionProbe condition) {
    condition.parts().forEach(part -> add(place, part));
    condition.rows().forEach(rows -> add(place, rows));
    comparison(place, condition);
  }

  /** What an aggregate asks of each row, and the limits in what it reads of them. */
  private void add(Place around, RowsProbe aggregate) {
    PatternProbe columns =
        new PatternProbe(
            rule.rule().patterns().get(0), FactWord.UNIT, aggregate.columns(), 0, List.of());
    Place place = new Place(around.pattern(), columns, aggregate.rows());
    ConditionProbe where = aggregate.where();
    if (where != null) {
      add(place, where);
    }
    Consequences.of(aggregate.aggregate().values())
        .forEach(each -> comparison(place, aggregate.probing().apply(each)));
  }

  private void comparison(Place place, ConditionProbe condition) {
    if (!(condition.condition() instanceof Comparison comparison)
        || condition.fixed()
        || !isOfNumbers(comparison)) {
      return;
    }
    boolean limitFirst = constant(comparison.left()) != null;
    Expression limit = limitFirst ? comparison.left() : comparison.right();
    Expression value = limitFirst ? comparison.right() : comparison.left();
    NamedField field = NamedField.of(patterns, place.own(), value).orElse(null);
    BigDecimal constant = constant(limit);
    boolean counted = field == null ? isCount(value) : isCounted(field);
    found.add(
        new Threshold(
            rule,
            place.pattern(),
            condition,
            limit,
            value,
            place.rows() == null ? field : null,
            constant,
            Units.step(counted, constant),
            Bounds.lowest(value, field, counted),
            Bounds.highest(field),
            place.rows()));
  }

  private static boolean isOfNumbers(Comparison comparison) {
    return comparison.comparator().isOrder()
        || constant(comparison.left()) != null
        || constant(comparison.right()) != null;
  }

  private static @Nullable BigDecimal constant(Expression expression) {
    if (expression instanceof Expression.Negative negative) {
      BigDecimal of = constant(negative.of());
      return of == null ? null : of.negate();
    }
    return expression instanceof Expression.Decimal decimal ? decimal.value() : null;
  }

  private static boolean isCount(Expression value) {
    return value instanceof Expression.Aggregate aggregate
        && Word.find(AggregateWord.values(), aggregate.name())
            .filter(AggregateWord::isCount)
            .isPresent();
  }

  private boolean isCounted(NamedField field) {
    FieldWord word = field.field();
    if (word.isWhole(List.of())) {
      return true;
    }
    List<MeasureFact> measures = measures(scorer, field.pattern());
    boolean ofIndicator = word.kind() == NumberKind.WORK || word.isInUnitOfMeasure();
    return ofIndicator
        && !measures.isEmpty()
        && measures.stream().allMatch(each -> Units.isCounted(each.indicator()));
  }
}
