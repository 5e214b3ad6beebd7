package dev.rubric.change.internal.whatif;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.framework.ItemValues;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The numbers that a submission reports: all of them, and those that tell what was achieved. */
final class Amounts {
  private record OfMeasure(
      Function<Measure, @Nullable BigDecimal> get,
      @Nullable BiFunction<MeasureBuilder, BigDecimal, MeasureBuilder> set) {}

  private record OfBudget(
      Function<BudgetLine, @Nullable BigDecimal> get,
      @Nullable BiFunction<BudgetLine.Builder, BigDecimal, BudgetLine.Builder> set) {}

  /** Targets, plans and last year's numbers stay as they are. */
  private static final Map<String, OfMeasure> MEASURE =
      Map.ofEntries(
          Map.entry("value", new OfMeasure(Measure::value, MeasureBuilder::value)),
          Map.entry("rating", new OfMeasure(Measure::rating, MeasureBuilder::rating)),
          Map.entry("completed", new OfMeasure(Measure::completed, MeasureBuilder::completed)),
          Map.entry("onTime", new OfMeasure(Measure::onTime, MeasureBuilder::onTime)),
          Map.entry("qualified", new OfMeasure(Measure::qualified, MeasureBuilder::qualified)),
          Map.entry("rank", new OfMeasure(Measure::rank, MeasureBuilder::rank)),
          Map.entry("target", new OfMeasure(Measure::target, null)),
          Map.entry("targetUpper", new OfMeasure(Measure::targetUpper, null)),
          Map.entry("lastYear", new OfMeasure(Measure::lastYear, null)),
          Map.entry("planned", new OfMeasure(Measure::planned, null)),
          Map.entry("peers", new OfMeasure(Measure::peers, null)),
          Map.entry("selfScore", new OfMeasure(Measure::selfScore, null)));

  private static final Map<String, OfBudget> BUDGET =
      Map.of(
          "spent", new OfBudget(BudgetLine::spent, BudgetLine.Builder::spent),
          "received", new OfBudget(BudgetLine::received, BudgetLine.Builder::received),
          "carriedOver", new OfBudget(BudgetLine::carriedOver, BudgetLine.Builder::carriedOver),
          "initial", new OfBudget(BudgetLine::initial, null),
          "adjusted", new OfBudget(BudgetLine::adjusted, null),
          "plannedSpending", new OfBudget(BudgetLine::plannedSpending, null),
          "lastYearSpent", new OfBudget(BudgetLine::lastYearSpent, null),
          "lastYearCarriedOver", new OfBudget(BudgetLine::lastYearCarriedOver, null));

  private static final int PLACES = 2;

  private final Framework framework;
  private final Submission submission;
  private final List<Amount> movable = new ArrayList<>();
  private final Map<String, BigDecimal> all = new HashMap<>();

  Amounts(Framework framework, Submission submission) {
    this.framework = framework;
    this.submission = submission;
    submission
        .measures()
        .forEach(measure -> MEASURE.forEach((field, of) -> add(measure, field, of)));
    submission.budget().forEach(line -> BUDGET.forEach((field, of) -> add(line, field, of)));
    submission.events().forEach(this::add);
    unit();
    declared();
    movable.sort(java.util.Comparator.comparing(Amount::name));
  }

  /** The numbers that tell what was achieved, by name. */
  List<Amount> movable() {
    return movable;
  }

  /** Every number reported, by name. */
  Map<String, BigDecimal> all() {
    return all;
  }

  private void add(Measure measure, String field, OfMeasure of) {
    BigDecimal value = of.get().apply(measure);
    BiFunction<MeasureBuilder, BigDecimal, MeasureBuilder> set = of.set();
    if (value == null) {
      return;
    }
    String name = name(FactWord.MEASURE, measure.indicator(), field);
    all.put(name, value);
    if (set != null) {
      Indicator indicator = framework.indicator(measure.indicator()).orElse(null);
      boolean whole =
          field.equals("rank") || (field.equals("value") && indicator != null && indicator.whole());
      movable.add(
          new Amount(
              name,
              label(FactWord.MEASURE, measure.indicator(), field),
              field.equals("value") && indicator != null ? indicator.unitOfMeasure() : null,
              value,
              step(value, whole),
              false,
              other ->
                  Edited.measure(
                      submission, measure, each -> set.apply(each.toBuilder(), other).build())));
    }
  }

