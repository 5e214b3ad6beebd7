package dev.rubric.internal.fact;

import dev.rubric.internal.framework.ListIndex;
import dev.rubric.submission.DataRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a list that the rubric declares; no pattern matches it, only aggregates read it. */
public final class RowFact extends Fact {
  private final @Nullable Object[] data;

  RowFact(int ordinal, UnitFact unit, @Nullable Object[] data) {
    super(ordinal, unit, null);
    this.data = data;
  }

  /** The rows of every list, by slot. */
  static List<List<RowFact>> lists(UnitFact unit, Map<String, ListIndex> lists) {
    List<List<RowFact>> rows = new ArrayList<>();
    lists.values().forEach(list -> rows.add(new ArrayList<>()));
    for (DataRow row : unit.submission().rows()) {
      ListIndex list = lists.get(row.list());
      if (list != null) {
        List<RowFact> of = rows.get(list.slot());
        of.add(new RowFact(of.size(), unit, list.columns().values(row.data())));
      }
    }
    return rows;
  }

  @Override
  public @Nullable Object[] data() {
    return data;
  }

  @Override
  public @Nullable MeasureFact measure() {
    return null;
  }
}
