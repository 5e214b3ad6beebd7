package dev.rubric.change.internal.amount;

import dev.rubric.check.internal.space.Moved;
import dev.rubric.check.internal.space.Movements;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.framework.ItemValues;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The numbers that a submission reports. */
public final class Amounts {
  private record OfMeasure(
      Function<Measure, @Nullable BigDecimal> get,
      BiFunction<MeasureBuilder, BigDecimal, MeasureBuilder> set) {}

  private record OfBudget(
      Function<BudgetLine, @Nullable BigDecimal> get,
      BiFunction<BudgetLine.Builder, BigDecimal, BudgetLine.Builder> set) {}

  private static final Map<String, OfMeasure> MEASURE =
      Map.ofEntries(
          Map.entry("value", new OfMeasure(Measure::value, MeasureBuilder::value)),
          Map.entry("rating", new OfMeasure(Measure::rating, MeasureBuilder::rating)),
          Map.entry("completed", new OfMeasure(Measure::completed, MeasureBuilder::completed)),
          Map.entry("onTime", new OfMeasure(Measure::onTime, MeasureBuilder::onTime)),
          Map.entry("qualified", new OfMeasure(Measure::qualified, MeasureBuilder::qualified)),
          Map.entry("rank", new OfMeasure(Measure::rank, MeasureBuilder::rank)));

  private static final Map<String, OfMeasure> PLANNED =
      Map.of(
          "target", new OfMeasure(Measure::target, MeasureBuilder::target),
          "targetUpper", new OfMeasure(Measure::targetUpper, MeasureBuilder::targetUpper),
          "lastYear", new OfMeasure(Measure::lastYear, MeasureBuilder::lastYear),
          "planned", new OfMeasure(Measure::planned, MeasureBuilder::planned),
          "peers", new OfMeasure(Measure::peers, MeasureBuilder::peers));

  private static final Map<String, OfBudget> BUDGET =
      Map.of(
          "spent", new OfBudget(BudgetLine::spent, BudgetLine.Builder::spent),
          "received", new OfBudget(BudgetLine::received, BudgetLine.Builder::received),
          "carriedOver", new OfBudget(BudgetLine::carriedOver, BudgetLine.Builder::carriedOver));

  private static final Map<String, OfBudget> BUDGETED =
      Map.of(
          "initial", new OfBudget(BudgetLine::initial, BudgetLine.Builder::initial),
          "adjusted", new OfBudget(BudgetLine::adjusted, BudgetLine.Builder::adjusted),
          "plannedSpending",
              new OfBudget(BudgetLine::plannedSpending, BudgetLine.Builder::plannedSpending),
          "lastYearSpent",
              new OfBudget(BudgetLine::lastYearSpent, BudgetLine.Builder::lastYearSpent),
          "lastYearCarriedOver",
              new OfBudget(
                  BudgetLine::lastYearCarriedOver, BudgetLine.Builder::lastYearCarriedOver));

  private static final int PLACES = 2;

  private final Framework framework;
  private final Submission submission;
  private final Movements movements;
  private final List<Amount> movable = new ArrayList<>();

  private Amounts(Framework framework, Submission submission, Movements movements) {
    this.framework = framework;
    this.submission = submission;
    this.movements = movements;
  }

  /** Those that tell what was achieved: targets, plans and last year's stay as they are. */
  public static Amounts achieved(Framework framework, Submission submission, Movements movements) {
    Amounts amounts = new Amounts(framework, submission, movements);
    amounts.add(MEASURE, BUDGET);
    submission.events().forEach(amounts::add);
    amounts.unit();
    amounts.declared();
    amounts.movable.sort(Comparator.comparing(Amount::name));
    return amounts;
  }

  /** All of them, but for what the unit is allotted. */
  public static Amounts reported(Framework framework, Submission submission, Movements movements) {
    Amounts amounts = achieved(framework, submission, movements);
    amounts.add(PLANNED, BUDGETED);
    amounts.movable.sort(Comparator.comparing(Amount::name));
    return amounts;
  }

  private void add(Map<String, OfMeasure> ofMeasures, Map<String, OfBudget> ofBudget) {
    for (Measure measure : submission.measures()) {
      ofMeasures.forEach((field, of) -> add(measure, field, of));
    }
    for (BudgetLine line : submission.budget()) {
      ofBudget.forEach((field, of) -> add(line, field, of));
    }
  }

  /** The numbers, by name. */
  public List<Amount> movable() {
    return movable;
  }

  private void add(Measure measure, String field, OfMeasure of) {
    BigDecimal value = of.get().apply(measure);
    BiFunction<MeasureBuilder, BigDecimal, MeasureBuilder> set = of.set();
    if (value != null) {
      Indicator indicator = framework.indicator(measure.indicator()).orElse(null);
      boolean whole =
          field.equals("rank") || (field.equals("value") && indicator != null && indicator.whole());
      Moved moved = movements.amount(FactWord.MEASURE, measure.indicator(), field);
      movable.add(
          new Amount(
              moved.name(),
              label(FactWord.MEASURE, measure.indicator(), field),
              field.equals("value") && indicator != null ? indicator.unitOfMeasure() : null,
              value,
              step(value, whole),
              moved,
              (base, other) ->
                  Edited.measure(
                      base, measure, each -> set.apply(each.toBuilder(), other).build())));
    }
  }

