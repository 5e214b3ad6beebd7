package dev.rubric.documents;

import dev.rubric.diagnostic.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table beside a self-evaluation table (附表), which reports what its own blocks have no place for.
 *
 * @param title what it lists, such as 要点 or 事项; not null
 * @param at where it begins; not null
 * @param rows its rows that say anything, each as its filled cells by their headings
 */
public record Supplement(String title, Location at, List<Map<String, Printed>> rows) {
  /** Copies the rows. */
  public Supplement {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(at, "at");
    rows = rows.stream().map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row))).toList();
  }
}
