package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
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
    Instance own = Instance.of(FactWord.MEASURE, indicator);
    Stream<Optional<Axis>> known =
        Stream.of(
            find(axes, axis -> axis.toString().equals(Need.id(own, "value"))),
            find(axes, axis -> named(indicator).anyMatch(axis::is)),
            find(axes, axis -> axis.toString().equals(Need.id(own, "completionRate"))));
    return known.flatMap(Optional::stream).findFirst().orElse(null);
  }

  private static Stream<String> named(String indicator) {
    return Arrays.stream(FactWord.values())
        .flatMap(fact -> Vocabulary.standard(fact).stream())
        .filter(field -> field.isWritten(indicator))
        .map(FieldWord::en);
  }

  private static Optional<Axis> find(Collection<Axis> axes, Predicate<Axis> wanted) {
    return axes.stream().filter(wanted).findFirst();
  }
}
