package dev.rubric.internal.submission;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Owner;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.framework.ItemIndex;
import dev.rubric.internal.framework.ItemValues;
import dev.rubric.internal.framework.ListIndex;
import dev.rubric.internal.key.Key;
import dev.rubric.internal.key.SubmissionKeys;
import dev.rubric.internal.number.Whole;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks what is reported under names that the rubric declares. */
final class DataCheck {

  private final FrameworkIndex index;
  private final ItemIndex ofMeasures;
  private final Diagnostics diagnostics;

  DataCheck(FrameworkIndex index, Diagnostics diagnostics) {
    this.index = index;
    this.ofMeasures = index.items(Owner.INDICATOR);
    this.diagnostics = diagnostics;
  }

  void unit(Submission submission) {
    Location where = submission.location();
    check(
        Owner.UNIT,
        item -> true,
        submission.data(),
        SubmissionKeys.OF_UNIT,
        index.lists().keySet(),
        where);
    if (!submission.rows().isEmpty()) {
      rows(submission.rows());
    }
  }

  /**
   * Checks the data of an indicator.
   *
   * @param known whether the rubric has it; of another it can't be said what applies to it
   */
  void measure(Measure measure, boolean known) {
    if (measure.data().isEmpty() && ofMeasures.items().isEmpty()) {
      return;
    }
    String name = measure.indicator();
    check(
        ofMeasures,
        item -> !known || item.appliesTo(name),
        measure.data(),
        SubmissionKeys.OF_MEASURE,
        List.of(),
        measure.location());
  }

  void budget(BudgetLine line) {
    Location where = line.location();
    check(Owner.BUDGET_LINE, item -> true, line.data(), SubmissionKeys.OF_BUDGET, List.of(), where);
  }

  private void check(
      Owner owner,
      Predicate<DataItem> applies,
      List<Datum> data,
      List<Key> keys,
      Collection<String> others,
      @Nullable Location where) {
    ItemIndex items = index.items(owner);
    if (data.isEmpty() && items.items().isEmpty()) {
      return;
    }
    check(items, applies, data, keys, others, where);
  }

  private void check(
      ItemIndex items,
      Predicate<DataItem> applies,
      List<Datum> data,
      List<Key> keys,
      Collection<String> others,
      @Nullable Location where) {
    boolean[] seen = new boolean[items.items().size()];
    for (int i = 0; i < data.size(); i++) {
      Datum datum = data.get(i);
      int slot = items.slot(datum.name(), i);
      DataItem item = slot < 0 ? null : items.items().get(slot);
      if (item != null && !applies.test(item)) {
        notOfThis(item, at(datum, where));
      } else if (item == null) {
        List<String> declared = new ArrayList<>(others);
        items.items().stream().filter(applies).map(DataItem::name).forEach(declared::add);
        unknown(datum.name(), at(datum, where), keys, declared);
      } else if (seen[slot]) {
        error(
            "duplicate-key",
            at(datum, where),
            "键 " + datum.name() + " 写了两次",
            "the key " + datum.name() + " is given twice");
      } else {
        seen[slot] = true;
        if (datum.value() != null) {
          value(item, datum.value(), at(datum, where));
        }
      }
    }
    for (DataItem item : items.items()) {
      if (item.required() && applies.test(item) && isMissing(item, data)) {
        error("missing-key", where, "缺少 " + item.name(), "the key " + item.name() + " is missing");
      }
    }
  }

  /** A data item of other indicators. */
  private void notOfThis(DataItem item, @Nullable Location where) {
    String of = String.join("、", item.indicators());
    error(
        "unknown-key",
        where,
        "数据项 " + item.name() + " 只用于指标 " + of,
        "the data item " + item.name() + " is only for " + of);
  }

  private static boolean isMissing(DataItem item, List<Datum> data) {
    return data.stream()
        .noneMatch(datum -> datum.name().equals(item.name()) && datum.value() != null);
  }

  private static @Nullable Location at(Datum datum, @Nullable Location otherwise) {
    return datum.location() == null ? otherwise : datum.location();
  }

