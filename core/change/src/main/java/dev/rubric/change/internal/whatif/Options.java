package dev.rubric.change.internal.whatif;

import dev.rubric.change.internal.amount.Cells;
import dev.rubric.change.internal.amount.Edited;
import dev.rubric.change.internal.whatif.Option.Other;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Owner;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.framework.ItemValues;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a submission says that is no number: yes or no, one of a few words, a date. */
final class Options {
  /** How many days before and after a date are tried. */
  static final int DAYS = 366;

  private static final Text YES = Text.of("是", "yes");
  private static final Text NO = Text.of("否", "no");
  private static final Text MET = Text.of("符合", "met");
  private static final Text NOT_MET = Text.of("不符合", "not met");

  private final Framework framework;
  private final List<Option> all = new ArrayList<>();

  private Options(Framework framework) {
    this.framework = framework;
  }

  /** Everything that could be said otherwise. */
  static List<Option> of(Framework framework, Submission submission) {
    Options options = new Options(framework);
    submission.measures().forEach(options::add);
    for (DataItem item : framework.declarations().items(Owner.UNIT)) {
      options.add(
          "Unit()." + item.name(),
          Text.same(item.name()),
          item,
          reported(submission.data(), item),
          (base, value) -> Edited.item(base, item.name(), value));
    }
    submission.budget().forEach(options::add);
    Cells.of(framework, submission).forEach(options::add);
    return options.all;
  }

  private void add(Measure measure) {
    String indicator = measure.indicator();
    Attainment claimed = measure.claimed();
    String level = measure.level();
    if (claimed != null) {
      List<Other> others = new ArrayList<>();
      for (String word : Attainment.words()) {
        Attainment other = Attainment.parse(word).orElseThrow();
        if (other != claimed) {
          others.add(
              new Other(
                  other.label(),
                  base ->
                      Edited.measure(
                          base, measure, each -> each.toBuilder().claimed(other).build())));
        }
      }
      all.add(
          new Option(
              name(indicator, "claimed"), label(indicator, "claimed"), claimed.label(), others));
    }
    if (level != null) {
      List<Other> others =
          framework.levels().stream()
              .filter(other -> !other.equals(level))
              .map(
                  other ->
                      new Other(
                          Text.same(other),
                          base ->
                              Edited.measure(
                                  base, measure, each -> each.toBuilder().level(other).build())))
              .toList();
      all.add(
          new Option(
              name(indicator, "level"), label(indicator, "level"), Text.same(level), others));
    }
    measure.items().forEach(item -> add(measure, item));
    for (DataItem item : framework.declarations().items(Owner.INDICATOR)) {
      if (item.appliesTo(indicator)) {
        add(
            name(indicator, item.name()),
            of(indicator, Text.same(item.name())),
            item,
            reported(measure.data(), item),
            (base, value) ->
                Edited.measure(
                    base,
                    measure,
                    each ->
                        each.toBuilder()
                            .data(Edited.with(each.data(), item.name(), value))
                            .build()));
      }
    }
  }

  private void add(BudgetLine line) {
    for (DataItem item : framework.declarations().items(Owner.BUDGET_LINE)) {
      add(
          FactWord.BUDGET.en() + "(" + line.line() + ")." + item.name(),
          of(line.line(), Text.same(item.name())),
          item,
          reported(line.data(), item),
          (base, value) ->
              Edited.budget(
                  base,
                  line,
                  each ->
                      each.toBuilder().data(Edited.with(each.data(), item.name(), value)).build()));
    }
  }

  /** Of the rows of a list, what is one of a few words, or yes or no. */
  private void add(Cells.Cell cell) {
    DataItem column = cell.column();
    if (column.type() == ValueType.FLAG || column.type() == ValueType.TEXT) {
      add(
          cell.name(),
          cell.label(),
          column,
          reported(cell.reported(), column),
          (base, value) -> Edited.cell(base, cell.place(), column.name(), value));
    }
  }

  private static Measure with(Measure measure, ChecklistItem other) {
    List<ChecklistItem> items =
        measure.items().stream()
            .map(each -> each.name().equals(other.name()) ? other : each)
            .toList();
    return measure.toBuilder().items(items).build();
  }

  private void add(Measure measure, ChecklistItem item) {
    ChecklistItem other = new ChecklistItem(item.name(), !item.satisfied(), null);
    all.add(
        new Option(
            name(measure.indicator(), item.name()),
            of(measure.indicator(), Text.same("“" + item.name() + "”")),
            item.satisfied() ? MET : NOT_MET,
            List.of(
                new Other(
                    other.satisfied() ? MET : NOT_MET,
                    base -> Edited.measure(base, measure, each -> with(each, other))))));
  }

  private void add(
      String name,
      Text label,
      DataItem item,
      @Nullable Object reported,
      BiFunction<Submission, Object, Submission> with) {
    List<Other> others = new ArrayList<>();
    for (Object value : values(item, reported)) {
      if (!value.equals(reported)) {
        others.add(new Other(said(value), base -> with.apply(base, value)));
      }
    }
    if (!others.isEmpty()) {
      all.add(new Option(name, label, reported == null ? null : said(reported), others));
    }
  }

  private static List<?> values(DataItem item, @Nullable Object reported) {
    if (item.type() == ValueType.FLAG) {
      return List.of(true, false);
    }
    if (item.type() == ValueType.TEXT) {
      return item.options();
    }
    LocalDate day =
        item.type() == ValueType.DATE ? ItemValues.date(String.valueOf(reported)) : null;
    List<String> days = new ArrayList<>();
    for (int i = 1; day != null && i <= DAYS; i++) {
      days.add(day.minusDays(i).toString());
      days.add(day.plusDays(i).toString());
    }
    return days;
  }

  private static @Nullable Object reported(List<Datum> data, DataItem item) {
    Object given =
        data.stream()
            .filter(datum -> datum.name().equals(item.name()))
            .map(Datum::value)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Object value = given == null ? null : ItemValues.of(item, given);
    return value instanceof LocalDate day ? day.toString() : value;
  }

  private static Text said(Object value) {
    return value instanceof Boolean flag ? (flag ? YES : NO) : Text.same(value.toString());
  }

  private static String name(String indicator, String field) {
    return FactWord.MEASURE.en() + "(" + indicator + ")." + field;
  }

  private static Text label(String indicator, String field) {
    return of(indicator, Word.find(FactWord.MEASURE.fields(), field).orElseThrow().label());
  }

  private static Text of(String indicator, Text field) {
    return Text.of(
        indicator + "的" + field.in(dev.rubric.text.Language.ZH),
        indicator + ": " + field.in(dev.rubric.text.Language.EN));
  }
}
