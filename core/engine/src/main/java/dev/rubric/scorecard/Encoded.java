package dev.rubric.scorecard;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers how JSON writes strings that stand in every scorecard of a rubric, such as the names of
 * its rules and clauses, so that a batch does not work it out a million times.
 *
 * <p>Thread-safe. It forgets everything when there is too much of it, which a system that loads one
 * rubric after another comes to in the end.
 */
final class Encoded {
  private static final int MOST = 4096;
  private static final int LONGEST = 256;

  private final Map<String, SerializableString> known = new ConcurrentHashMap<>();

  SerializableString of(String text) {
    SerializableString before = known.get(text);
    if (before != null) {
      return before;
    }
    SerializedString encoded = new SerializedString(text);
    if (text.length() <= LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, encoded);
    }
    return encoded;
  }
}
