package dev.rubric.internal.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads conditions with several parts: {@code 不低于90%且低于95%}, {@code 85%≤X<95%或105%<X≤115%}. */
final class Conditions {
  private static final int LONGEST = 80;
  private static final String AND = "^(?:但是|并且|而且|且|但|并|而|、|,|和|与)";

  private final Extents extents;

  Conditions(Subject subject) {
    this.extents = new Extents(subject);
  }

  /** The stretches that it means; empty when it is no condition. */
  List<Extent> read(String text) {
    List<Extent> read = new ArrayList<>();
    for (String choice : text.split("或者|(?<!大于|小于|高于|低于|多于|少于|达到)或(?!以上|以下|等于)", -1)) {
      Optional<Extent> extent = all(choice);
      if (extent.isEmpty()) {
        return List.of();
      }
      read.add(extent.get());
    }
    return read;
  }

  /** One stretch, stated at once or by its two ends. */
  private Optional<Extent> all(String text) {
    Optional<Extent> whole = extents.read(text);
    if (whole.isPresent()) {
      return whole;
    }
    for (int i = 2; i < text.length() - 1 && text.length() <= LONGEST; i++) {
      Optional<Extent> left = extents.read(text.substring(0, i));
      String rest = text.substring(i).replaceFirst(AND, "");
      Optional<Extent> both =
          left.flatMap(
              one ->
                  extents
                      .read(rest)
                      .flatMap(two -> one.and(two.field().isEmpty() ? two.of(one.field()) : two)));
      if (both.isPresent()) {
        return both;
      }
    }
    return Optional.empty();
  }

  Optional<String> unknownName(String text) {
    return extents.unknownName(text);
  }
}