  private void rows(List<DataRow> rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (DataRow row : rows) {
      ListIndex list = index.lists().get(row.list());
      int count = counts.merge(row.list(), 1, Integer::sum);
      if (list == null && count == 1) {
        List<String> declared = new ArrayList<>(index.lists().keySet());
        index.items(Owner.UNIT).items().forEach(item -> declared.add(item.name()));
        unknown(row.list(), row.location(), SubmissionKeys.OF_UNIT, declared);
      } else if (list != null && count == DataList.MOST_ROWS + 1) {
        error(
            "too-many-rows",
            row.location(),
            "明细 " + row.list() + " 超过 " + DataList.MOST_ROWS + " 行",
            "the list " + row.list() + " has more than " + DataList.MOST_ROWS + " rows");
      } else if (list != null && count <= DataList.MOST_ROWS) {
        check(list.columns(), item -> true, row.data(), List.of(), List.of(), row.location());
      }
    }
  }

  private void value(DataItem item, Object given, @Nullable Location where) {
    Object value = ItemValues.of(item, given);
    if (value == null) {
      wrongType(item, given, where);
    } else if (value instanceof BigDecimal number) {
      number(item, number, where);
    } else if (value instanceof String word
        && !item.options().isEmpty()
        && !item.options().contains(word)) {
      unknownOption(item, word, where);
    }
  }

  private void wrongType(DataItem item, Object given, @Nullable Location where) {
    String hint =
        switch (item.type()) {
          case DATE -> "（写作 2024-03-01 或 2024年3月1日）";
          case FLAG -> "（写作 是 或 否）";
          default -> "";
        };
    String type = item.type().label().in(Language.EN);
    error(
        "wrong-type",
        where,
        item.name() + " 应为" + item.type().label().in(Language.ZH) + hint + "，实际为 " + given,
        item.name() + " should be a " + type + ", found " + given);
  }

  private void number(DataItem item, BigDecimal number, @Nullable Location where) {
    BigDecimal most = item.range().maximum();
    if (item.whole() && !Whole.is(number)) {
      broken(item, number.toPlainString(), where);
    } else if (item.isPercent() && !item.smallPercent() && SmallPercent.isRatio(number, most)) {
      error(
          "percent-as-ratio",
          where,
          item.name() + " " + SmallPercent.zh(number, "数据项"),
          item.name() + " " + SmallPercent.en(number, "data item"));
    } else {
      range(item, number, where);
    }
  }

  private void broken(DataItem item, String shown, @Nullable Location where) {
    error(
        "not-whole",
        where,
        item.name() + " 应为整数，实际为 " + shown + "；确有小数的，请在 rubric.yaml 写明该数据项的 整数: 否",
        item.name()
            + " must be a whole number, found "
            + shown
            + "; where it can have decimals, state the data item's whole: false in rubric.yaml");
  }

  private void range(DataItem item, BigDecimal number, @Nullable Location where) {
    BigDecimal least = item.range().minimum();
    BigDecimal most = item.range().maximum();
    boolean below = least != null && number.compareTo(least) < 0;
    boolean above = most != null && number.compareTo(most) > 0;
    if (below || above) {
      String limit = String.valueOf(below ? least : most);
      String key = below ? "最小值" : "最大值";
      error(
          "out-of-range",
          where,
          item.name()
              + (below ? " 不能小于 " : " 不能大于 ")
              + limit
              + "："
              + number.toPlainString()
              + "；确属正常的，请在 rubric.yaml 写明该数据项的 "
              + key,
          item.name()
              + (below ? " can't be below " : " can't be above ")
              + limit
              + ": "
              + number.toPlainString()
              + "; where it can, state the data item's "
              + (below ? "minimum" : "maximum")
              + " in rubric.yaml");
    }
  }

  private void unknownOption(DataItem item, String word, @Nullable Location where) {
    Text advice = Choices.of(item.options()).advice(word, diagnostics);
    error(
        "unknown-option",
        where,
        item.name() + " 没有 " + word + " 这一项" + advice.in(Language.ZH),
        item.name() + " can't be " + word + advice.in(Language.EN));
  }

  /** A name that is neither the library's nor declared. */
  private void unknown(
      String name, @Nullable Location where, List<Key> keys, List<String> declared) {
    Choices choices = Choices.of(declared).and(Key.choices(keys));
    Text advice = choices.advice(name, diagnostics);
    error(
        "unknown-key",
        where,
        "不认识的键 " + name + advice.in(Language.ZH),
        "unknown key " + name + advice.in(Language.EN));
  }

  private void error(String code, @Nullable Location where, String zh, String en) {
    diagnostics.error(code, where, zh, en);
  }
}
