package dev.rubric.change.report;

import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the units that change as CSV. */
final class ImpactCsv {
  private ImpactCsv() {}

  static String of(Impact impact, Language language) {
    Csv csv = new Csv();
    for (List<@Nullable Object> row : ImpactTables.units(impact, language)) {
      csv.row(row.stream().map(ImpactCsv::said).toList());
    }
    return csv.toString();
  }

  private static String said(@Nullable Object cell) {
    return cell == null
        ? ""
        : cell instanceof BigDecimal number ? Fraction.plain(number) : cell.toString();
  }
}
