package dev.rubric.testing.internal.run;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.rubric.text.Characters;
import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, with a little around them. */
final class LineDiff {
  private static final int CONTEXT = 2;
  private static final int MOST_LINES = 60;
  private static final int MOST_COMPARED = 500;
  private static final int LONGEST_LINE = 300;
  private static final int FILE_NAMES = 2;

  private LineDiff() {}

  /** A unified diff without the names of the files; empty when they are the same. */
  static List<String> of(String before, String after) {
    int most = sameAtStart(before, after) + MOST_COMPARED;
    List<String> old = lines(before, most);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "", "", old, DiffUtils.diff(old, lines(after, most)), CONTEXT);
    List<String> hunks = diff.isEmpty() ? diff : diff.subList(FILE_NAMES, diff.size());
    if (hunks.size() <= MOST_LINES) {
      return List.copyOf(hunks);
    }
    List<String> first = new ArrayList<>(hunks.subList(0, MOST_LINES));
    first.add("… +" + (hunks.size() - MOST_LINES));
    return first;
  }

  /** How many lines are the same before the first that is not. */
  private static int sameAtStart(String before, String after) {
    int length = Math.min(before.length(), after.length());
    int lines = 0;
    for (int i = 0; i < length && before.charAt(i) == after.charAt(i); i++) {
      lines += before.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** What is shown is far less than what is compared; to compare all could take for ever. */
  private static List<String> lines(String text, int most) {
    return text.lines().limit(most).map(line -> Characters.shortened(line, LONGEST_LINE)).toList();
  }
}
