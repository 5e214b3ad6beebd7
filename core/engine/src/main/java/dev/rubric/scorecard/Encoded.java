package dev.rubric.scorecard;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers how JSON writes what stands in every scorecard of a rubric, such as the names of its
 * rules and clauses, so that a batch does not work it out a million times.
 *
 * <p>Thread-safe. It forgets everything when there is too much of it, which a system that loads one
 * rubric after another comes to in the end.
 */
final class Encoded {
  private static final int MOST = 4096;
  private static final int LONGEST = 4096;

  private final Map<Object, SerializableString> known = new ConcurrentHashMap<>();

  /** A string, to be written in quotes. */
  SerializableString of(String text) {
    return of(text, Function.identity());
  }

  /**
   * What is written of a value.
   *
   * @param spelling what it is; pure, and for values of one class always the same
   */
  <T> SerializableString of(T value, Function<? super T, String> spelling) {
    SerializableString before = known.get(value);
    if (before != null) {
      return before;
    }
    SerializedString encoded = new SerializedString(spelling.apply(value));
    if (encoded.charLength() <= LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(value, encoded);
    }
    return encoded;
  }
}
