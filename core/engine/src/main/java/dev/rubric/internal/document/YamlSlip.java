package dev.rubric.internal.document;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * A slip behind YAML that can't be read, and the line as it was meant.
 *
 * @param line the number of its line, from 1
 * @param column where it is in that line, from 1
 * @param mended the line without it
 * @param mend the change that puts it right; null where that is not certain
 */
record YamlSlip(int line, int column, String mended, String zh, String en, @Nullable Mend mend) {
  private static final int LONGEST = 60;

  /** A slip whose message ends in the line as it should be written. */
  static YamlSlip written(int line, int column, String mended, String zh, String en) {
    return written(line, column, mended, zh, en, null);
  }

  /** A slip whose message ends in the line as it should be written, with a certain change. */
  static YamlSlip written(
      int line, int column, String mended, String zh, String en, @Nullable Mend mend) {
    String shown = Characters.shortened(mended.strip(), LONGEST);
    return new YamlSlip(line, column, mended, zh + "：应写成 " + shown, en + ": write " + shown, mend);
  }

  Location in(String file) {
    return new Location(file, line, column);
  }
}
