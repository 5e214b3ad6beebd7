package dev.rubric.internal.submission;

import dev.rubric.framework.Declarations;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Listing;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.document.Node.Scalar;
import dev.rubric.internal.key.Key;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands under names that are not the library's own: the rubric knows whether they are
 * declared.
 */
final class DataReader {
  private final Diagnostics diagnostics;

  DataReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The single values that are left of a map. */
  List<Datum> data(MapReader map) {
    List<Member> members = map.others(DataReader::isDatum, Declarations.MOST);
    if (members.isEmpty()) {
      return List.of();
    }
    return members.stream().map(this::datum).toList();
  }

  /** The rows of the lists that are left of a map. */
  List<DataRow> rows(MapReader map) {
    List<DataRow> rows = new ArrayList<>();
    for (Member member : map.others(DataReader::isTable, Declarations.MOST)) {
      for (Node row : ((Listing) member.value()).items()) {
        List<Datum> data = new ArrayList<>();
        for (Member cell : ((Mapping) row).members()) {
          data.add(datum(cell));
        }
        rows.add(new DataRow(member.key(), data, row.location()));
      }
    }
    return rows;
  }

  private static boolean isDatum(Member member) {
    return member.value() instanceof Scalar && Declarations.isName(member.key());
  }

  private static boolean isTable(Member member) {
    return Declarations.isName(member.key())
        && member.value() instanceof Listing list
        && list.items().stream()
            .allMatch(
                row ->
                    row instanceof Mapping map
                        && map.members().size() <= Declarations.MOST
                        && map.members().stream().allMatch(DataReader::isDatum));
  }

  private Datum datum(Member member) {
    return new Datum(member.key(), value(member), member.keyLocation());
  }

  private @Nullable Object value(Member member) {
    Scalar scalar = (Scalar) member.value();
    return switch (scalar.kind()) {
      case NUMBER -> MapReader.number(scalar, new Key(member.key(), member.key()), diagnostics);
      case FLAG -> Boolean.valueOf(scalar.text().toLowerCase(Locale.ROOT));
      case TEXT -> scalar.text().isBlank() ? null : scalar.text().strip();
      case EMPTY -> null;
    };
  }
}
