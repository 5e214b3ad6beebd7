package dev.rubric.framework;

import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;

/**
 * A list (明细) of rows that submissions report, such as a unit's key tasks.
 *
 * @param name its name; not null
 * @param columns what each row holds, at least one; their owner is {@link Owner#ROW}
 * @param location where the rubric declares it; not null
 */
public record DataList(String name, List<DataItem> columns, Location location) {
  /** How many rows of one list a submission may report. */
  public static final int MOST_ROWS = 1000;

  /** Copies the list. */
  public DataList {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
    columns = List.copyOf(Objects.requireNonNull(columns, "columns"));
  }
}
