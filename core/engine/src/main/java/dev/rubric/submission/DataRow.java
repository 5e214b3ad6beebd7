package dev.rubric.submission;

import dev.rubric.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list (明细).
 *
 * @param list the name of the list; not null
 * @param data its values, by column
 * @param location where the submission file states it; null for one built in memory
 */
public record DataRow(String list, List<Datum> data, @Nullable Location location) {
  /** Copies the list. */
  public DataRow {
    list = Plain.text(list, "list");
    data = List.copyOf(Objects.requireNonNull(data, "data"));
  }

  /** Whether the other says the same, wherever it stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return Stated.same(this, other);
  }

  @Override
  public int hashCode() {
    return Stated.hash(this);
  }

  /** The same rows, those of one list together, as a file states them. */
  static List<DataRow> together(List<DataRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, List<DataRow>> lists = new LinkedHashMap<>();
    rows.forEach(row -> lists.computeIfAbsent(row.list(), any -> new ArrayList<>()).add(row));
    return lists.values().stream().flatMap(List::stream).toList();
  }

  /** Begins a row of that list. */
  public static Builder of(String list) {
    Objects.requireNonNull(list, "list");
    return new Builder(list);
  }

  /** Builds a {@link DataRow}; not thread-safe. */
  public static final class Builder {
    private final String list;
    private final List<Datum> data = new ArrayList<>();

    private Builder(String list) {
      this.list = list;
    }

    /** The value of one column; a BigDecimal, String, Boolean or LocalDate, or null for none. */
    public Builder item(String column, @Nullable Object value) {
      Objects.requireNonNull(column, "column");
      data.add(Datum.of(column, value));
      return this;
    }

    /** The finished row. */
    public DataRow build() {
      return new DataRow(list, data, null);
    }
  }
}