  private void add(BudgetLine line, String field, OfBudget of) {
    BigDecimal value = of.get().apply(line);
    BiFunction<BudgetLine.Builder, BigDecimal, BudgetLine.Builder> set = of.set();
    if (value != null) {
      Moved moved = movements.amount(FactWord.BUDGET, line.line(), field);
      movable.add(
          new Amount(
              moved.name(),
              label(FactWord.BUDGET, line.line(), field),
              null,
              value,
              step(value, false),
              moved,
              (base, other) ->
                  Edited.budget(base, line, each -> set.apply(each.toBuilder(), other).build())));
    }
  }

  private void add(Event event) {
    Moved moved = movements.amount(FactWord.EVENT, event.name(), "count");
    movable.add(
        new Amount(
            moved.name(),
            label(FactWord.EVENT, event.name(), "count"),
            null,
            event.count(),
            BigDecimal.ONE,
            moved,
            (base, other) -> Edited.event(base, event, Event.of(event.name(), other))));
  }

  private void unit() {
    BigDecimal staff = submission.staffInPost();
    BigDecimal assets = submission.assetsInUse();
    if (staff != null) {
      unit(
          "staffInPost",
          staff,
          BigDecimal.ONE,
          (base, other) -> base.toBuilder().staff(other, base.authorisedPosts()).build());
    }
    if (assets != null) {
      unit(
          "assetsInUse",
          assets,
          step(assets, false),
          (base, other) -> base.toBuilder().assets(base.fixedAssets(), other).build());
    }
  }

  private void unit(
      String field,
      BigDecimal value,
      BigDecimal step,
      BiFunction<Submission, BigDecimal, Submission> with) {
    Moved moved = movements.amount(FactWord.UNIT, "", field);
    movable.add(
        new Amount(moved.name(), label(FactWord.UNIT, "", field), null, value, step, moved, with));
  }

  /** Numbers that the rubric declares for the unit, an indicator, a budget line or a row. */
  private void declared() {
    for (Datum datum : submission.data()) {
      add(Owner.UNIT, "", datum, (base, number) -> Edited.item(base, datum.name(), number));
    }
    for (Measure measure : submission.measures()) {
      for (Datum datum : measure.data()) {
        add(
            Owner.INDICATOR,
            measure.indicator(),
            datum,
            (base, number) -> Edited.measure(base, measure, each -> with(each, datum, number)));
      }
    }
    for (BudgetLine line : submission.budget()) {
      for (Datum datum : line.data()) {
        add(
            Owner.BUDGET_LINE,
            line.line(),
            datum,
            (base, number) -> Edited.budget(base, line, each -> with(each, datum, number)));
      }
    }
    for (Cells.Cell cell : Cells.of(framework, submission)) {
      String column = cell.column().name();
      for (Datum datum : cell.reported()) {
        add(
            cell.column(),
            cell.name(),
            cell.label(),
            datum,
            () -> movements.cell(cell.place(), cell.column()),
            (base, number) -> Edited.cell(base, cell.place(), column, number));
      }
    }
  }

  private static Measure with(Measure measure, Datum datum, BigDecimal number) {
    return measure.toBuilder().data(Edited.with(measure.data(), datum.name(), number)).build();
  }

  private static BudgetLine with(BudgetLine line, Datum datum, BigDecimal number) {
    return line.toBuilder().data(Edited.with(line.data(), datum.name(), number)).build();
  }

  private void add(
      Owner owner, String of, Datum datum, BiFunction<Submission, BigDecimal, Submission> with) {
    Text label = Text.same(datum.name());
    framework.declarations().items(owner).stream()
        .filter(each -> each.name().equals(datum.name()))
        .findFirst()
        .ifPresent(
            item ->
                add(
                    item,
                    Vocabulary.fact(owner).en() + "(" + of + ")." + item.name(),
                    of.isEmpty() ? label : of(of, label),
                    datum,
                    () -> movements.amount(Vocabulary.fact(owner), of, item.name()),
                    with));
  }

  private void add(
      DataItem item,
      String name,
      Text label,
      Datum datum,
      Supplier<Moved> where,
      BiFunction<Submission, BigDecimal, Submission> with) {
    if (datum.value() != null
        && item.type() == ValueType.NUMBER
        && ItemValues.of(item, datum.value()) instanceof BigDecimal number) {
      Moved moved = where.get();
      movable.add(
          new Amount(
              name, label, item.unitOfMeasure(), number, step(number, item.whole()), moved, with));
    }
  }

  private static BigDecimal step(BigDecimal value, boolean whole) {
    return whole ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(Math.max(PLACES, value.scale()));
  }

  private static Text label(FactWord fact, String of, String field) {
    FieldWord word = Word.find(fact.fields(), field).orElseThrow();
    return of.isEmpty() ? word.label() : of(of, word.label());
  }

  private static Text of(String of, Text field) {
    return Text.lazy(language -> of + (language == Language.ZH ? "的" : ": ") + field.in(language));
  }
}
