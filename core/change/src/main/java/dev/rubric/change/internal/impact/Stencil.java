package dev.rubric.change.internal.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry with holes where its amounts stand: others that fill the holes only look like it. */
final class Stencil {
  private final List<byte[]> between = new ArrayList<>();

  /**
   * Of an entry.
   *
   * @param amounts the parts of it that are its amounts, in order
   */
  Stencil(Slice entry, List<Slice> amounts) {
    int at = entry.from();
    for (Slice amount : amounts) {
      between.add(Arrays.copyOfRange(entry.bytes(), at, amount.from()));
      at = amount.from() + amount.length();
    }
    between.add(Arrays.copyOfRange(entry.bytes(), at, entry.from() + entry.length()));
  }

  /** The amounts of an entry that looks the same byte by byte; null of any other. */
  @Nullable List<Slice> amounts(Slice entry) {
    byte[] bytes = entry.bytes();
    int end = entry.from() + entry.length();
    int at = entry.from();
    List<Slice> amounts = new ArrayList<>(between.size());
    for (int i = 0; i < between.size(); i++) {
      byte[] part = between.get(i);
      if (end - at < part.length
          || !Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return null;
      }
      at += part.length;
      if (i < between.size() - 1) {
        int from = at;
        while (at < end && (bytes[at] == '.' || (bytes[at] >= '0' && bytes[at] <= '9'))) {
          at++;
        }
        Slice amount = new Slice(bytes, from, at);
        if (!Template.isPlain(amount)) {
          return null;
        }
        amounts.add(amount);
      }
    }
    return at == end ? amounts : null;
  }
}
