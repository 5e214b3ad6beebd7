package dev.rubric.check.internal.space;

import dev.rubric.internal.framework.ItemValues;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The axes of dates: a date that is only held against given days is one of the spans between them,
 * and two that are only held against each other are the days from one to the other.
 */
final class DateAxes {
  private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

  private final AxisSet axes;
  private final Reads reads;

  DateAxes(AxisSet axes, Reads reads) {
    this.axes = axes;
    this.reads = reads;
  }

  /** Makes the axis of a date; false when it is also held against another. */
  boolean choice(Need need) {
    Axis.Setting setting = Amounts.setting(need.of(), need.field());
    if (setting == null || reads.spans().stream().anyMatch(pair -> pair.contains(need))) {
      return false;
    }
    Axis presence = axes.presence(need.of());
    List<DateSpan> spans = spans(reads.words().getOrDefault(need, Set.of()));
    axes.of(
        Need.id(need.of(), need.field().en()),
        id -> {
          Axis.Builder builder =
              Axis.of(
                      id,
                      axes.label(need.of(), need.field().label()),
                      (draft, value) ->
                          setting.set(draft, value == null ? null : ((DateSpan) value).said()))
                  .presence(presence);
          return (isAlwaysThere(need) ? builder.required() : builder).choice(spans);
        });
    return true;
  }

  private static List<DateSpan> spans(Set<String> written) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (String each : written) {
      LocalDate day = ItemValues.date(each);
      if (day != null) {
        days.add(day);
      }
    }
    List<DateSpan> spans = new ArrayList<>();
    LocalDate next = null;
    for (LocalDate day : days) {
      if (next == null || next.isBefore(day)) {
        spans.add(new DateSpan(next, day.minusDays(1)));
      }
      spans.add(new DateSpan(day, day));
      next = day.plusDays(1);
    }
    spans.add(new DateSpan(next, null));
    return spans;
  }

  /** The days from one date to another; empty when anything else is asked of either. */
  Optional<Axis> days(Need from, Need to) {
    Axis.@Nullable Setting first = Amounts.setting(from.of(), from.field());
    Axis.@Nullable Setting last = Amounts.setting(to.of(), to.field());
    if (first == null || last == null || !isAlone(from, to)) {
      return Optional.empty();
    }
    Text label =
        Text.lazy(
            language ->
                "相差天数("
                    + axes.label(from.of(), from.field().label()).in(language)
                    + ", "
                    + axes.label(to.of(), to.field().label()).in(language)
                    + ")");
    return Optional.of(
        axes.of(
            Need.id(from.of(), from.field().en()) + "…" + Need.id(to.of(), to.field().en()),
            id ->
                Axis.of(id, label, (draft, days) -> set(first, last, draft, days))
                    .whole()
                    .number()));
  }

  private static void set(
      Axis.Setting first, Axis.Setting last, Draft draft, @Nullable Object days) {
    boolean there = days instanceof BigDecimal;
    first.set(draft, there ? SOME_DAY.toString() : null);
    last.set(
        draft,
        days instanceof BigDecimal number
            ? SOME_DAY.plusDays(number.longValueExact()).toString()
            : null);
  }

  private boolean isAlone(Need from, Need to) {
    boolean others =
        reads.spans().stream()
            .filter(pair -> !pair.equals(List.of(from, to)))
            .anyMatch(pair -> pair.contains(from) || pair.contains(to));
    return !others
        && !from.equals(to)
        && isUnasked(from)
        && isUnasked(to)
        && !from.of().isOptional()
        && !to.of().isOptional();
  }

  private static boolean isAlwaysThere(Need need) {
    return Amounts.isAlwaysThere(need.of(), need.field());
  }

  private boolean isUnasked(Need need) {
    return !isAlwaysThere(need)
        && !reads.words().containsKey(need)
        && !reads.askedMissing().contains(need);
  }
}