  private void add(BudgetLine line, String field, OfBudget of) {
    BigDecimal value = of.get().apply(line);
    BiFunction<BudgetLine.Builder, BigDecimal, BudgetLine.Builder> set = of.set();
    if (value == null) {
      return;
    }
    String name = name(FactWord.BUDGET, line.line(), field);
    all.put(name, value);
    if (set != null) {
      movable.add(
          new Amount(
              name,
              label(FactWord.BUDGET, line.line(), field),
              null,
              value,
              step(value, false),
              false,
              other ->
                  Edited.budget(
                      submission, line, each -> set.apply(each.toBuilder(), other).build())));
    }
  }

  private void add(Event event) {
    String name = name(FactWord.EVENT, event.name(), "count");
    all.put(name, event.count());
    movable.add(
        new Amount(
            name,
            label(FactWord.EVENT, event.name(), "count"),
            null,
            event.count(),
            BigDecimal.ONE,
            false,
            other -> Edited.event(submission, event, Event.of(event.name(), other))));
  }

  private void unit() {
    BigDecimal staff = submission.staffInPost();
    BigDecimal assets = submission.assetsInUse();
    put("authorisedPosts", submission.authorisedPosts());
    put("fixedAssets", submission.fixedAssets());
    put("selfTotal", submission.selfTotal());
    if (staff != null) {
      unit(
          "staffInPost", staff, BigDecimal.ONE, other -> withUnit(other, submission.assetsInUse()));
    }
    if (assets != null) {
      unit(
          "assetsInUse",
          assets,
          step(assets, false),
          other -> withUnit(submission.staffInPost(), other));
    }
  }

  private void put(String field, @Nullable BigDecimal value) {
    if (value != null) {
      all.put(name(FactWord.UNIT, "", field), value);
    }
  }

  private void unit(
      String field, BigDecimal value, BigDecimal step, Function<BigDecimal, Submission> with) {
    put(field, value);
    movable.add(
        new Amount(
            name(FactWord.UNIT, "", field),
            label(FactWord.UNIT, "", field),
            null,
            value,
            step,
            false,
            with));
  }

  private Submission withUnit(@Nullable BigDecimal staff, @Nullable BigDecimal assets) {
    return submission.toBuilder()
        .staff(staff, submission.authorisedPosts())
        .assets(submission.fixedAssets(), assets)
        .build();
  }

  /** Numbers that the rubric declares for the unit, an indicator, a budget line or a row. */
  private void declared() {
    for (Datum datum : submission.data()) {
      String name = datum.name();
      add(
          Owner.UNIT,
          name(FactWord.UNIT, "", name),
          Text.same(name),
          datum,
          number -> Edited.item(submission, name, number));
    }
    for (Measure measure : submission.measures()) {
      for (Datum datum : measure.data()) {
        add(
            Owner.INDICATOR,
            name(FactWord.MEASURE, measure.indicator(), datum.name()),
            of(measure.indicator(), Text.same(datum.name())),
            datum,
            number -> Edited.measure(submission, measure, each -> with(each, datum, number)));
      }
    }
    for (BudgetLine line : submission.budget()) {
      for (Datum datum : line.data()) {
        add(
            Owner.BUDGET_LINE,
            name(FactWord.BUDGET, line.line(), datum.name()),
            of(line.line(), Text.same(datum.name())),
            datum,
            number -> Edited.budget(submission, line, each -> with(each, datum, number)));
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
            true,
            number -> Edited.cell(submission, cell.place(), column, number));
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
      Owner owner, String name, Text label, Datum datum, Function<BigDecimal, Submission> with) {
    framework.declarations().items(owner).stream()
        .filter(each -> each.name().equals(datum.name()))
        .findFirst()
        .ifPresent(item -> add(item, name, label, datum, false, with));
  }

  private void add(
      DataItem item,
      String name,
      Text label,
      Datum datum,
      boolean listed,
      Function<BigDecimal, Submission> with) {
    if (datum.value() != null
        && item.type() == ValueType.NUMBER
        && ItemValues.of(item, datum.value()) instanceof BigDecimal number) {
      all.put(name, number);
      movable.add(
          new Amount(name, label, item.unitOfMeasure(), number, step(number, false), listed, with));
    }
  }

  private static BigDecimal step(BigDecimal value, boolean whole) {
    return whole ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(Math.max(PLACES, value.scale()));
  }

  private static String name(FactWord fact, String of, String field) {
    return fact.en() + "(" + of + ")." + field;
  }

  private static Text label(FactWord fact, String of, String field) {
    FieldWord word = Word.find(fact.fields(), field).orElseThrow();
    return of.isEmpty() ? word.label() : of(of, word.label());
  }

  private static Text of(String of, Text field) {
    return Text.lazy(language -> of + (language == Language.ZH ? "的" : ": ") + field.in(language));
  }
}
