package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the number that an indicator is about. */
final class Main {
  private Main() {}

  /** The indicator's value, or else the rate of its name, or its completion rate; null for none. */
  static @Nullable Axis axis(Framework framework, String indicator, Collection<Axis> axes) {
    if (framework.indicator(indicator).isEmpty()) {
      return null;
    }
    Stream<String> fields =
        Stream.concat(
            Stream.of("value"),
            Stream.concat(named(indicator).stream(), Stream.of("completionRate")));
    return fields
        .map(field -> find(field, axes))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static List<String> named(String indicator) {
    return Arrays.stream(FactWord.values())
        .flatMap(fact -> fact.fields().stream())
        .filter(field -> field.isWritten(indicator))
        .map(FieldWord::en)
        .toList();
  }

  private static Optional<Axis> find(String field, Collection<Axis> axes) {
    return axes.stream().filter(axis -> axis.is(field)).findFirst();
  }
}
