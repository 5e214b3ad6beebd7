package dev.rubric.internal.framework;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Measure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of indicators that a rubric leaves to its submissions, by section, group, direction.
 */
final class Kinds {
  private final List<Place> all;

  Kinds(List<Place> all) {
    this.all = all;
  }

  /** Whether the rubric itself states an indicator of that name. */
  boolean isOwn(String name) {
    return all.stream()
        .anyMatch(place -> !place.indicator().fromData() && place.indicator().name().equals(name));
  }

  /** The kind of that very name, which needs nothing else said of it; null for none. */
  @Nullable Indicator standIn(String name) {
    return open()
        .map(Place::indicator)
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The place of an indicator of the rubric. */
  int of(Indicator indicator) {
    return all.stream()
        .filter(place -> place.indicator().equals(indicator))
        .findFirst()
        .orElseThrow()
        .line();
  }

  /** The section of what is reported: the one it states, or that of its group; null for none. */
  @Nullable String section(Measure measure) {
    Indicator standIn = standIn(measure.indicator());
    return open()
        .filter(
            place ->
                place.indicator().equals(standIn)
                    || (measure.section() == null
                        ? isGroup(place, measure.group())
                        : LevelNames.isSame(place.section(), measure.section())))
        .map(Place::section)
        .findFirst()
        .orElse(null);
  }

  /** The kind of what is reported in a section; null when the rubric allows none such. */
  @Nullable Indicator kind(Measure measure, String section) {
    List<String> groups = groups(section);
    return open()
        .filter(place -> place.section().equals(section))
        .filter(place -> place.indicator().direction() == measure.direction())
        .filter(
            place ->
                place.indicator().group() == null
                    || isGroup(place, measure.group())
                    || (measure.group() == null && groups.size() == 1))
        .map(Place::indicator)
        .findFirst()
        .orElse(null);
  }

  boolean hasDirection(String section, @Nullable Direction direction) {
    return open()
        .anyMatch(
            place -> place.section().equals(section) && place.indicator().direction() == direction);
  }

  String directions(String section) {
    return open()
        .filter(place -> place.section().equals(section))
        .map(place -> place.indicator().direction())
        .filter(Objects::nonNull)
        .map(Direction::symbol)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  List<String> groups() {
    return groups(open());
  }

  List<String> groups(String section) {
    return groups(open().filter(place -> place.section().equals(section)));
  }

  /** The group that was meant by one that the rubric does not know. */
  Optional<String> nearest(Measure measure, Diagnostics diagnostics) {
    String group = measure.group();
    return group == null ? Optional.empty() : diagnostics.nearest(group, groups());
  }

  private static List<String> groups(Stream<Place> places) {
    return places
        .map(place -> place.indicator().group())
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  private static boolean isGroup(Place place, @Nullable String stated) {
    String group = place.indicator().group();
    return stated != null && group != null && LevelNames.isSame(group, stated);
  }

  private Stream<Place> open() {
    return all.stream().filter(place -> place.indicator().fromData());
  }
}
