package dev.rubric.internal.key;

import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.text.Text;
import java.util.List;

/** A key of a document, which may be written in either language. */
public record Key(String en, String zh) {
  /** Whether it is written so, in either language. */
  public boolean isSpelled(String name) {
    return zh.equals(name) || en.equals(name);
  }

  /** Keys as choices. */
  public static Choices choices(List<Key> keys) {
    return new Choices(keys.stream().map(key -> Text.of(key.zh, key.en)).toList());
  }

  /** Whether a key with a mark among these can be this one: no in most cases where none is. */
  public boolean mayBeAmong(long marks) {
    return (marks & (mark(zh) | mark(en))) != 0;
  }

  /** One bit of 64, so that a few keys together can be told from most others. */
  public static long mark(String name) {
    return 1L << name.hashCode();
  }
}
