package dev.rubric.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The names of constants in JSON: {@code GRADE_CAP} is {@code grade-cap}. */
final class EnumNames {
  private static final Map<Enum<?>, String> NAMES = new ConcurrentHashMap<>();

  private EnumNames() {}

  static String of(Enum<?> constant) {
    return NAMES.computeIfAbsent(constant, EnumNames::spelled);
  }

  private static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(name))
        .findFirst();
  }

  static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(EnumNames::of).toList();
  }
}
