package dev.rubric.internal.submission;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.key.Key;
import dev.rubric.internal.key.SubmissionKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers rows with one indicator each, as a database keeps them, into submissions. */
public final class RowDocuments {
  private static final List<Key> IDENTITY =
      List.of(SubmissionKeys.UNIT, SubmissionKeys.YEAR, SubmissionKeys.RUBRIC);
  private static final List<Key> OF_REFERENCE =
      List.of(SubmissionKeys.CASE_NUMBER, SubmissionKeys.UNIT_CODE);
  private static final List<Key> OF_UNIT =
      List.of(
          SubmissionKeys.UNIT,
          SubmissionKeys.YEAR,
          SubmissionKeys.RUBRIC,
          SubmissionKeys.STAFF_IN_POST,
          SubmissionKeys.AUTHORISED_POSTS,
          SubmissionKeys.FIXED_ASSETS,
          SubmissionKeys.ASSETS_IN_USE,
          SubmissionKeys.SELF_TOTAL);

  private RowDocuments() {}

  /** One row, by what its columns are of. */
  private record Row(
      Map<String, Object> unit, Map<String, Object> reference, Map<String, Object> measure) {
    static Row of(Map<String, ?> columns) {
      Row row = new Row(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
      columns.forEach(row::put);
      return row;
    }

    private void put(String column, @Nullable Object value) {
      if (value == null) {
        return;
      }
      Key unitKey = key(column, OF_UNIT);
      Key referenceKey = key(column, OF_REFERENCE);
      Key measureKey = key(column, SubmissionKeys.OF_MEASURE);
      if (unitKey != null) {
        unit.put(unitKey.en(), value);
      } else if (referenceKey != null) {
        reference.put(referenceKey.en(), value);
      } else {
        measure.put(measureKey == null ? column : measureKey.en(), value);
      }
    }

    Map<String, Object> head() {
      Map<String, Object> head = new LinkedHashMap<>(unit);
      if (!reference.isEmpty()) {
        head.put(SubmissionKeys.REFERENCE.en(), reference);
      }
      return head;
    }
  }

  /** Databases fold the case of names, and join words with an underscore. */
  private static @Nullable Key key(String column, List<Key> keys) {
    String plain = column.replace("_", "").toLowerCase(Locale.ROOT);
    return keys.stream()
        .filter(key -> key.zh().equals(column) || key.en().toLowerCase(Locale.ROOT).equals(plain))
        .findFirst()
        .orElse(null);
  }

  /** The documents of the rows, in the order of each one's first row. */
  public static List<Map<String, Object>> of(
      String name, Iterable<? extends Map<String, ?>> rows, Diagnostics diagnostics) {
    Map<Map<String, Object>, List<Map<String, Object>>> measures = new LinkedHashMap<>();
    for (Map<String, ?> columns : rows) {
      Row row = Row.of(columns);
      List<Map<String, Object>> own =
          measures.computeIfAbsent(row.head(), any -> new ArrayList<>());
      if (!row.measure().isEmpty()) {
        own.add(row.measure());
      }
    }
    alike(name, measures.keySet(), diagnostics);
    List<Map<String, Object>> documents = new ArrayList<>();
    measures.forEach(
        (head, own) -> {
          Map<String, Object> document = new LinkedHashMap<>(head);
          document.put(SubmissionKeys.MEASURES.en(), own);
          documents.add(document);
        });
    return documents;
  }

  /** Rows of one submission must agree on what they say of the unit. */
  private static void alike(String name, Set<Map<String, Object>> heads, Diagnostics diagnostics) {
    Set<List<String>> seen = new LinkedHashSet<>();
    for (Map<String, Object> head : heads) {
      List<String> identity = new ArrayList<>();
      IDENTITY.forEach(key -> identity.add(String.valueOf(head.get(key.en()))));
      identity.add(String.valueOf(head.get(SubmissionKeys.REFERENCE.en())));
      if (!seen.add(identity)) {
        String unit = identity.get(0);
        diagnostics.error(
            "rows-differ",
            Location.whole(name),
            unit + " 的各行对单位的填报不一致：" + head,
            "the rows of " + unit + " differ in what they report of the unit: " + head);
      }
    }
  }
}
